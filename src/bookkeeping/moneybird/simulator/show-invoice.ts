import { subtract, sum } from '../../../money/money.ts'
import { baseCurrency, currencyOf, inBase, kept, shown, written } from './amounts.ts'
import { paymentReference, shortPaymentReference } from './creditor-reference.ts'
import type { Memory } from './memory.ts'
import type { Invoice, InvoiceLine, Payment } from './records.ts'
import { showContact, showPayment } from './show.ts'

/** An invoice as the published schema has it: `sales_invoice_response` or `external_sales_invoice_response`. */
export const showInvoice = (memory: Memory, invoice: Invoice) => {
  const payments = memory.by('payments', 'invoice', invoice.id)
  return invoice.kind === 'sales'
    ? showSales(memory, invoice, payments)
    : showExternal(memory, invoice, payments)
}

const showSales = (memory: Memory, invoice: Invoice, payments: readonly Payment[]) => ({
  ...ofAny(memory, invoice, payments),
  contact_person_id: null,
  contact_person: null,
  invoice_id: invoice.number,
  recurring_sales_invoice_id: null,
  subscription_id: null,
  workflow_id: belonging(invoice, 1n),
  document_style_id: belonging(invoice, 2n),
  identity_id: belonging(invoice, 3n),
  draft_id: invoice.draft,
  invoice_date: invoice.date,
  // The schema wants a day here, on a draft as well.
  due_date: invoice.due ?? invoice.createdAt.slice(0, 10),
  payment_conditions: null,
  payment_reference: paymentReference(invoice.id),
  short_payment_reference: shortPaymentReference(invoice.id),
  language: 'nl',
  discount: '0.0',
  original_sales_invoice_id: invoice.credits,
  paused: false,
  sent_at: invoice.sentOn,
  public_view_code: invoice.id.slice(-6),
  public_view_code_expires_at: null,
  total_discount: '0.0',
  reminder_count: 0,
  next_reminder: null,
  original_estimate_id: null,
  url: `https://moneybird.example/external/${invoice.id}/sales_invoice`,
  payment_url: `https://moneybird.example/external/${invoice.id}/sales_invoice`,
  custom_fields: [],
  time_entries: [],
})

const showExternal = (memory: Memory, invoice: Invoice, payments: readonly Payment[]) => ({
  ...ofAny(memory, invoice, payments),
  date: invoice.date,
  due_date: invoice.due,
  entry_number: invoice.entry,
  origin: 'api',
  source: invoice.source,
  source_url: invoice.sourceUrl,
})

// Records that are only named by their ids.
const belonging = ({ administration }: Invoice, offset: bigint): string =>
  String(BigInt(administration) + offset)

const ofAny = (memory: Memory, invoice: Invoice, payments: readonly Payment[]) => {
  const contact = invoice.contact === null ? undefined : memory.get('contacts', invoice.contact)
  return {
    id: invoice.id,
    administration_id: invoice.administration,
    contact_id: invoice.contact,
    contact: contact ? showContact(contact) : null,
    state: invoice.state,
    reference: invoice.reference,
    currency: invoice.currency,
    paid_at: invoice.paidOn,
    created_at: invoice.createdAt,
    updated_at: invoice.updatedAt,
    version: invoice.version,
    details: invoice.lines.map((line, index) => showLine(invoice, line, index)),
    payments: payments.map(showPayment),
    ...amountsOf(invoice, payments),
    prices_are_incl_tax: invoice.inclusive,
    marked_dubious_on: null,
    marked_uncollectible_on: invoice.uncollectibleOn,
    notes: [],
    attachments: [],
    events: invoice.events.map(({ action, at }) => ({
      administration_id: invoice.administration,
      user_id: belonging(invoice, 4n),
      action,
      link_entity_id: null,
      link_entity_type: null,
      data: {},
      created_at: at,
      updated_at: at,
    })),
    tax_totals: taxTotals(invoice),
  }
}

const amountsOf = (invoice: Invoice, payments: readonly Payment[]) => {
  const { currency } = invoice
  const prices = payments.map(({ price }) => kept(price, currency))
  const bases = payments.map(({ base }) => kept(base, baseCurrency))
  const paid = sum(prices, currencyOf(currency))
  const open = subtract(kept(invoice.total, currency), paid)
  const openBase = subtract(kept(invoice.totalBase, baseCurrency), sum(bases, baseCurrency))
  return {
    total_paid: shown(written(paid)),
    total_unpaid: shown(written(open)),
    total_unpaid_base: shown(written(openBase)),
    total_price_excl_tax: shown(invoice.net),
    total_price_excl_tax_base: shown(invoice.netBase),
    total_price_incl_tax: shown(invoice.total),
    total_price_incl_tax_base: shown(invoice.totalBase),
  }
}

const baseOf = (text: string, currency: string): string => shown(written(inBase(kept(text, currency))))

const showLine = (invoice: Invoice, line: InvoiceLine, index: number) => ({
  id: line.id,
  administration_id: invoice.administration,
  tax_rate_id: line.taxRate,
  ledger_account_id: line.ledger,
  project_id: null,
  product_id: null,
  amount: line.amount === null ? null : `${line.amount} x`,
  amount_decimal: shown(line.amount ?? '1'),
  description: line.description,
  price: shown(line.price),
  period: null,
  row_order: index,
  total_price_excl_tax_with_discount: shown(line.total),
  total_price_excl_tax_with_discount_base: baseOf(line.total, invoice.currency),
  tax_report_reference: ['NL/1a'],
  mandatory_tax_text: null,
  created_at: invoice.createdAt,
  updated_at: invoice.createdAt,
})

const taxTotals = ({ lines, currency }: Invoice) =>
  [...Map.groupBy(lines, ({ taxRate }) => taxRate)].map(([rate, all]) => {
    const total = (field: 'total' | 'tax') =>
      written(
        sum(
          all.map((line) => kept(line[field], currency)),
          currencyOf(currency),
        ),
      )
    return {
      tax_rate_id: rate,
      taxable_amount: shown(total('total')),
      taxable_amount_base: baseOf(total('total'), currency),
      tax_amount: shown(total('tax')),
      tax_amount_base: baseOf(total('tax'), currency),
    }
  })
