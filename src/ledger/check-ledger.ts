import type { Currency } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { Transaction } from '../store/database.ts'

/** A figure of the book that does not agree with what it follows from. */
export interface Discrepancy {
  readonly kind: 'entry_off_balance' | 'open_amount' | 'reserved_amount' | 'not_posted'
  /** An entry or an invoice. */
  readonly subject: string
  readonly found: Money
  readonly expected: Money
}

interface Row {
  readonly subject: string
  readonly currency: Currency
  readonly found: string
  readonly expected: string
}

const checks: Readonly<Record<Discrepancy['kind'], string>> = {
  entry_off_balance: `
    select e.id as subject, coalesce(l.currency, o.currency) as currency, coalesce(sum(l.minor), 0)::text as found, '0' as expected
    from entry e join organisation o on o.id = e.organisation_id
    left join entry_line l on l.organisation_id = e.organisation_id and l.entry_id = e.id
    where e.organisation_id = $1
    group by 1, 2 having coalesce(sum(l.minor), 0) <> 0 or count(l.minor) < 2`,
  open_amount: `
    select i.id as subject, i.currency, i.open_minor::text as found, coalesce(d.minor, 0)::text as expected
    from invoice i left join (
      select l.invoice_id, sum(l.minor) as minor from entry_line l
      where l.organisation_id = $1 and l.account = 'debtors' and l.invoice_id is not null group by 1
    ) d on d.invoice_id = i.id
    where i.organisation_id = $1 and i.open_minor <> coalesce(d.minor, 0)`,
  // A live card tender holds its amount, unless its refund was promised.
  reserved_amount: `
    select i.id as subject, i.currency, i.reserved_minor::text as found, coalesce(h.minor, 0)::text as expected
    from invoice i left join (
      select t.invoice_id, sum(t.minor) as minor
      from outbound_request r join tender t on t.organisation_id = r.organisation_id and t.id = r.subject_id
      join invoice c on c.organisation_id = $1 and c.id = t.invoice_id
      where r.organisation_id = $1 and r.subject_kind = 'tender'
        and r.state in ('prepared', 'unknown') and t.method = 'card'
        and (t.takes_back is null or (c.kind = 'credit_note' and t.returned_from = 'debtors'))
        and not exists (select from refund_promise p where p.organisation_id = $1 and p.tender_id = t.id)
      group by 1
    ) h on h.invoice_id = i.id
    where i.organisation_id = $1 and i.reserved_minor <> coalesce(h.minor, 0)`,
  // Only what its own entry puts on the debtors makes an invoice owed.
  not_posted: `
    select i.id as subject, i.currency, i.total_minor::text as expected,
      coalesce(sum(l.minor) * case i.kind when 'invoice' then 1 else -1 end, 0)::text as found
    from invoice i
    left join entry e on e.organisation_id = $1 and e.subject_id = i.id and e.kind = i.kind
    left join entry_line l on l.organisation_id = $1 and l.entry_id = e.id
      and l.account in ('debtors', 'prepaid-elsewhere')
    where i.organisation_id = $1
    group by i.id, i.currency, i.total_minor, i.kind
    having coalesce(sum(l.minor) * case i.kind when 'invoice' then 1 else -1 end, 0) <> i.total_minor`,
}

/** Recomputes every figure of the book from its lines and returns each that differs; nothing when all is well. */
export const checkLedger = async (tx: Transaction): Promise<Discrepancy[]> => {
  const found: Discrepancy[] = []
  for (const [kind, text] of Object.entries(checks) as [Discrepancy['kind'], string][])
    for (const row of await tx.query<Row>(text, [tx.organisation])) found.push(discrepancyOf(kind, row))
  return found
}

const discrepancyOf = (
  kind: Discrepancy['kind'],
  { subject, currency, found, expected }: Row,
): Discrepancy => ({
  kind,
  subject,
  found: money(BigInt(found), currency),
  expected: money(BigInt(expected), currency),
})
