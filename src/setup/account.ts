import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import {
  blankSettings,
  checkSettings,
  openSettings,
  overSettings,
  sealSettings,
} from '../store/sealed-settings.ts'
import type { Estate } from '../terminals/estate.ts'
import type { Check, ProviderAccount } from '../terminals/terminal.ts'

export type Settings = Readonly<Record<string, unknown>>

/** A provider's account as it was entered, for all terminals of one driver. */
export interface Account {
  readonly driver: string
  /** As stored: for a page, `shownAccount` first. */
  readonly settings: Settings
  readonly checkedAt: Date
}

export const listAccounts = (tx: Transaction): Promise<Account[]> =>
  tx.query<Account>(
    `select driver, settings, checked_at as "checkedAt" from provider_account where organisation_id = $1 order by driver`,
    [tx.organisation],
  )

// The row an envelope belongs to.
const rowOf = (organisation: string, driver: string): string => `${organisation}/${driver}`

export const accountOf = (
  { drivers }: Pick<Estate, 'drivers'>,
  driver: string,
): ProviderAccount | undefined => drivers.find(({ name }) => name === driver)?.account

/** The account as a page may see it, without its secrets. */
export const shownAccount = (estate: Estate, { driver, settings }: Account): Settings => {
  const account = accountOf(estate, driver)
  return account ? blankSettings(account.settings, settings) : {}
}

/** What the account of a driver fills in of its terminals' settings; nothing where none was entered. */
export const accountSettings = async (estate: Estate, tx: Transaction, driver: string): Promise<Settings> => {
  const known = (await listAccounts(tx)).find((account) => account.driver === driver)
  const account = accountOf(estate, driver)
  if (!known || !account) return {}
  return openSettings(account.settings, known.settings, estate.key, rowOf(tx.organisation, driver))
}

/** Keeps an account once the provider let it in; a secret that was left empty stays as it was. */
export const keepAccount = async (
  estate: Estate,
  command: Command,
  wish: { readonly driver: string; readonly settings: Settings },
): Promise<Check | Refusal> => {
  const account = accountOf(estate, wish.driver)
  if (!account) return refuse('setup.no_account', { driver: wish.driver })
  const { organisation } = command.actor
  const known = await estate.store.read(organisation, (tx) => accountSettings(estate, tx, wish.driver))
  const settings = checkSettings(account.settings, overSettings(account.settings, known, wish.settings))
  if (isRefusal(settings)) return settings as Refusal
  const check = await account.check(settings)
  if (!check.alive) return check
  const kept = await estate.store.within(organisation, async (tx) => {
    if (!(await keepCommand(tx, command))) return
    const sealed = sealSettings(account.settings, settings, estate.key, rowOf(organisation, wish.driver))
    await keep(tx, wish.driver, sealed, command.at)
  })
  return isRefusal(kept) ? kept : check
}

const keep = async (tx: Transaction, driver: string, sealed: Settings, at: Date): Promise<void> => {
  await tx.query(
    `insert into provider_account (organisation_id, driver, settings, checked_at) values ($1, $2, $3, $4)
     on conflict (organisation_id, driver) do update set settings = excluded.settings, checked_at = excluded.checked_at`,
    [tx.organisation, driver, sealed, at],
  )
  await noteChange(tx, 'setup', tx.organisation, at)
}
