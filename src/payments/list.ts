import type { Source } from '../outbound/evidence.ts'
import type { Final } from '../outbound/request.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { SurplusKind } from './tender.ts'

/** A tender with all that is known of it, amounts in minor units of `currency`. */
export interface Payment {
  readonly id: string
  readonly request: string | null
  readonly invoice: string
  readonly invoice_number: string
  readonly customer_name: string
  readonly plate: string | null
  readonly method: 'card' | 'cash' | 'standalone'
  readonly currency: string
  readonly minor: bigint
  readonly surplus_minor: bigint
  readonly surplus_kind: SurplusKind | null
  readonly state: 'unknown' | Final
  readonly asks: number
  readonly ask_at: Date | null
  readonly reference: bigint | null
  readonly ended_at: Date | null
  readonly source: Source | null
  readonly reason: Reason | null
  readonly approved_minor: bigint | null
  readonly tip_minor: bigint | null
  readonly surcharge_minor: bigint | null
  readonly issuer: string | null
  readonly card_number: string | null
  readonly approval_code: string | null
  readonly party_reference: string | null
  readonly terminal: string | null
  readonly terminal_name: string | null
  readonly driver: string | null
  readonly till: string | null
  readonly till_name: string | null
  readonly operator: string
  readonly operator_name: string
  readonly adviser: string | null
  readonly adviser_name: string | null
  readonly business_date: string
  readonly made_at: Date
  readonly given_minor: bigint | null
  readonly change_minor: bigint | null
  readonly slip_number: string | null
  readonly slip_terminal: string | null
  readonly slip_issuer: string | null
  readonly takes_back: string | null
  /** On a refund: the account that what it gives back was in. */
  readonly returned_from: string | null
  /** What refunds gave back of it, or may be giving. */
  readonly returned_minor: bigint
  readonly taken_back_by: string | null
  readonly promised: boolean
  readonly let_go: boolean
  readonly hidden_at: Date | null
}

export interface PaymentFilter {
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly invoice?: string | undefined
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly method?: string | undefined
  readonly shop?: string | undefined
  readonly till?: string | undefined
  readonly terminal?: string | undefined
  readonly operator?: string | undefined
  /** Business dates, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** `only` shows the hidden ones, `with` also those; else they are left out. */
  readonly hidden?: 'only' | 'with' | undefined
  /** Only those whose conversation ended without evidence. */
  readonly questionMark?: boolean | undefined
  readonly oldestFirst?: boolean | undefined
  /** Only the refunds of this payment. */
  readonly takesBack?: string | undefined
  /** The last payment of the page before. */
  readonly after?: string | undefined
  readonly most?: number
}

const columns = `
  t.id, r.id as request, t.invoice_id as invoice, i.number as invoice_number, i.customer_name, i.plate, t.method, t.currency,
  t.minor, t.surplus_minor, t.surplus_kind, coalesce(r.state, 'accepted') as state, coalesce(r.asks, 0) as asks, r.ask_at,
  r.reference, coalesce(e.at, case when r.id is null then t.made_at end) as ended_at, e.source, e.reason,
  coalesce(case when t.minor < 0 then -e.approved_minor else e.approved_minor end,
    case when r.id is null then t.minor end) as approved_minor, e.tip_minor, e.surcharge_minor,
  e.issuer, e.card_number, e.approval_code, e.party_reference, t.terminal_id as terminal, m.name as terminal_name, m.driver,
  t.till_id as till, k.name as till_name, t.operator_id as operator, o.name as operator_name, t.adviser_id as adviser,
  a.name as adviser_name, t.business_date, t.made_at, t.given_minor, t.change_minor, t.slip_number, t.slip_terminal,
  t.slip_issuer, t.takes_back, t.returned_from, t.returned_minor, b.id as taken_back_by,
  exists (select from refund_promise p where p.organisation_id = $1 and p.tender_id = t.id) as promised,
  exists (select from remark x where x.organisation_id = $1 and x.tender_id = t.id and x.kind = 'let_go') as let_go,
  t.hidden_at`

const from = `
  from tender t
  join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
  join person o on o.organisation_id = $1 and o.id = t.operator_id
  left join outbound_request r on r.organisation_id = $1 and r.subject_id = t.id and r.subject_kind = 'tender'
  left join evidence e on e.organisation_id = $1 and e.id = r.evidence_id
  left join terminal m on m.organisation_id = $1 and m.id = t.terminal_id
  left join till k on k.organisation_id = $1 and k.id = t.till_id
  left join person a on a.organisation_id = $1 and a.id = t.adviser_id
  left join tender b on b.organisation_id = $1 and b.takes_back = t.id and b.returned_from is null`

/** Payments newest first (or oldest first), a page at a time. */
export const listPayments = (tx: Transaction, filter: PaymentFilter): Promise<Payment[]> => {
  const values: unknown[] = [tx.organisation]
  const where = ['t.organisation_id = $1']
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined || value === '') return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add((p) => `t.id = ${p}`, filter.id)
  add((p) => `t.takes_back = ${p} and t.returned_from is not null`, filter.takesBack)
  add((p) => `t.id = any(${p})`, filter.ids)
  add((p) => `t.invoice_id = ${p}`, filter.invoice)
  add((p) => `coalesce(r.state, 'accepted') = ${p}`, filter.state)
  add((p) => `t.method = ${p}`, filter.method)
  add((p) => `i.shop_id = ${p}`, filter.shop)
  add((p) => `t.till_id = ${p}`, filter.till)
  add((p) => `t.terminal_id = ${p}`, filter.terminal)
  add((p) => `t.operator_id = ${p}`, filter.operator)
  add((p) => `t.business_date >= ${p}`, filter.from)
  add((p) => `t.business_date <= ${p}`, filter.to)
  add(
    (
      p,
    ) => `strpos(lower(concat_ws(' ', i.number, i.customer_name, replace(i.plate, '-', ''), i.plate, r.reference,
      e.approval_code, e.party_reference, t.slip_number, e.card_number)), lower(${p})) > 0`,
    filter.q,
  )
  const [after, forwards] = filter.oldestFirst ? ['>', 'asc'] : ['<', 'desc']
  add(
    (p) =>
      `(t.made_at, t.id) ${after} (select made_at, id from tender where organisation_id = $1 and id = ${p})`,
    filter.after,
  )
  if (filter.questionMark) where.push(`r.state = 'unknown' and r.asks > 0`)
  if (filter.hidden !== 'with') where.push(`t.hidden_at is ${filter.hidden === 'only' ? 'not' : ''} null`)
  values.push(filter.most ?? 50)
  return tx.query<Payment>(
    `select ${columns} ${from} where ${where.join(' and ')}
     order by t.made_at ${forwards}, t.id ${forwards} limit $${values.length}`,
    values,
  )
}

/** One payment, hidden or not. */
export const findPayment = async (tx: Transaction, id: string): Promise<Payment | undefined> => {
  const [row] = await listPayments(tx, { id, hidden: 'with', most: 1 })
  return row
}
