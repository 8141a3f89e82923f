import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import type { BooksChoice } from './books.ts'
import { findConnection } from './change-connections.ts'
import { booksOf } from './connection.ts'
import type { Use } from './mapping.ts'
import { packageReason } from './package-reason.ts'

/** What is chosen for an account; null takes the choice away. */
export interface ChosenAccount {
  readonly account: string
  readonly use: Use
  readonly choiceId: string | null
}

/** What the package offers to be booked on. */
export const choicesOf = async (
  room: Bookkeeping,
  organisation: string,
  id: string,
): Promise<readonly BooksChoice[] | Refusal> => {
  const connection = await findConnection(room, organisation, id)
  if (isRefusal(connection)) return connection
  const books = booksOf(room, connection)
  if (!books) return refuse('connection.connector_not_here', { connector: connection.connector })
  const choices = await books.choices()
  return 'read' in choices ? choices.read : { refused: packageReason(choices.unread) }
}

const holdsMoney: readonly BooksChoice['kind'][] = ['bank', 'cash', 'clearing']

/** Why a choice cannot be used for this; undefined where it can. */
export const refuseChoice = (choice: BooksChoice | undefined, use: Use): Refusal | undefined => {
  if (!choice || choice.use !== use) return refuse('connection.choice_not_found')
  const params = { choice: `${choice.number} ${choice.name}` }
  if (!choice.active) return refuse('connection.choice_not_active', params)
  return use === 'place' && !holdsMoney.includes(choice.kind)
    ? refuse('connection.place_not_usable', params)
    : undefined
}

/** Keeps where accounts of ours are booked, after the package was asked whether it has them; what waited for it is tried again. */
export const chooseAccounts = async (
  room: Bookkeeping,
  command: Command,
  id: string,
  chosen: readonly ChosenAccount[],
): Promise<string | Refusal> => {
  const { organisation } = command.actor
  const choices = await choicesOf(room, organisation, id)
  if (isRefusal(choices)) return choices
  const byId = new Map(
    (choices as readonly BooksChoice[]).map((choice) => [`${choice.use} ${choice.id}`, choice]),
  )
  const found = (wish: ChosenAccount) => byId.get(`${wish.use} ${wish.choiceId}`)
  for (const wish of chosen) {
    const refusal = wish.choiceId === null ? undefined : refuseChoice(found(wish), wish.use)
    if (refusal) return refusal
  }
  const done = await room.store.within(organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return id
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
    for (const wish of chosen) await keep(tx, id, wish, found(wish))
    await tx.query(
      `update booking set try_at = $3 where organisation_id = $1 and connection_id = $2 and state = 'waiting'
         and reason->>'code' = 'booking.account_not_mapped'`,
      [organisation, id, command.at],
    )
    await noteChange(tx, 'connection', id, command.at)
    return id
  })
  room.soon()
  return done
}

const keep = (tx: Transaction, id: string, wish: ChosenAccount, choice?: BooksChoice): Promise<unknown> =>
  tx.query(
    `insert into account_mapping (organisation_id, connection_id, account, use, target_id, target_number, target_name)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organisation_id, connection_id, account, use) do update set
       target_id = excluded.target_id, target_number = excluded.target_number, target_name = excluded.target_name`,
    [
      ...[tx.organisation, id, wish.account, wish.use],
      ...[choice?.id ?? null, choice?.number ?? null, choice?.name ?? null],
    ],
  )
