import { accounts } from '../ledger/chart.ts'
import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'

/** Whose money can be given back: what paid the invoice, a named surplus, or what was approved beyond what was asked. */
export type RefundOf = 'invoice' | 'surplus' | 'more'

/** One account of a payment with what is left in it to be given back. */
export interface Refundable {
  readonly of: RefundOf
  readonly account: string
  readonly left: Money
}

const surpluses: readonly string[] = [accounts.tips, accounts.prepayments, accounts.deposits]

const kindOf = (account: string): RefundOf | undefined => {
  if (account === accounts.debtors || account === accounts.refundsOwed) return 'invoice'
  if (account === accounts.unexplained) return 'more'
  return surpluses.includes(account) ? 'surplus' : undefined
}

interface Row {
  readonly account: string
  readonly minor: bigint
}

// What the payment put into each account ($2), with what a person applied of it to the invoice since; VAT goes with the surplus
// it is in. What refunds took out again, or may still take, is off.
const left = `
  with put as (
    select l.account, -l.minor as minor from entry e
    join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
    where e.organisation_id = $1 and e.subject_id = $2 and e.kind = 'payment'
      and not exists (select from entry x where x.organisation_id = $1 and x.reverses = e.id)
    union all
    select l.account, -l.minor from task k
    join entry e on e.organisation_id = $1 and e.subject_id = k.id and e.kind = 'applied'
    join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
    where k.organisation_id = $1 and k.subject_id = $2
    union all
    select b.returned_from, case when r.state = 'accepted' then -v.approved_minor else b.minor end from tender b
    left join outbound_request r on r.organisation_id = $1 and r.subject_id = b.id
    left join evidence v on v.organisation_id = $1 and v.id = r.evidence_id
    where b.organisation_id = $1 and b.takes_back = $2 and b.returned_from is not null
      and coalesce(r.state, 'accepted') in ('prepared', 'unknown', 'accepted')
  )
  select case when put.account like 'vat:%' then coalesce(s.account, put.account) else put.account end as account,
    sum(put.minor)::bigint as minor
  from put left join (select account from put where account in ('prepayments', 'deposits', 'tips') limit 1) s on true
  group by 1`

/** What of an accepted payment can still be given back; empty for anything else. */
export const refundable = async (
  tx: Transaction,
  tender: string,
  currency: Currency,
): Promise<Refundable[]> => {
  const rows = await tx.query<Row>(left, [tx.organisation, tender])
  return rows.flatMap(({ account, minor }) => {
    const of = kindOf(account)
    return of && minor > 0n ? [{ of, account, left: money(minor, currency) }] : []
  })
}
