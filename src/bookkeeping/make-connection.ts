import type { Transaction } from '../store/database.ts'
import { sealSettings } from '../store/sealed-settings.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import type { Connector } from './books.ts'
import type { Settings } from './connection.ts'

/** Settings that were checked against the schema and opened an administration. */
export interface Opened {
  readonly connector: Connector
  readonly settings: Settings
  readonly administration: { readonly id: string; readonly name: string }
}

interface Made {
  readonly id: string
  readonly name: string
  /** Entries of this business date and later are booked, `YYYY-MM-DD`. */
  readonly booksFrom: string
  /** The connection whose administration is left for this one. */
  readonly follows?: string
}

export const insertConnection = (
  tx: Transaction,
  room: Bookkeeping,
  at: Date,
  made: Made,
  { connector, settings, administration }: Opened,
): Promise<unknown> =>
  tx.query(
    `insert into connection (organisation_id, id, connector, name, settings, administration_id, administration_name,
       reference_length, books_from, follows, checked_at, last_success_at, try_at, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, $11)`,
    [
      ...[tx.organisation, made.id, connector.name, made.name],
      sealSettings(connector.settings, settings, room.key, made.id),
      ...[administration.id, administration.name, connector.referenceLength, made.booksFrom],
      ...[made.follows ?? null, at],
    ],
  )

/**
 * Queues what is to be booked there. Payments that are being written at this moment do not see the connection yet: whoever works for it
 * fills the queue again once they have ended.
 */
export const fillConnection = async (tx: Transaction, id: string, at: Date): Promise<void> => {
  await tx.query('select fill_bookings($1, $2)', [id, at])
  await tx.query(
    `select fill_online_bookings(account_id, connection_id, $3) from online_route
     where organisation_id = $1 and connection_id = $2 and active`,
    [tx.organisation, id, at],
  )
  await tx.query(
    'update connection set fill_after = pg_current_xact_id() where organisation_id = $1 and id = $2',
    [tx.organisation, id],
  )
}
