import type { MovementKind } from '../psps/psp.ts'
import type { Transaction } from '../store/database.ts'
import {
  cannotPost,
  counts,
  groupWithoutBooking,
  hasStuck,
  hasTroubled,
  nowhere,
  type ReasonGroup,
  stuckBookings,
  type Tab,
  tabOf,
  troubled,
} from './tab.ts'

/** A transaction of a provider as it was last seen, and its tab. */
export interface OnlinePayment {
  readonly id: string
  readonly account: string
  readonly account_name: string
  readonly psp: string
  readonly started: boolean
  readonly account_trouble: boolean
  readonly reference: string
  readonly kind: MovementKind
  readonly original: string | null
  readonly state: 'open' | 'paid' | 'not_paid' | 'unclear'
  readonly said: string
  readonly method: string
  readonly brand: string | null
  /** Never negative; null where the provider's figure cannot be read. */
  readonly minor: bigint | null
  readonly currency: string
  /** The currency of the books. */
  readonly books_currency: string
  readonly order_number: string | null
  readonly description: string | null
  readonly email: string | null
  readonly payer: string | null
  readonly occurred_at: Date
  readonly final_at: Date | null
  readonly seen_at: Date
  readonly changed_at: Date
  readonly look_at: Date | null
  readonly posted_at: Date | null
  readonly respond_by: string | null
  readonly tab: Tab | null
}

export interface OnlineFilter {
  readonly id?: string | undefined
  readonly tab?: Tab | undefined
  readonly q?: string | undefined
  readonly account?: string | undefined
  readonly connection?: string | undefined
  readonly reason?: ReasonGroup | undefined
  readonly method?: string | undefined
  readonly state?: string | undefined
  /** Days on the organisation's clock, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The last one of the page before. */
  readonly after?: string | undefined
  readonly most?: number
}

const columns = `t.id, t.account_id as account, a.name as account_name, a.psp, a.started_at is not null as started,
  a.trouble is not null as account_trouble, t.reference, t.kind, t.original, t.state, t.said, t.method, t.brand, t.minor,
  t.currency, o.currency as books_currency, t.order_number, t.description, t.email, t.payer, t.occurred_at, t.final_at,
  t.seen_at, t.changed_at, t.look_at, t.posted_at, t.respond_by, ${tabOf} as tab`

const inBooks = (
  which: string,
): string => `exists (select from entry e join booking b on b.organisation_id = $1 and b.entry_id = e.id
  where e.organisation_id = $1 and e.subject_id = t.id and is_online(e.kind) and ${which} offset 0)`

const withoutBooking = `select t.id from online_transaction t join organisation o on o.id = $1
  where t.organisation_id = $1 and t.posted_at is null and ${counts}`

// As an array they are looked up by their key, whatever the planner thinks of how many there are.
const among = (ids: string): string => `t.id = any(array(${ids}))`

// Where the few of a tab begin, in the indexes that have them.
const beginnings: Readonly<Partial<Record<Tab, string>>> = {
  errors: `select e.subject_id as id from ${stuckBookings} and ${troubled}
    union ${withoutBooking} and t.state = 'unclear' union ${withoutBooking} and ${cannotPost}`,
  open: `select e.subject_id as id from ${stuckBookings} and not ${troubled}
    union ${withoutBooking} and t.state = 'open' union ${withoutBooking} and t.state = 'paid' and not ${cannotPost}
    union select t.id from online_transaction t where t.organisation_id = $1 and t.posted_at is not null and ${nowhere}`,
}

const alsoInTab: Readonly<Record<Tab, string>> = {
  errors: 'true',
  open: `not ${hasTroubled}`,
  // Walked through by time: there are many, and few of them are not done.
  report: `t.posted_at is not null and not ${hasStuck} and not ${nowhere}`,
}

const reasonIs = (place: string): string =>
  among(`select e.subject_id from ${stuckBookings} and ${troubled} and online_reason(b.state, b.reason->>'code') = ${place}
  union ${withoutBooking} and (t.state = 'unclear' or ${cannotPost}) and ${groupWithoutBooking} = ${place}`)

const dayOf = (place: string, plus: number): string =>
  `((${place}::date + ${plus})::timestamp at time zone (select time_zone from organisation where id = $1))`

/** Transactions newest first, a page at a time. */
export const listOnline = (tx: Transaction, filter: OnlineFilter): Promise<OnlinePayment[]> => {
  const values: unknown[] = [tx.organisation]
  const where = ['t.organisation_id = $1']
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined || value === '') return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add((place) => `t.id = ${place}`, filter.id)
  add((place) => `t.account_id = ${place}`, filter.account)
  add((place) => `t.method = ${place}`, filter.method)
  add((place) => `t.state = ${place}`, filter.state)
  add((place) => `t.occurred_at >= ${dayOf(place, 0)}`, filter.from)
  add((place) => `t.occurred_at < ${dayOf(place, 1)}`, filter.to)
  add((place) => inBooks(`b.connection_id = ${place}`), filter.connection)
  add(reasonIs, filter.reason)
  search(add, filter.q)
  add(
    (place) =>
      `(t.occurred_at, t.id) < (select occurred_at, id from online_transaction where organisation_id = $1 and id = ${place})`,
    filter.after,
  )
  if (filter.tab) where.push(alsoInTab[filter.tab])
  const begins = filter.tab && beginnings[filter.tab]
  if (begins) where.push(among(begins))
  values.push(filter.most ?? 50)
  return tx.query<OnlinePayment>(
    `select ${columns} from (select t.* from online_transaction t where ${where.join(' and ')}
       order by t.occurred_at desc, t.id desc limit $${values.length}) t
     join organisation o on o.id = $1 join psp_account a on a.organisation_id = $1 and a.id = t.account_id
     order by t.occurred_at desc, t.id desc`,
    values,
  )
}

type Add = (condition: (place: string) => string, value: unknown) => void

const amount = /^-?(\d{1,12})(?:[.,](\d{2}))?$/

// The words people have at hand, in any of the places they may come from; what reads as an amount is looked for as one too.
const search = (add: Add, q: string | undefined): void => {
  const text = q?.trim()
  if (!text) return
  const [, major, minor = '00'] = amount.exec(text.replace(/^€\s*/, '')) ?? []
  add(
    (
      place,
    ) => `(strpos(lower(concat_ws(' ', t.reference, t.order_number, t.email, t.description, t.payer)), (${place}::text[])[1]) > 0
      or t.minor = (${place}::text[])[2]::bigint
      or t.id in (select e.subject_id from booking_item i join booking b on b.organisation_id = $1 and b.id = i.booking_id
        join entry e on e.organisation_id = $1 and e.id = b.entry_id
        where i.organisation_id = $1 and lower(i.number) = (${place}::text[])[1]))`,
    [text.toLowerCase(), major === undefined ? null : major + minor],
  )
}
