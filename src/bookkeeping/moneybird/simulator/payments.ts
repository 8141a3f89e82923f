import { compare, negate, subtract, zero } from '../../../money/money.ts'
import { kept, written } from './amounts.ts'
import { entityOf, isUnsent, openOn, paymentsOf, settled, totalOf, writeInvoice } from './invoices.ts'
import { away, type Change, put } from './memory.ts'
import { refreshMutation } from './mutation.ts'
import { type PaymentWish, readPayment } from './read-payment.ts'
import type { Administration, Invoice, Payment } from './records.ts'
import { created, done, invalid, isSaid, notFound, type Said, symbolic } from './said.ts'
import { type Call, type Scene, stamp } from './scene.ts'
import { showPayment } from './show.ts'

type Kind = Invoice['kind']

/** An invoice of an administration; one of the other kind is not there. */
export const invoiceOf = (
  { memory }: Scene,
  { administration }: Call,
  id: string,
  kind?: Kind,
): Invoice | undefined => {
  const invoice = memory.get('invoices', id)
  return invoice?.administration === administration && (kind === undefined || invoice.kind === kind)
    ? invoice
    : undefined
}

const isLocked = ({ lockedUntil }: Administration, date: string): boolean =>
  lockedUntil !== null && date <= lockedUntil

// 6.3: nobody published these words; those for other records are like them.
export const lockedField = (field: string): Said =>
  invalid([{ field, message: 'lies in a locked period', code: 'period_locked' }])

export const ledgerUnknown = (): Said =>
  invalid([{ field: 'ledger_account_id', message: 'is not found', code: 'invalid' }])

const administrationOf = ({ memory }: Scene, { administration }: Call): Administration => {
  const there = memory.get('administrations', administration)
  if (!there) throw new RangeError(`no administration ${administration}`)
  return there
}

/** Whether a date lies in what is closed. */
export const isClosed = (scene: Scene, call: Call, date: string): boolean =>
  isLocked(administrationOf(scene, call), date)

// 6.3: nothing is published about more than is open.
const isTooMuch = (scene: Scene, invoice: Invoice, { price }: PaymentWish): boolean => {
  if (scene.dialect.overpayment === 'accept') return false
  const [nothing, total] = [zero(price.currency), totalOf(invoice)]
  const open = subtract(openOn(scene.memory, invoice), price)
  const [least, most] = compare(total, nothing) < 0 ? [total, nothing] : [nothing, total]
  return compare(open, least) < 0 || compare(open, most) > 0
}

const objection = (scene: Scene, call: Call, invoice: Invoice, wish: PaymentWish): Said | null => {
  const { memory, dialect } = scene
  if (isUnsent(invoice)) return symbolic(dialect.draftStatus, 'Invoice is not sent yet', { id: 'state' })
  if (isClosed(scene, call, wish.date)) return lockedField('payment_date')
  if (wish.ledger !== null) {
    const ledger = memory.get('ledgers', wish.ledger)
    const fits = ledger?.active && (!dialect.ledgerMustAllowPayment || ledger.allows.includes('payment'))
    if (!fits || ledger.administration !== call.administration) return ledgerUnknown()
  }
  const account = wish.account === null ? undefined : memory.get('accounts', wish.account)
  if (wish.account !== null && account?.administration !== call.administration)
    return invalid([{ field: 'financial_account_id', message: 'is not found', code: 'invalid' }])
  if (wish.mutation !== null && !memory.get('mutations', wish.mutation))
    return invalid([{ field: 'financial_mutation_id', message: 'is not found', code: 'invalid' }])
  if (wish.settles !== null && !invoiceOf(scene, call, wish.settles))
    return invalid([{ field: 'invoice_id', message: 'is not found', code: 'invalid' }])
  if (isTooMuch(scene, invoice, wish))
    return invalid([{ field: 'price', message: 'is more than is unpaid', code: 'too_much' }])
  return null
}

/** A payment as it will be kept. */
export const paymentFor = (
  scene: Scene,
  call: Pick<Call, 'administration' | 'user'>,
  invoice: Invoice,
  wish: PaymentWish,
): Payment => {
  const administration = scene.memory.get('administrations', call.administration)
  const at = stamp(scene)
  return {
    ...{ id: scene.memory.newId(), administration: call.administration, createdAt: at, updatedAt: at },
    ...{ invoice: invoice.id, kind: invoice.kind, currency: invoice.currency, date: wish.date },
    ...{ price: written(wish.price), base: written(wish.base), identifier: wish.identifier },
    ...{ account: wish.account, mutation: wish.mutation, action: wish.action, user: call.user },
    ledger:
      wish.ledger ??
      (wish.settles === null ? administration?.paymentLedger : administration?.settlementLedger) ??
      '',
    ...{ linked: null, credit: null },
  }
}

/** Puts payments on their invoice: it, the payments and whoever listens change together. */
export const bookPayments = (
  scene: Scene,
  invoice: Invoice,
  payments: readonly Payment[],
  also: readonly Change[] = [],
): void => {
  const before = paymentsOf(scene.memory, invoice.id)
  const next = settled(scene, invoice, [...before, ...payments])
  const changes = payments.map((payment) => put('payments', payment))
  writeInvoice(
    scene,
    next,
    [...changes, ...also],
    payments.map(() => 'payment_registered'),
  )
  for (const payment of payments) tellPayment(scene, payment, 'payment_registered')
}

const tellPayment = (scene: Scene, payment: Payment, action: string): void => {
  const invoice = scene.memory.get('invoices', payment.invoice)
  const aboutInvoice = scene.dialect.paymentPush === 'invoice' && invoice !== undefined
  scene.tell({
    ...{ administration: payment.administration, action, state: aboutInvoice ? invoice.state : null },
    type: aboutInvoice ? entityOf(invoice) : 'Payment',
    id: aboutInvoice ? payment.invoice : payment.id,
    entity: action === 'payment_destroyed' ? null : showPayment(payment),
  })
}

/** POST …/payments (fact sheet, 6). */
export const postPayment = (scene: Scene, call: Call, kind: Kind, id: string): Said => {
  const invoice = invoiceOf(scene, call, id, kind)
  if (!invoice) return notFound(kind === 'sales' ? 'id' : 'invoice_id')
  const wish = readPayment(scene, call.body, invoice)
  if (isSaid(wish)) return wish
  const no = objection(scene, call, invoice, wish)
  if (no) return no
  const payment = paymentFor(scene, call, invoice, wish)
  const other = wish.settles === null ? undefined : invoiceOf(scene, call, wish.settles)
  if (!other) bookPayments(scene, invoice, [payment])
  else bookAgainst(scene, invoice, payment, other)
  if (wish.mutation !== null) refreshMutation(scene, wish.mutation)
  return created(showPayment(scene.memory.get('payments', payment.id) ?? payment))
}

// 6.1, invoices_settlement: what is taken off the one goes back on the other.
const bookAgainst = (scene: Scene, invoice: Invoice, payment: Payment, other: Invoice): void => {
  const back: Payment = {
    ...payment,
    ...{ id: scene.memory.newId(), invoice: other.id, kind: other.kind, linked: payment.id },
    price: written(negate(kept(payment.price, payment.currency))),
    base: written(negate(kept(payment.base, 'EUR'))),
  }
  bookPayments(scene, invoice, [{ ...payment, linked: back.id }])
  bookPayments(scene, other, [back])
}

/** Takes a payment away; its invoice is open again, or late. */
export const removePayment = (scene: Scene, payment: Payment): void => {
  const invoice = scene.memory.get('invoices', payment.invoice)
  const change = away('payments', payment.id)
  if (!invoice) scene.memory.commit([change])
  else {
    const left = paymentsOf(scene.memory, invoice.id).filter(({ id }) => id !== payment.id)
    writeInvoice(scene, settled(scene, invoice, left), [change], ['payment_destroyed'])
  }
  tellPayment(scene, payment, 'payment_destroyed')
  if (payment.mutation !== null) refreshMutation(scene, payment.mutation)
}

/** DELETE …/payments/{id}. */
export const deletePayment = (scene: Scene, call: Call, kind: Kind, invoiceId: string, id: string): Said => {
  const payment = scene.memory.get('payments', id)
  if (!payment || !invoiceOf(scene, call, invoiceId, kind) || payment.invoice !== invoiceId) return notFound()
  if (isClosed(scene, call, payment.date))
    return symbolic(400, 'Payment lies in a locked period', { payment: 'state' })
  removePayment(scene, payment)
  const linked = payment.linked === null ? undefined : scene.memory.get('payments', payment.linked)
  if (linked) removePayment(scene, linked)
  return done
}

/** GET /payments/{id}. */
export const getPayment = ({ memory }: Scene, { administration }: Call, id: string): Said => {
  const payment = memory.get('payments', id)
  return payment?.administration === administration ? { status: 200, body: showPayment(payment) } : notFound()
}
