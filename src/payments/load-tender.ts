import { Bug } from '../bug.ts'
import { type Currency, isCurrency } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import type { PaymentOrder } from '../terminals/terminal.ts'
import type { CardTender, SurplusKind } from './tender.ts'

/** A card tender with the request that asks for it, as whoever speaks or writes it down needs it. */
export interface AskedTender extends CardTender {
  readonly organisation: string
  readonly request: string
  readonly timeZone: string
  readonly dayStarts: string
  /** A refund was promised for it while it was unknown. */
  readonly promised: boolean
  readonly asks: number
}

/** A request of which the outcome is unknown, ready to be inquired about. */
export interface Inquired {
  readonly tender: AskedTender
  readonly order: Omit<PaymentOrder, 'webhook' | 'returnTo'>
  readonly terminal: { readonly id: string; readonly driver: string; readonly settings: unknown }
}

interface Row {
  readonly tender: string
  readonly invoice: string
  readonly invoice_number: string
  readonly currency: string
  readonly minor: bigint
  readonly surplus_minor: bigint
  readonly surplus_kind: SurplusKind | null
  readonly terminal: string
  readonly driver: string
  readonly settings: unknown
  readonly reference: bigint
  readonly made_at: Date
  readonly asks: number
  readonly promised: boolean
  readonly operator: string
  readonly language: string
  readonly till: string | null
  readonly time_zone: string
  readonly day_starts: string
}

export const currencyOf = (text: string): Currency => {
  if (!isCurrency(text)) throw new Bug(`${text} is in the books but no currency of ours`)
  return text
}

/** The tender a payment request asks for; null when there is no such request or it has ended. */
export const loadInquired = async (tx: Transaction, request: string): Promise<Inquired | null> => {
  const [row] = await tx.query<Row>(
    `select t.id as tender, t.invoice_id as invoice, i.number as invoice_number, t.currency, t.minor, t.surplus_minor,
       t.surplus_kind, r.party as driver, m.id as terminal, m.settings, r.reference, r.made_at, r.asks,
       exists (select from refund_promise p where p.organisation_id = $1 and p.tender_id = t.id) as promised,
       o.name as operator, o.language, k.name as till, g.time_zone, g.day_starts::text
     from outbound_request r
     join organisation g on g.id = $1
     join tender t on t.organisation_id = $1 and t.id = r.subject_id
     join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
     join terminal m on m.organisation_id = $1 and m.id = r.terminal_id
     join person o on o.organisation_id = $1 and o.id = t.operator_id
     left join till k on k.organisation_id = $1 and k.id = t.till_id
     where r.organisation_id = $1 and r.id = $2 and r.step = 'pay' and r.state = 'unknown'`,
    [tx.organisation, request],
  )
  return row ? inquiredFrom(tx.organisation, request, row) : null
}

const inquiredFrom = (organisation: string, request: string, row: Row): Inquired => {
  const currency = currencyOf(row.currency)
  const surplus =
    row.surplus_kind === null ? null : { kind: row.surplus_kind, amount: money(row.surplus_minor, currency) }
  return {
    tender: {
      id: row.tender,
      organisation,
      request,
      invoice: row.invoice,
      amount: money(row.minor, currency),
      surplus,
      driver: row.driver,
      timeZone: row.time_zone,
      dayStarts: row.day_starts,
      promised: row.promised,
      asks: row.asks,
    },
    order: {
      requestId: request,
      reference: Number(row.reference),
      amount: money(row.minor + row.surplus_minor, currency),
      at: row.made_at,
      invoiceNumber: row.invoice_number,
      operator: row.operator,
      till: row.till ?? '',
      language: row.language,
    },
    terminal: { id: row.terminal, driver: row.driver, settings: row.settings },
  }
}
