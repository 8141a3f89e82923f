import { type Money, zero } from '../../../money/money.ts'
import { currencyOf, inBase, kept, written } from './amounts.ts'
import { remember } from './happened.ts'
import { entityOf, openOn, paymentsOf, settled, unpaidState, writeInvoice } from './invoices.ts'
import { away, put } from './memory.ts'
import { refreshMutation } from './mutation.ts'
import { bookPayments, paymentFor, removePayment } from './payments.ts'
import type { Invoice, Payment } from './records.ts'
import { type Scene, today } from './scene.ts'

/** A person books what came in on an invoice; without an amount, everything that is open. */
export const payByHand = (
  scene: Scene,
  invoice: Invoice,
  amount: Money | null = null,
  identifier: string | null = null,
): Payment => {
  const price = amount ?? openOn(scene.memory, invoice)
  const user = [...scene.memory.all('users')][0]?.id ?? ''
  const wish = { date: today(scene), price, base: inBase(price), identifier, action: null }
  const nothing = { account: null, mutation: null, ledger: null, settles: null }
  const by = { administration: invoice.administration, user }
  const payment = paymentFor(scene, by, invoice, { ...wish, ...nothing })
  bookPayments(scene, invoice, [payment])
  remember(scene, 'moneybird_paid_by_hand', { number: nameOf(invoice), amount: written(price) })
  return payment
}

/** A person takes payments off again, which opens the invoice. */
export const takePaymentsBack = (scene: Scene, invoice: Invoice): void => {
  for (const payment of paymentsOf(scene.memory, invoice.id)) removePayment(scene, payment)
  remember(scene, 'moneybird_payments_taken_back', { number: nameOf(invoice) })
}

/** Takes an invoice away with everything on it; nothing is left of it but its absence (fact sheet, 4.6). */
export const removeInvoice = (scene: Scene, invoice: Invoice): void => {
  const payments = paymentsOf(scene.memory, invoice.id)
  scene.memory.commit([...payments.map(({ id }) => away('payments', id)), away('invoices', invoice.id)])
  for (const { mutation } of payments) if (mutation !== null) refreshMutation(scene, mutation)
  scene.tell({
    administration: invoice.administration,
    action: invoice.kind === 'sales' ? 'sales_invoice_destroyed' : 'external_sales_invoice_destroyed',
    ...{ type: entityOf(invoice), id: invoice.id, state: null, entity: null },
  })
}

export const removeByHand = (scene: Scene, invoice: Invoice): void => {
  removeInvoice(scene, invoice)
  remember(scene, 'moneybird_invoice_gone', { number: nameOf(invoice) })
}

/** Gives an invoice up, or takes that back (fact sheet, 4.2). */
export const giveUp = (scene: Scene, invoice: Invoice, on: string | null): Invoice =>
  writeInvoice(scene, {
    ...invoice,
    state: on === null ? unpaidState(invoice, today(scene)) : 'uncollectible',
    uncollectibleOn: on,
  })

/** Closes the books up to and including a day (fact sheet, 3). */
export const lockUntil = (scene: Scene, administration: string, until: string | null): void => {
  const there = scene.memory.get('administrations', administration)
  if (!there) throw new RangeError(`no administration ${administration}`)
  scene.memory.commit([put('administrations', { ...there, lockedUntil: until })])
  scene.tell({
    ...{ administration, action: 'administration_update_period_locked_until', type: 'Administration' },
    ...{ id: administration, state: null, entity: null },
  })
  if (until === null) remember(scene, 'moneybird_unlocked')
  else remember(scene, 'moneybird_locked', { until })
}

/** Changes what an invoice is for, as a person can who opens it again. */
export const changeTotal = (scene: Scene, invoice: Invoice, total: Money): void => {
  const next = { ...invoice, total: written(total), totalBase: written(inBase(total)) }
  const payments = paymentsOf(scene.memory, invoice.id)
  const prefix = invoice.kind === 'sales' ? 'sales_invoice' : 'external_sales_invoice'
  writeInvoice(scene, settled(scene, next, payments), [], [`${prefix}_updated`])
  remember(scene, 'moneybird_total_changed', { number: nameOf(invoice), amount: written(total) })
}

/** How people call it. */
export const nameOf = ({ number, reference, id }: Invoice): string => number ?? reference ?? id

/** What an invoice has open, of what it is in all; for an auditor. */
export const summaryOf = ({ memory }: Scene, invoice: Invoice) => ({
  id: invoice.id,
  number: invoice.number,
  reference: invoice.reference,
  external: invoice.kind === 'external',
  administration: invoice.administration,
  state: invoice.state,
  total: kept(invoice.total, invoice.currency),
  open: openOn(memory, invoice),
  payments: paymentsOf(memory, invoice.id).map((payment) => ({
    id: payment.id,
    price: kept(payment.price, payment.currency),
    transactionIdentifier: payment.identifier,
    date: payment.date,
    ledgerAccountId: payment.ledger,
  })),
})

/** What payments and journals brought to a ledger: credit less debit. */
export const creditedOn = ({ memory }: Scene, ledger: string): Money => {
  const payments = [...memory.all('payments')]
    .filter((one) => one.ledger === ledger)
    .map(({ base }) => -kept(base, 'EUR').minor)
  const entries = [...memory.all('journals')]
    .flatMap((journal) => journal.entries)
    .filter((one) => one.ledger === ledger)
    .map(({ credit, debit }) => kept(credit, 'EUR').minor - kept(debit, 'EUR').minor)
  const bookings = [...memory.all('mutations')]
    .flatMap((mutation) => mutation.bookings)
    .filter((one) => one.ledger === ledger)
    .map(({ price }) => kept(price, 'EUR').minor)
  const all = [...payments, ...entries, ...bookings].reduce((sum, one) => sum + one, 0n)
  return { ...zero(currencyOf('EUR')), minor: all }
}
