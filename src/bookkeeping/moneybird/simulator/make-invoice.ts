import { isCurrency } from '../../../money/currency.ts'
import { type Money, money, negate, sum } from '../../../money/money.ts'
import { currencyOf, inBase, kept, sent, written } from './amounts.ts'
import { unpaidState, writeInvoice } from './invoices.ts'
import { invoiceOf, isClosed, lockedField } from './payments.ts'
import { dateOf, type Fields, rowsOf, textOr, unwrap } from './read-body.ts'
import type { Administration, Invoice, InvoiceLine } from './records.ts'
import {
  blank,
  created,
  type FieldError,
  invalid,
  isSaid,
  notFound,
  ok,
  type Said,
  symbolic,
} from './said.ts'
import { type Call, type Scene, stamp, today } from './scene.ts'
import { showInvoice } from './show-invoice.ts'

type Kind = Invoice['kind']

const fieldNames: Readonly<Record<Kind, readonly string[]>> = {
  sales: [
    'contact_id',
    'contact_person_id',
    'original_estimate_id',
    'document_style_id',
    'workflow_id',
    'reference',
    'invoice_sequence_id',
    'invoice_date',
    'first_due_interval',
    'currency',
    'prices_are_incl_tax',
    'payment_conditions',
    'discount',
    'time_entry_ids',
    'details_attributes',
    'custom_fields_attributes',
  ],
  external: [
    'contact_id',
    'reference',
    'date',
    'due_date',
    'currency',
    'prices_are_incl_tax',
    'source',
    'source_url',
    'details_attributes',
  ],
}

const blankInvoice = (scene: Scene, administration: string, kind: Kind): Invoice => {
  const at = stamp(scene)
  return {
    ...{ id: scene.memory.newId(), administration, createdAt: at, updatedAt: at, version: 0, kind },
    ...{ contact: null, number: null, reference: null, date: null, due: null, dueDays: 14 },
    state: kind === 'sales' ? 'draft' : 'open',
    draft: kind === 'sales' ? scene.memory.count('invoices') + 1 : null,
    entry: kind === 'sales' ? 0 : scene.memory.count('invoices') + 1,
    ...{ sentOn: null, paidOn: null, uncollectibleOn: null, currency: 'EUR', inclusive: false, lines: [] },
    ...{ net: '0.00', total: '0.00', netBase: '0.00', totalBase: '0.00' },
    ...{ credits: null, source: null, sourceUrl: null, events: [] },
  }
}

/** POST /sales_invoices makes a draft, POST /external_sales_invoices an open one (fact sheet, 4 and 5). */
export const makeInvoice = (scene: Scene, call: Call, kind: Kind): Said => {
  const wrapper = kind === 'sales' ? 'sales_invoice' : 'external_sales_invoice'
  const read = unwrap(call.body, wrapper, fieldNames[kind], scene.dialect)
  if (isSaid(read)) return read
  const { fields } = read
  const administration = scene.memory.get('administrations', call.administration)
  const wrong = objection(scene, call, kind, fields)
  if (wrong || !administration) return wrong ?? notFound()
  const currency = textOr(fields.currency, 'EUR')
  const inclusive = String(fields.prices_are_incl_tax) === 'true'
  const lines = rowsOf(fields.details_attributes).map((row) =>
    lineOf(scene, administration, row, currency, inclusive),
  )
  const date = dateOf(fields.invoice_date ?? fields.date) ?? (kind === 'external' ? today(scene) : null)
  const invoice: Invoice = {
    ...blankInvoice(scene, call.administration, kind),
    ...{ contact: textOr(fields.contact_id, null), reference: textOr(fields.reference, null) },
    ...{ date, due: dateOf(fields.due_date), dueDays: Number(fields.first_due_interval ?? 14) },
    ...{ currency, inclusive, lines, ...totalsOf(lines, currency) },
    ...{ source: textOr(fields.source, null), sourceUrl: textOr(fields.source_url, null) },
  }
  const state = kind === 'external' ? unpaidState(invoice, today(scene)) : invoice.state
  const next = writeInvoice(scene, { ...invoice, state }, [], [`${wrapper}_created`])
  return created(showInvoice(scene.memory, next))
}

const objection = (scene: Scene, call: Call, kind: Kind, fields: Fields): Said | null => {
  const contact = textOr(fields.contact_id, null)
  const known =
    contact !== null && scene.memory.get('contacts', contact)?.administration === call.administration
  if (contact !== null && !known)
    return kind === 'external'
      ? symbolic(400, 'Contact ID is invalid', { external_sales_invoice: { contact_id: 'contact_invalid' } })
      : notFound('contact_id')
  const date = fields.invoice_date ?? fields.date
  const rows = rowsOf(fields.details_attributes)
  const currency = textOr(fields.currency, 'EUR')
  const wrong: FieldError[] = [
    ...(kind === 'sales' && contact === null ? [blank('contact')] : []),
    ...(date !== undefined && dateOf(date) === null
      ? [{ field: kind === 'sales' ? 'invoice_date' : 'date', message: 'is not a valid date' }]
      : []),
    ...(kind === 'external' && textOr(fields.reference, null) === null ? [blank('reference')] : []),
    ...(isCurrency(currency) ? [] : [{ field: 'currency', message: 'is not included in the list' }]),
    ...rows.flatMap((row) => lineErrors(scene, row, isCurrency(currency) ? currency : 'EUR')),
  ]
  if (wrong.length > 0) return invalid(wrong)
  const day = dateOf(date)
  return day !== null && isClosed(scene, call, day) ? lockedField('date') : null
}

const lineErrors = ({ memory }: Scene, row: Fields, currency: string): FieldError[] => [
  ...(sent(row.price ?? '0', currency) ? [] : [{ field: 'details.price', message: 'is not a number' }]),
  ...(row.ledger_account_id === undefined || memory.get('ledgers', String(row.ledger_account_id))
    ? []
    : [{ field: 'details.ledger_account_id', message: 'is not found', code: 'invalid' }]),
  ...(row.tax_rate_id === undefined || memory.get('taxRates', String(row.tax_rate_id))
    ? []
    : [{ field: 'details.tax_rate_id', message: 'is not found', code: 'invalid' }]),
]

// Half a minor unit goes away from zero.
const share = (amount: Money, of: bigint, parts: bigint): Money => {
  const size = (amount.minor < 0n ? -amount.minor : amount.minor) * of
  const rounded = (2n * size + parts) / (2n * parts)
  return money(amount.minor < 0n ? -rounded : rounded, amount.currency)
}

const lineOf = (
  { memory }: Scene,
  administration: Administration,
  row: Fields,
  currency: string,
  inclusive: boolean,
): InvoiceLine => {
  const [, whole = '1', fraction = ''] = /^(\d+)(?:[.,](\d+))?/.exec(String(row.amount ?? '1')) ?? []
  const rate = memory.get('taxRates', textOr(row.tax_rate_id, administration.taxRate))
  const percent = BigInt(Math.round(Number(rate?.percentage ?? '0') * 10))
  const price = sent(row.price ?? '0', currency) ?? money(0n, currencyOf(currency))
  const all = share(price, BigInt(whole + fraction), 10n ** BigInt(fraction.length))
  const net = inclusive ? share(all, 1_000n, 1_000n + percent) : all
  return {
    ...{ id: memory.newId(), description: textOr(row.description, ''), price: written(price) },
    amount: row.amount === undefined ? null : `${whole}${fraction === '' ? '' : `.${fraction}`}`,
    taxRate: rate?.id ?? administration.taxRate,
    ledger: textOr(row.ledger_account_id, administration.revenueLedger),
    total: written(net),
    tax: written(inclusive ? money(all.minor - net.minor, all.currency) : share(net, percent, 1_000n)),
  }
}

const totalsOf = (lines: readonly InvoiceLine[], currency: string) => {
  const whole = (texts: readonly string[]): Money =>
    sum(
      texts.map((text) => kept(text, currency)),
      currencyOf(currency),
    )
  const net = whole(lines.map(({ total }) => total))
  const total = whole(lines.flatMap((line) => [line.total, line.tax]))
  return {
    ...{ net: written(net), total: written(total) },
    ...{ netBase: written(inBase(net)), totalBase: written(inBase(total)) },
  }
}

/** PATCH …/duplicate_creditinvoice: a draft with everything the other way round (fact sheet, 4.2). */
export const creditInvoice = (scene: Scene, call: Call, id: string): Said => {
  const original = invoiceOf(scene, call, id, 'sales')
  if (!original) return notFound()
  const back = (text: string): string => written(negate(kept(text, original.currency)))
  const lines = original.lines.map((line) => ({
    ...line,
    ...{ id: scene.memory.newId(), price: back(line.price), total: back(line.total), tax: back(line.tax) },
  }))
  const draft: Invoice = {
    ...blankInvoice(scene, call.administration, 'sales'),
    ...{ contact: original.contact, reference: original.reference, currency: original.currency },
    ...{ inclusive: original.inclusive, lines, credits: original.id },
    ...totalsOf(lines, original.currency),
  }
  const next = writeInvoice(scene, draft, [], ['sales_invoice_created_from_original'])
  scene.tell({
    ...{ administration: call.administration, action: 'credit_invoice_created_from_original' },
    ...{ type: 'SalesInvoice', id: next.id, state: next.state },
    entity: showInvoice(scene.memory, next),
  })
  return ok(showInvoice(scene.memory, next))
}
