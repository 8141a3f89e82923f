import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { blankSettings, openSettings } from '../store/sealed-settings.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { connectorOf } from './bookkeeping.ts'
import type { Books } from './books.ts'

export type Settings = Readonly<Record<string, unknown>>

/** A connection to one administration in a bookkeeping package. */
export interface Connection {
  readonly id: string
  readonly connector: string
  readonly name: string
  /** As stored: for a page, `shownSettings` first. */
  readonly settings: Settings
  readonly settings_version: number
  readonly administration_id: string
  readonly administration_name: string
  readonly active: boolean
  readonly books_from: string
  readonly checked_at: Date
  readonly last_success_at: Date | null
  readonly trouble: Reason | null
  readonly trouble_since: Date | null
  readonly troubles: number
  readonly try_at: Date
}

export const listConnections = (tx: Transaction, id?: string): Promise<Connection[]> =>
  tx.query<Connection>(
    `select id, connector, name, settings, settings_version, administration_id, administration_name, active, books_from,
       checked_at, last_success_at, trouble, trouble_since, troubles, try_at
     from connection where organisation_id = $1 and ($2::uuid is null or id = $2) order by active desc, made_at, id`,
    [tx.organisation, id ?? null],
  )

/** The settings as a page may see them. */
export const shownSettings = (room: Bookkeeping, connection: Connection): Settings => {
  const connector = connectorOf(room, connection.connector)
  return connector ? blankSettings(connector.settings, connection.settings) : {}
}

/** The administration behind a connection. It is opened once on each node, and again when the settings changed; undefined where its connector is not here. */
export const booksOf = (
  room: Bookkeeping,
  connection: Pick<Connection, 'id' | 'connector' | 'settings' | 'settings_version'>,
): Books | undefined => {
  const held = room.held.get(connection.id)
  if (held && held.version === connection.settings_version) return held.books
  const connector = connectorOf(room, connection.connector)
  if (!connector) return undefined
  const settings = openSettings(connector.settings, connection.settings, room.key, connection.id)
  const books = connector.open(settings, { now: room.now })
  room.held.set(connection.id, { version: connection.settings_version, books })
  return books
}
