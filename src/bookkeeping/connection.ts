import { type Reason, type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { blankSettings, openSettings } from '../store/sealed-settings.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { connectorOf } from './bookkeeping.ts'
import type { Books, BooksTools } from './books.ts'
import { grantsIn } from './grants.ts'

export type Settings = Readonly<Record<string, unknown>>

/** A connection to one administration in a bookkeeping package. */
export interface Connection {
  readonly organisation_id: string
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
  /** When something is due next; null where nothing waits. */
  readonly next_at: Date | null
  /** Who signed in at the package, as it calls them, when, and which of us that was; null where nobody did. */
  readonly signed_in_as: string | null
  readonly signed_in_at: Date | null
  readonly signed_in_by: string | null
  /** The connection that another administration was chosen for: this one is never switched on again. */
  readonly left_for: { readonly id: string; readonly name: string; readonly administration: string } | null
}

/** The day from which a connection books the desk's payments that is there for web shops alone. */
export const neverFromDesk = '9999-12-31'

export const listConnections = (tx: Transaction, id?: string): Promise<Connection[]> =>
  tx.query<Connection>(
    `select c.organisation_id, c.id, c.connector, c.name, c.settings, c.settings_version, c.administration_id,
       c.administration_name, c.active, c.books_from, c.checked_at, c.last_success_at, c.trouble, c.trouble_since, c.troubles,
       c.try_at, g.user_name as signed_in_as, g.signed_in_at, p.name as signed_in_by,
       (select greatest(min(b.try_at), c.try_at) from booking b
        where b.organisation_id = $1 and b.connection_id = c.id and b.try_at is not null and c.active
        having count(*) > 0) as next_at,
       (select jsonb_build_object('id', f.id, 'name', f.name, 'administration', f.administration_name) from connection f
        where f.organisation_id = $1 and f.follows = c.id) as left_for
     from connection c
       left join connection_grant g on g.organisation_id = $1 and g.connection_id = c.id
       left join person p on p.organisation_id = $1 and p.id = g.signed_in_by
     where c.organisation_id = $1 and ($2::uuid is null or c.id = $2) order by c.active desc, c.made_at, c.id`,
    [tx.organisation, id ?? null],
  )

/** Refuses what cannot be done any more in an administration that was left for another; null where it was not. */
export const refuseLeft = ({ left_for: next }: Connection): Refusal | null =>
  next && refuse('connection.left', { by: `${next.name} (${next.administration})` })

/** The settings as a page may see them. */
export const shownSettings = (room: Bookkeeping, connection: Connection): Settings => {
  const connector = connectorOf(room, connection.connector)
  return connector ? blankSettings(connector.settings, connection.settings) : {}
}

type Openable = Pick<
  Connection,
  'organisation_id' | 'id' | 'connector' | 'settings' | 'settings_version' | 'administration_id'
>

/** What a connector with a sign-in is opened with beside the settings of this connection. */
export const toolsOf = (
  room: Bookkeeping,
  { organisation_id: organisation, id, administration_id: administration }: Openable,
): BooksTools => ({
  now: room.now,
  grants: grantsIn(room, { organisation, id, in: 'connection_grant' }),
  administration,
})

/**
 * The administration behind a connection. It is opened once on each node, and again when the settings changed or somebody signed in
 * anew; undefined where its connector is not here.
 */
export const booksOf = (room: Bookkeeping, connection: Openable): Books | undefined => {
  const held = room.held.get(connection.id)
  if (held && held.version === connection.settings_version) return held.books
  const connector = connectorOf(room, connection.connector)
  if (!connector) return undefined
  const settings = openSettings(connector.settings, connection.settings, room.key, connection.id)
  const books = connector.open(settings, toolsOf(room, connection))
  room.held.set(connection.id, { version: connection.settings_version, books })
  return books
}
