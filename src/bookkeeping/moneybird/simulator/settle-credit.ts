import { negate } from '../../../money/money.ts'
import { inBase } from './amounts.ts'
import { isUnsent, totalOf } from './invoices.ts'
import { bookPayments, invoiceOf, isClosed, lockedField, paymentFor } from './payments.ts'
import type { Invoice } from './records.ts'
import { notFound, ok, type Said, symbolic } from './said.ts'
import { type Call, type Scene, today } from './scene.ts'
import { showInvoice } from './show-invoice.ts'

const takesMoney = (invoice: Invoice): boolean => !isUnsent(invoice) && invoice.state !== 'paid'

/** PATCH …/register_payment_creditinvoice: one payment on each of the two, of today (fact sheet, 4.2). */
export const settleCredit = (scene: Scene, call: Call, id: string): Said => {
  const credit = invoiceOf(scene, call, id, 'sales')
  if (!credit) return notFound()
  const original = credit.credits === null ? undefined : invoiceOf(scene, call, credit.credits, 'sales')
  if (!original) return symbolic(400, 'Invoice is no credit invoice', { id: 'invalid' })
  if (!takesMoney(credit) || !takesMoney(original))
    return symbolic(400, 'Invoice does not take a payment', { id: 'state' })
  if (isClosed(scene, call, today(scene))) return lockedField('payment_date')
  const ledger = scene.memory.get('administrations', call.administration)?.settlementLedger ?? null
  const total = totalOf(credit)
  const wish = {
    ...{ date: today(scene), identifier: null, account: null, mutation: null, action: null },
    ...{ ledger, settles: null },
  }
  const off = paymentFor(scene, call, credit, { ...wish, price: total, base: inBase(total) })
  const on = negate(total)
  const against = paymentFor(scene, call, original, { ...wish, price: on, base: inBase(on) })
  bookPayments(scene, credit, [{ ...off, linked: against.id }])
  bookPayments(scene, original, [{ ...against, linked: off.id, credit: credit.id }])
  return ok(showInvoice(scene.memory, scene.memory.get('invoices', id) ?? credit))
}
