import { Bug } from '../bug.ts'
import { type Currency, isCurrency } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'
import type { PaymentOrder, RefundOrder } from '../terminals/terminal.ts'
import type { CardTender, PostedSurplus, Returned, SurplusKind } from './tender.ts'

/** A card tender with the request that asks for it, as whoever speaks or writes it down needs it. */
export interface AskedTender extends CardTender {
  readonly organisation: string
  readonly request: string
  readonly timeZone: string
  readonly dayStarts: string
  /** A refund was promised for it while it was unknown. */
  readonly promised: boolean
  readonly asks: number
  readonly madeAt: Date
}

/** A request of which the outcome is unknown, ready to be inquired about. */
export interface Inquired {
  readonly tender: AskedTender
  readonly order: Omit<PaymentOrder, 'webhook' | 'returnTo'>
  /** On a refund: the payment that it is of. */
  readonly original: RefundOrder['original'] | null
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
  readonly surplus_vat_rate: string | null
  readonly takes_back: string | null
  readonly returned_from: string | null
  readonly original_vat_rate: string | null
  readonly original_request: string | null
  readonly original_reference: string | null
  readonly original_approval: string | null
  readonly original_at: Date | null
  readonly original_minor: bigint | null
  readonly till_id: string | null
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
       t.surplus_kind, t.surplus_vat_rate, t.till_id, t.takes_back, t.returned_from, b.surplus_vat_rate as original_vat_rate,
       c.id as original_request, e.party_reference as original_reference, e.approval_code as original_approval,
       e.occurred_at as original_at, e.approved_minor as original_minor, r.party as driver, m.id as terminal, m.settings, r.reference, r.made_at, r.asks,
       exists (select from refund_promise p where p.organisation_id = $1 and p.tender_id = t.id) as promised,
       o.name as operator, o.language, k.name as till, g.time_zone, g.day_starts::text
     from outbound_request r
     join organisation g on g.id = $1
     join tender t on t.organisation_id = $1 and t.id = r.subject_id
     join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
     join terminal m on m.organisation_id = $1 and m.id = r.terminal_id
     join person o on o.organisation_id = $1 and o.id = t.operator_id
     left join till k on k.organisation_id = $1 and k.id = t.till_id
     left join tender b on b.organisation_id = $1 and b.id = t.takes_back
     left join outbound_request c on c.organisation_id = $1 and c.subject_id = b.id and c.state = 'accepted'
     left join evidence e on e.organisation_id = $1 and e.id = c.evidence_id
     where r.organisation_id = $1 and r.id = $2 and r.subject_kind = 'tender' and r.state = 'unknown'`,
    [tx.organisation, request],
  )
  return row ? inquiredFrom(tx.organisation, request, row) : null
}

const inquiredFrom = (organisation: string, request: string, row: Row): Inquired => {
  const currency = currencyOf(row.currency)
  const size = row.minor < 0n ? -row.minor : row.minor
  return {
    tender: {
      id: row.tender,
      organisation,
      request,
      invoice: row.invoice,
      amount: money(size, currency),
      surplus: surplusFrom(row, currency),
      returns: returnedFrom(row),
      driver: row.driver,
      timeZone: row.time_zone,
      dayStarts: row.day_starts,
      promised: row.promised,
      asks: row.asks,
      madeAt: row.made_at,
    },
    order: {
      requestId: request,
      reference: Number(row.reference),
      amount: money(size + row.surplus_minor, currency),
      at: row.made_at,
      invoiceNumber: row.invoice_number,
      operator: row.operator,
      till: row.till ?? '',
      language: row.language,
    },
    original: originalFrom(row, currency),
    terminal: { id: row.terminal, driver: row.driver, settings: row.settings },
  }
}

const surplusFrom = (row: Row, currency: Currency): PostedSurplus | null =>
  row.surplus_kind === null
    ? null
    : {
        kind: row.surplus_kind,
        amount: money(row.surplus_minor, currency),
        vatRate: row.surplus_vat_rate,
        till: row.till_id,
      }

const returnedFrom = ({ takes_back, returned_from, original_vat_rate }: Row): Returned | null =>
  takes_back === null || returned_from === null
    ? null
    : { tender: takes_back, from: returned_from, vatRate: original_vat_rate }

const originalFrom = (row: Row, currency: Currency): RefundOrder['original'] | null =>
  row.original_request === null
    ? null
    : {
        requestId: row.original_request,
        partyReference: row.original_reference,
        approvalCode: row.original_approval,
        occurredAt: row.original_at,
        amount: money(row.original_minor ?? 0n, currency),
      }
