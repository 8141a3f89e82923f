import type { TestDatabase } from '../../../src/store/test-database.ts'
import { isAway } from '../books.ts'

/** A booking of money paid online, as its people see it. */
export interface OnlineBooking {
  readonly transaction: string
  readonly reference: string
  readonly kind: string
  readonly minor: bigint
  readonly booking: string
  readonly connection: string
  readonly state: string
  readonly reason: string | null
}

export interface Candidate {
  readonly id: string
  readonly number: string
  readonly open: bigint
}

/** What people see of the payments; nothing while the database is away. */
export interface Desk {
  bookings(): Promise<readonly OnlineBooking[]>
  payments(): Promise<readonly { readonly id: string; readonly reference: string; readonly minor: bigint }[]>
  candidates(connection: string): Promise<readonly Candidate[]>
}

export const openDeskView = (database: TestDatabase, organisation: string): Desk => {
  const look = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> => {
    try {
      return await database.owner<Row>(text, [organisation, ...values])
    } catch (error) {
      if (isAway(error)) return []
      throw error
    }
  }
  type Text<T> = { readonly [Name in keyof T]: T[Name] extends bigint ? string : T[Name] }
  return {
    bookings: async () =>
      (
        await look<Text<OnlineBooking>>(
          `select t.id as transaction, t.reference, t.kind, t.minor::text, b.id as booking, b.connection_id as connection, b.state,
             b.reason->>'code' as reason
           from online_transaction t
             join entry e on e.organisation_id = $1 and e.subject_id = t.id and e.kind in ('online_payment', 'online_return')
             join booking b on b.organisation_id = $1 and b.entry_id = e.id
           where t.organisation_id = $1 order by t.occurred_at, t.reference, b.made_at`,
        )
      ).map((row) => ({ ...row, minor: BigInt(row.minor) })),
    payments: async () =>
      (
        await look<{ id: string; reference: string; minor: string }>(
          `select id, reference, minor::text from online_transaction
           where organisation_id = $1 and kind = 'payment' and state = 'paid' order by occurred_at, reference`,
        )
      ).map((row) => ({ ...row, minor: BigInt(row.minor) })),
    candidates: async (connection) =>
      (
        await look<{ id: string; number: string; open: string }>(
          `select id, number, open_minor::text as open from package_item
           where organisation_id = $1 and connection_id = $2 and state = 'open' order by number`,
          connection,
        )
      ).map((row) => ({ ...row, open: BigInt(row.open) })),
  }
}
