import type { SeenSale } from '../../../../src/ccv/simulator/web-shop.ts'
import type { TestDatabase } from '../../../../src/store/test-database.ts'
import type { Package, Standing } from '../package.ts'
import type { WebShop, WebShops } from '../shop.ts'
import type { Payment } from '../truth.ts'

/** A booking as our books have it, beside what it is of. */
export interface BookingRow {
  readonly id: string
  readonly connection: string
  readonly transaction: string
  readonly reference: string
  readonly entryKind: string
  readonly kind: string
  readonly original: string | null
  readonly minor: bigint
  readonly version: number
  readonly state: 'waiting' | 'unknown' | 'booked' | 'refused' | 'closed' | 'unbooked'
  readonly lettering: string | null
  readonly takesBack: string | null
  readonly reason: { readonly code: string; readonly params?: Readonly<Record<string, string>> } | null
  readonly agreed: boolean
  readonly account: string
  readonly items: readonly { readonly number: string; readonly minor: bigint; readonly person: boolean }[]
}

export interface TransactionRow {
  readonly id: string
  readonly reference: string
  readonly account: string
  readonly kind: string
  readonly state: string
  readonly minor: bigint | null
  readonly posted: boolean
  readonly entries: number
  readonly cleared: bigint
  readonly ledgers: readonly string[]
}

/** Everything the auditor of web shops looks at. */
export interface ShopEvidence {
  readonly world: WebShops
  readonly database: TestDatabase
  readonly organisation: string
  readonly sales: readonly SeenSale[]
  readonly transactions: readonly TransactionRow[]
  readonly bookings: readonly BookingRow[]
  readonly standings: ReadonlyMap<string, readonly Standing[]>
  look<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]>
}

export type ShopRule = (evidence: ShopEvidence) => Promise<readonly string[]> | readonly string[]

type Text<T> = { readonly [Name in keyof T]: T[Name] extends bigint | null ? string | null : T[Name] }

export const openShopEvidence = async (database: TestDatabase, world: WebShops): Promise<ShopEvidence> => {
  const { organisation } = world.garage
  const look = <Row extends object>(text: string, ...values: unknown[]) =>
    database.owner<Row>(text, [organisation, ...values])
  const transactions = await look<Text<TransactionRow>>(
    `select t.id, t.reference, t.account_id as account, t.kind, t.state, t.minor::text, t.posted_at is not null as posted,
       count(distinct e.id)::int as entries,
       coalesce(sum(l.minor) filter (where l.account like 'clearing:%'), 0)::text as cleared,
       coalesce(array_agg(distinct l.account) filter (where l.account is not null), '{}') as ledgers
     from online_transaction t
       left join entry e on e.organisation_id = $1 and e.subject_id = t.id
       left join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
     where t.organisation_id = $1 group by t.organisation_id, t.id`,
  )
  const bookings = await look<
    Text<BookingRow> & { items: { number: string; minor: string; person: boolean }[] }
  >(
    `select b.id, b.connection_id as connection, t.id as transaction, b.reference, e.kind as "entryKind", t.kind, t.original,
       t.minor::text, b.version, b.state, b.lettering, b.takes_back as "takesBack", b.reason, t.account_id as account,
       exists (select from booking_agreed a where a.organisation_id = $1 and a.booking_id = b.id) as agreed,
       (select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'minor', i.minor::text, 'person', i.decided_by is not null)), '[]')
        from booking_item i where i.organisation_id = $1 and i.booking_id = b.id
          and i.decision = (select max(d.decision) from booking_item d where d.organisation_id = $1 and d.booking_id = b.id)) as items
     from booking b
       join entry e on e.organisation_id = $1 and e.id = b.entry_id
       join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
     where b.organisation_id = $1 order by t.occurred_at, t.reference, b.version`,
  )
  return {
    ...{ world, database, organisation, look },
    sales: world.provider.ccv.sales(),
    transactions: transactions.map((row) => ({
      ...row,
      minor: row.minor === null ? null : BigInt(row.minor),
      cleared: BigInt(row.cleared ?? 0),
    })),
    bookings: bookings.map((row) => ({
      ...row,
      minor: BigInt(row.minor ?? 0),
      items: row.items.map((item) => ({
        ...{ ...item, minor: BigInt(item.minor) },
        number:
          world.packages.find((one) => one.connection === row.connection)?.known(item.number) ?? item.number,
      })),
    })),
    standings: new Map(world.packages.map((one) => [one.connection, one.standings()])),
  }
}

/** The newest booking of each transaction in each package, money alone. */
export const newest = ({ bookings }: ShopEvidence): BookingRow[] => [
  ...new Map(
    bookings
      .filter(({ entryKind }) => entryKind !== 'online_fee')
      .map((row) => [`${row.connection} ${row.transaction}`, row]),
  ).values(),
]

export const packageOf = ({ world }: ShopEvidence, connection: string): Package => {
  const found = world.packages.find((one) => one.connection === connection)
  if (!found) throw new Error(`nobody opened the package ${connection}`)
  return found
}

export const shopOf = ({ world }: ShopEvidence, account: string): WebShop => {
  const found = world.shops.find((one) => one.account === account)
  if (!found) throw new Error(`nobody opened the account ${account}`)
  return found
}

/** The payment that a transaction is, comes back from, or is won back of. */
export const paymentBehind = ({ world, sales }: ShopEvidence, reference: string): Payment | undefined => {
  const known = world.truth.payments.find((one) => one.reference === reference)
  if (known) return known
  const { original } = sales.find((one) => one.reference === reference) ?? {}
  return original ? paymentBehind({ world, sales } as ShopEvidence, original) : undefined
}

export const nameOf = ({ reference, kind, state, reason, minor }: BookingRow): string =>
  `${kind} ${reference} of ${minor} (${state}${reason ? `, ${reason.code}` : ''})`

/** What money a transaction moved to us: below zero for what came back; null for what moves none. */
export const movedBy = ({ type, method, status, amount }: SeenSale): bigint | null => {
  if (status !== 'success' || method === 'landingpage') return null
  if (['sale', 'capture', 'chargeback_reversal'].includes(type)) return amount.minor
  return ['refund', 'chargeback', 'auto_refund'].includes(type) ? -amount.minor : null
}
