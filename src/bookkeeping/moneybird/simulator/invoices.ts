import { compare, type Money, subtract, sum, zero } from '../../../money/money.ts'
import { currencyOf, kept } from './amounts.ts'
import { type Change, type Memory, put } from './memory.ts'
import type { Invoice, InvoiceState, Payment } from './records.ts'
import { type Scene, stamp, today, versionNow } from './scene.ts'
import { showInvoice } from './show-invoice.ts'

export const totalOf = (invoice: Invoice): Money => kept(invoice.total, invoice.currency)

export const paymentsOf = (memory: Memory, invoice: string): Payment[] =>
  memory.by('payments', 'invoice', invoice)

export const paidOn = (memory: Memory, invoice: Invoice): Money =>
  sum(
    paymentsOf(memory, invoice.id).map(({ price }) => kept(price, invoice.currency)),
    currencyOf(invoice.currency),
  )

export const openOn = (memory: Memory, invoice: Invoice): Money =>
  subtract(totalOf(invoice), paidOn(memory, invoice))

/** 4.2: nobody has it yet. */
export const isUnsent = ({ state }: Invoice): boolean => state === 'draft' || state === 'scheduled'

const isSettled = (open: Money, total: Money): boolean => {
  const nothing = zero(open.currency)
  return compare(total, nothing) < 0 ? compare(open, nothing) >= 0 : compare(open, nothing) <= 0
}

/** 4.2: what a sent invoice is in while something is open on it. */
export const unpaidState = ({ due }: Invoice, day: string): InvoiceState =>
  due !== null && due < day ? 'late' : 'open'

const stateAfter = (invoice: Invoice, open: Money, day: string): InvoiceState => {
  if (isUnsent(invoice)) return invoice.state
  if (isSettled(open, totalOf(invoice))) return 'paid'
  return invoice.state === 'paid' || invoice.state === 'pending_payment'
    ? unpaidState(invoice, day)
    : invoice.state
}

/** The invoice as its payments leave it (fact sheet, 4.2). */
export const settled = (scene: Scene, invoice: Invoice, payments: readonly Payment[]): Invoice => {
  const prices = payments.map(({ price }) => kept(price, invoice.currency))
  const open = subtract(totalOf(invoice), sum(prices, currencyOf(invoice.currency)))
  const state = stateAfter(invoice, open, today(scene))
  const lastDay = payments.map(({ date }) => date).sort()
  return { ...invoice, state, paidOn: state === 'paid' ? (lastDay.at(-1) ?? today(scene)) : null }
}

export const entityOf = ({ kind }: Invoice): string =>
  kind === 'sales' ? 'SalesInvoice' : 'ExternalSalesInvoice'
const prefixOf = ({ kind }: Invoice): string =>
  kind === 'sales' ? 'sales_invoice' : 'external_sales_invoice'

/** Writes an invoice with what belongs to it, and tells it; `actions` are added to its history. */
export const writeInvoice = (
  scene: Scene,
  invoice: Invoice,
  also: readonly Change[] = [],
  actions: readonly string[] = [],
): Invoice => {
  const { memory } = scene
  const old = memory.get('invoices', invoice.id)
  const before = old && memory.count('webhooks') > 0 && { state: old.state, entity: showInvoice(memory, old) }
  const moved = old?.state !== invoice.state && (old !== undefined || invoice.kind === 'sales')
  const told = [...actions, ...(moved ? [`${prefixOf(invoice)}_state_changed_to_${invoice.state}`] : [])]
  const at = stamp(scene)
  const next = {
    ...invoice,
    updatedAt: at,
    version: versionNow(scene),
    events: [...invoice.events, ...told.map((action) => ({ action, at }))],
  }
  memory.commit([put('invoices', next), ...also])
  if (memory.count('webhooks') === 0) return next
  for (const action of told.filter((one) => one.startsWith(prefixOf(invoice))))
    scene.tell({
      administration: invoice.administration,
      action,
      type: entityOf(invoice),
      id: invoice.id,
      state: next.state,
      entity: showInvoice(memory, next),
      ...(before && { before }),
    })
  return next
}

/** Turns invoices late whose day has passed (fact sheet, 4.2), and sends what was scheduled. */
export const passDay = (scene: Scene): void => {
  const day = today(scene)
  for (const invoice of [...scene.memory.all('invoices')]) {
    const { state, due, date } = invoice
    if ((state === 'open' || state === 'reminded') && due !== null && due < day)
      writeInvoice(scene, { ...invoice, state: 'late' })
    if (state === 'scheduled' && date !== null && date <= day) sendInvoice(scene, invoice, date)
  }
}

export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The number after the highest of a year: 2026-0048. */
export const nextNumber = (memory: Memory, administration: string, year: string): string => {
  const numbers = [...memory.all('invoices')].flatMap((one) =>
    one.administration === administration && one.number?.startsWith(`${year}-`)
      ? [Number(one.number.slice(5))]
      : [],
  )
  const highest = numbers.filter(Number.isSafeInteger).reduce((most, one) => Math.max(most, one), 0)
  return `${year}-${String(highest + 1).padStart(4, '0')}`
}

/** draft --send--> open, with a number of its own from now on. */
export const sendInvoice = (
  scene: Scene,
  invoice: Invoice,
  date: string,
  action = 'sales_invoice_send_manually',
): Invoice => {
  const day = today(scene)
  const number = invoice.number ?? nextNumber(scene.memory, invoice.administration, date.slice(0, 4))
  const due = laterDay(date, invoice.dueDays)
  const sentOn = invoice.sentOn ?? day
  const state = isUnsent(invoice) ? unpaidState({ ...invoice, due }, day) : invoice.state
  const next = { ...invoice, number, draft: null, date, due, sentOn, state }
  return writeInvoice(scene, next, [], [action])
}
