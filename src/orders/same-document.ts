import { formatDecimal } from '../money/decimal.ts'
import { equals, money } from '../money/money.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import type { Draft } from './draft.ts'
import { type Invoice, readInvoice } from './invoice.ts'
import { keepLines } from './line.ts'

interface Known {
  readonly id: string
  readonly fingerprint: string | null
  readonly file_digest: string | null
}

/** The invoice that stands under the number of this draft already: refused when that says something else. */
export const sameDocument = async (tx: Transaction, draft: Draft): Promise<Invoice | Refusal | null> => {
  const [known] = await tx.query<Known>(
    `select id, fingerprint, file_digest from invoice
     where organisation_id = $1 and (kind = $2 and number = $3 or fingerprint = $4) order by fingerprint = $4 desc nulls last`,
    [tx.organisation, draft.kind, draft.number, draft.fingerprint],
  )
  const invoice = known && (await readInvoice(tx, known.id))
  if (!known || !invoice) return null
  if (known.fingerprint !== draft.fingerprint)
    return refuse('invoice.import_number_taken', { kind: draft.kind, number: draft.number })
  if (known.file_digest === draft.fileDigest) return invoice
  return (await differences(tx, invoice, draft)) ?? invoice
}

const differences = async (tx: Transaction, old: Invoice, draft: Draft): Promise<Refusal | null> => {
  const prepaid = await prepaidOf(tx, old)
  const differs = {
    total: !equals(old.total, draft.total),
    vat: !equals(old.vat, draft.vat),
    prepaid: !equals(prepaid, draft.prepaid),
    issuedOn: old.issuedOn !== draft.issuedOn,
    customer: old.customerName !== draft.customerName,
    lines: keepLines(old.lines) !== keepLines(draft.lines),
  }
  if (!Object.values(differs).includes(true)) return null
  return refuse('invoice.imported_differently', {
    ...Object.fromEntries(Object.entries(differs).map(([what, yes]) => [what, yes ? 'differs' : 'same'])),
    kind: draft.kind,
    number: draft.number,
    newTotal: formatDecimal(draft.total),
    oldTotal: formatDecimal(old.total),
    newVat: formatDecimal(draft.vat),
    oldVat: formatDecimal(old.vat),
    newPrepaid: formatDecimal(draft.prepaid),
    oldPrepaid: formatDecimal(prepaid),
    newIssuedOn: draft.issuedOn,
    oldIssuedOn: old.issuedOn,
    newCustomer: draft.customerName,
    oldCustomer: old.customerName,
  })
}

/** The book remembers what was prepaid; a credit note has it on the other side. */
const prepaidOf = async (tx: Transaction, invoice: Invoice) => {
  const [row] = await tx.query<{ minor: string | null }>(
    `select abs(sum(l.minor))::text as minor from entry e
     join entry_line l on l.organisation_id = e.organisation_id and l.entry_id = e.id and l.account = 'prepaid-elsewhere'
     where e.organisation_id = $1 and e.subject_id = $2 and e.kind = $3`,
    [tx.organisation, invoice.id, invoice.kind],
  )
  return money(BigInt(row?.minor ?? 0), invoice.total.currency)
}
