import { accountsToMap, inUseIn, unmappedOf } from '../bookkeeping/accounts-to-map.ts'
import { type Connection, listConnections, neverFromDesk } from '../bookkeeping/connection.ts'
import { mappedAccounts } from '../bookkeeping/mapping.ts'
import type { Transaction } from '../store/database.ts'
import { type EstateTerminal, listTerminals } from '../terminals/estate.ts'
import { type Account, listAccounts } from './account.ts'
import { lastRehearsal, type Rehearsal } from './rehearsals.ts'
import { type Facts, type Step, stepsOf } from './steps.ts'

/** How far the setting up of an organisation is, and what it was found from. */
export interface Standing {
  readonly steps: readonly Step[]
  readonly accounts: readonly Account[]
  readonly terminals: readonly EstateTerminal[]
  /** The one that is set up: the first that is in use and books what is paid at the desk. */
  readonly connection: Connection | null
  readonly rehearsal: Rehearsal | null
  /** An account at a payment provider is connected. */
  readonly webShop: boolean
}

/** Reads how far the setting up is. */
export const whereItStands = async (tx: Transaction): Promise<Standing> => {
  const accounts = await listAccounts(tx)
  const terminals = (await listTerminals(tx)).filter(({ active }) => active)
  const connection = (await listConnections(tx)).find(isForDesk) ?? null
  const [shop] = await tx.query('select from psp_account where organisation_id = $1 and active limit 1', [
    tx.organisation,
  ])
  const rehearsal = await lastRehearsal(tx)
  const rows =
    connection && accountsToMap(await inUseIn(tx, connection.id), await mappedAccounts(tx, connection.id))
  const facts: Facts = {
    hasAccount: accounts.length > 0,
    terminals: terminals.map(({ id }) => id),
    connection: connection && {
      id: connection.id,
      trouble: connection.trouble,
      unmapped: rows ? unmappedOf(rows).length : 0,
    },
    rehearsal: ended(rehearsal),
  }
  const webShop = shop !== undefined
  return { steps: stepsOf(facts), accounts, terminals, connection, rehearsal, webShop }
}

const isForDesk = ({ active, books_from }: Connection): boolean => active && books_from < neverFromDesk

const ended = (rehearsal: Rehearsal | null): Facts['rehearsal'] =>
  rehearsal?.passed == null
    ? null
    : {
        terminal: rehearsal.terminal,
        connection: rehearsal.connection,
        passed: rehearsal.passed,
        reason: rehearsal.steps.at(-1)?.reason ?? null,
      }
