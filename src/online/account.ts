import type { Psp } from '../psps/psp.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { blankSettings, openSettings } from '../store/sealed-settings.ts'
import { clientOf, type Online } from './online.ts'

export type Settings = Readonly<Record<string, unknown>>

/** A package into which the payments of an account are booked. */
export interface Route {
  readonly connection: string
  readonly active: boolean
  /** A payment of less than is open: booked at once, or after a person agreed. */
  readonly partPayments: 'ask' | 'book'
  /** Money that came back after it was booked. */
  readonly corrections: 'ask' | 'book'
}

/** An account of the organisation at a payment provider. */
export interface PspAccount {
  readonly id: string
  readonly psp: string
  readonly name: string
  readonly shop: string | null
  /** As stored: for a page, `shownSettings` first. */
  readonly settings: Settings
  readonly settings_version: number
  readonly account_id: string
  readonly account_name: string
  readonly active: boolean
  /** Until then nothing is posted: people look at what would be. */
  readonly started_at: Date | null
  readonly fetch_from: string
  /** Milliseconds. */
  readonly fetch_every: number
  readonly cursor: unknown
  readonly fetched_at: Date | null
  readonly fetch_at: Date
  /** Of the fetch under way. */
  readonly fetching_since: Date | null
  readonly fetched_count: number
  readonly nightly_at: Date
  readonly trouble: Reason | null
  readonly trouble_since: Date | null
  readonly troubles: number
  readonly hook_key: string
  /** Minor units of the organisation's currency. */
  readonly dispute_fee: bigint | null
  readonly dispute_days: number
  readonly routes: readonly Route[]
}

const routes = `(select coalesce(jsonb_agg(jsonb_build_object('connection', r.connection_id, 'active', r.active,
    'partPayments', r.part_payments, 'corrections', r.corrections) order by r.connection_id), '[]')
  from online_route r where r.organisation_id = a.organisation_id and r.account_id = a.id)`

export const listAccounts = (tx: Transaction, id?: string): Promise<PspAccount[]> =>
  tx.query<PspAccount>(
    `select a.id, a.psp, a.name, a.shop_id as shop, a.settings, a.settings_version, a.account_id, a.account_name, a.active,
       a.started_at, a.fetch_from, a.fetch_every, a.cursor, a.fetched_at, a.fetch_at, a.fetching_since, a.fetched_count,
       a.nightly_at, a.trouble, a.trouble_since, a.troubles, a.hook_key, a.dispute_fee, a.dispute_days, ${routes} as routes
     from psp_account a where a.organisation_id = $1 and ($2::uuid is null or a.id = $2)
     order by a.active desc, a.made_at, a.id`,
    [tx.organisation, id ?? null],
  )

/** The settings as a page may see them. */
export const shownSettings = (room: Online, account: PspAccount): Settings => {
  const client = clientOf(room, account.psp)
  return client ? blankSettings(client.settings, account.settings) : {}
}

/** The address that the provider may call about this account; null where it cannot reach us. */
export const hookOf = (room: Online, { hook_key }: Pick<PspAccount, 'hook_key'>): string | null => {
  const below = room.hooks()
  return below === null ? null : `${below}/online/${hook_key}`
}

/** The account at its provider. It is opened once on each node, and again when the settings changed; undefined where its client is not here. */
export const pspOf = (
  room: Online,
  account: Pick<PspAccount, 'id' | 'psp' | 'settings' | 'settings_version'>,
): Psp | undefined => {
  const held = room.held.get(account.id)
  if (held && held.version === account.settings_version) return held.psp
  const client = clientOf(room, account.psp)
  if (!client) return undefined
  const psp = client.open(openSettings(client.settings, account.settings, room.key, account.id), {
    now: room.now,
  })
  room.held.set(account.id, { version: account.settings_version, psp })
  return psp
}
