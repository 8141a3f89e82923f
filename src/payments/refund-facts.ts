import { accounts } from '../ledger/chart.ts'
import { type Money, money } from '../money/money.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { RefundOrder } from '../terminals/terminal.ts'
import { currencyOf } from './load-tender.ts'
import { type Refundable, refundable } from './refundable.ts'
import type { RefundWish } from './take-refund.ts'

/** What is looked at before money is given back. */
export interface RefundFacts {
  readonly currency: string
  /** The invoice that is open again, or the credit note that is paid out. */
  readonly invoice: string
  readonly invoiceNumber: string
  readonly adviser: string | null
  readonly timeZone: string
  readonly dayStarts: string
  readonly tillName: string | null
  /** The driver that took the payment; null where none did. */
  readonly driver: string | null
  /** The clearing account the payment went into. */
  readonly clearing: string
  readonly surplusVatRate: string | null
  readonly parts: readonly Refundable[]
  readonly original: RefundOrder['original'] | null
  readonly terminal: {
    readonly id: string
    readonly name: string
    readonly driver: string
    readonly settings: unknown
    readonly active: boolean
    readonly heldBy: string | null
  } | null
}

interface Row {
  readonly currency: string
  readonly invoice: string
  readonly invoice_number: string
  readonly adviser: string | null
  readonly time_zone: string
  readonly day_starts: string
  readonly till_name: string | null
  readonly driver: string | null
  readonly clearing: string | null
  readonly surplus_vat_rate: string | null
  readonly request: string | null
  readonly party_reference: string | null
  readonly approval_code: string | null
  readonly occurred_at: Date | null
  readonly approved_minor: bigint | null
  readonly note_kind: string | null
  readonly note_number: string | null
  readonly note_free: bigint | null
  readonly terminal: RefundFacts['terminal']
}

/** Of an accepted payment that is no refund itself; of the invoice part, a credit note must have that much to pay out. */
export const loadRefundFacts = async (tx: Transaction, wish: RefundWish): Promise<RefundFacts | Refusal> => {
  const [row] = await tx.query<Row>(
    `select t.currency, t.invoice_id as invoice, i.number as invoice_number, t.adviser_id as adviser, g.time_zone,
       g.day_starts::text, k.name as till_name, r.party as driver, t.surplus_vat_rate,
       (select l.account from entry n join entry_line l on l.organisation_id = $1 and l.entry_id = n.id
        where n.organisation_id = $1 and n.subject_id = t.id and n.kind = 'payment' and l.minor > 0
        order by l.line limit 1) as clearing,
       r.id as request, e.party_reference, e.approval_code, e.occurred_at, e.approved_minor,
       c.kind as note_kind, c.number as note_number, c.reserved_minor - c.open_minor as note_free,
       case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name, 'driver', m.driver,
         'settings', m.settings, 'active', m.active, 'heldBy', m.held_by) end as terminal
     from tender t
     join organisation g on g.id = $1
     join invoice i on i.organisation_id = $1 and i.id = t.invoice_id
     left join outbound_request r on r.organisation_id = $1 and r.subject_id = t.id and r.state = 'accepted'
     left join evidence e on e.organisation_id = $1 and e.id = r.evidence_id
     left join till k on k.organisation_id = $1 and k.id = $4
     left join invoice c on c.organisation_id = $1 and c.id = $5
     left join terminal m on m.organisation_id = $1 and m.id = coalesce($3, t.terminal_id)
     where t.organisation_id = $1 and t.id = $2 and t.takes_back is null and t.method <> 'cash'`,
    [tx.organisation, wish.tender, wish.terminal, wish.till, wish.creditNote],
  )
  if (!row) return refuse('refund.not_of_this')
  if (!row.clearing) return refuse('refund.not_accepted')
  if (wish.till !== null && row.till_name === null) return refuse('till.not_found')
  return refuseNote(row, wish) ?? (await factsOf(tx, row, wish))
}

const refuseNote = (row: Row, { creditNote, of, amount }: RefundWish): Refusal | undefined => {
  if (creditNote === null) return undefined
  if (row.note_kind !== 'credit_note' || of !== 'invoice') return refuse('refund.no_credit_note')
  return (row.note_free ?? 0n) < amount.minor ? refuse('refund.more_than_credited') : undefined
}

const factsOf = async (tx: Transaction, row: Row, wish: RefundWish): Promise<RefundFacts> => {
  const currency = currencyOf(row.currency)
  return {
    currency,
    invoice: wish.creditNote ?? row.invoice,
    invoiceNumber: row.note_number ?? row.invoice_number,
    adviser: row.adviser,
    timeZone: row.time_zone,
    dayStarts: row.day_starts,
    tillName: row.till_name,
    driver: row.driver,
    clearing: row.clearing ?? accounts.clearing('standalone', null),
    surplusVatRate: row.surplus_vat_rate,
    parts: await refundable(tx, wish.tender, currency),
    original: originalOf(row, money(row.approved_minor ?? 0n, currency)),
    terminal: row.terminal,
  }
}

const originalOf = (row: Row, amount: Money): RefundOrder['original'] | null =>
  row.request === null
    ? null
    : {
        requestId: row.request,
        partyReference: row.party_reference,
        approvalCode: row.approval_code,
        occurredAt: row.occurred_at,
        amount,
      }
