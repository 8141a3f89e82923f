import type { Transaction } from '../store/database.ts'
import { keysOf } from './item-keys.ts'

/** An item of a package that a payment may be for, as it was last read. */
export interface Candidate {
  readonly id: string
  readonly number: string
  readonly customer: string | null
  readonly state: 'draft' | 'open' | 'paid' | 'uncollectible' | 'gone'
  readonly total_minor: bigint
  readonly open_minor: bigint
  readonly currency: string
  readonly issued_on: string
  readonly due_on: string | null
  readonly same_amount: boolean
  readonly same_reference: boolean
  readonly same_email: boolean
  readonly same_currency: boolean
}

export interface Sought {
  readonly connection: string
  readonly order: string | null
  readonly description: string | null
  readonly email: string | null
  readonly minor: bigint
  readonly currency: string
}

/** The payment a booking is for, as far as its items are looked for by it. */
export const soughtOf = async (tx: Transaction, booking: string): Promise<Sought | undefined> => {
  const [row] = await tx.query<Sought>(
    `select b.connection_id as connection, t.order_number as "order", t.description, t.email, t.minor, t.currency
     from booking b join entry e on e.organisation_id = $1 and e.id = b.entry_id
       join online_transaction t on t.organisation_id = $1 and t.id = e.subject_id
     where b.organisation_id = $1 and b.id = $2`,
    [tx.organisation, booking],
  )
  return row
}

const most = 30

const agrees = `i.open_minor = $3 and i.currency = $4 as same_amount, i.keys && $5::text[] as same_reference,
  $6::text is not null and lower($6) = any(select lower(e) from unnest(i.emails) e) as same_email, i.currency = $4 as same_currency`

const columns = `i.id, i.number, i.customer, i.state, i.total_minor, i.open_minor, i.currency, i.issued_on, i.due_on, ${agrees}`

const from = 'from package_item i where i.organisation_id = $1 and i.connection_id = $2'

// Each branch has an index of its own; what is typed is looked for in what is open by any part of it, and by number in the rest.
const nearest = `select ${columns} ${from} and i.keys && $5::text[]
  union select ${columns} ${from} and i.state = 'open' and i.open_minor = $3
  union select ${columns} ${from} and i.state in ('open', 'draft') and $6::text is not null
    and lower($6) = any(select lower(e) from unnest(i.emails) e)`

const named = `select ${columns} ${from} and lower(i.number) = lower($7)
  union select ${columns} ${from} and i.state in ('open', 'draft')
    and strpos(lower(concat_ws(' ', i.number, i.customer, array_to_string(i.named, ' '))), lower($7)) > 0`

/** What a payment may be for: what shares its reference, amount or e-mail address, or what somebody looks for by number or name. */
export const candidatesFor = (
  tx: Transaction,
  { connection, order, description, email, minor, currency }: Sought,
  q?: string,
): Promise<Candidate[]> => {
  const wanted = q?.trim() || null
  const keys = keysOf([order ?? '', ...(description?.split(/\s+/) ?? [])]).filter((key) => /\d{3}/.test(key))
  const values = [tx.organisation, connection, minor, currency, keys, email?.trim() || null]
  return tx.query<Candidate>(
    `select * from (${wanted === null ? nearest : named}) c
     order by state <> 'open', same_reference desc, same_amount desc, same_email desc, issued_on desc, number limit ${most}`,
    wanted === null ? values : [...values, wanted],
  )
}
