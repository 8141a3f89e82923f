import { removeInvoice } from './by-hand.ts'
import { isUnsent, paymentsOf, sendInvoice, writeInvoice } from './invoices.ts'
import { invoiceOf, isClosed } from './payments.ts'
import { dateOf, isFields } from './read-body.ts'
import type { Invoice } from './records.ts'
import { done, notFound, ok, type Said, symbolic } from './said.ts'
import { type Call, type Scene, today } from './scene.ts'
import { showInvoice } from './show-invoice.ts'

type Kind = Invoice['kind']

const missing = (kind: Kind): Said =>
  kind === 'sales'
    ? notFound()
    : { status: 404, body: { error: 'Record not found for model name: External invoice' } }

export const getInvoice = (scene: Scene, call: Call, kind: Kind, id: string): Said => {
  const invoice = invoiceOf(scene, call, id, kind)
  return invoice ? ok(showInvoice(scene.memory, invoice)) : missing(kind)
}

/** 6.3: not with pending payments, and not in a locked period. */
export const deleteInvoice = (scene: Scene, call: Call, kind: Kind, id: string): Said => {
  const invoice = invoiceOf(scene, call, id, kind)
  if (!invoice) return notFound()
  const pending = invoice.state === 'pending_payment' || paymentsOf(scene.memory, id).length > 0
  if (pending) return symbolic(400, 'Invoice has payments', { id: 'state' })
  if (invoice.date !== null && isClosed(scene, call, invoice.date))
    return symbolic(400, 'Invoice lies in a locked period', { id: 'state' })
  removeInvoice(scene, invoice)
  return done
}

/** PATCH …/send_invoice, now or on a day to come. */
export const postInvoice = (scene: Scene, call: Call, id: string): Said => {
  const invoice = invoiceOf(scene, call, id, 'sales')
  if (!invoice) return notFound()
  if (invoice.lines.length === 0)
    return symbolic(400, 'details cannot be empty', { sales_invoice: 'details_cannot_be_empty' })
  const wish = isFields(call.body) ? call.body.sales_invoice_sending : undefined
  const fields = isFields(wish) ? wish : {}
  const date = dateOf(fields.invoice_date ?? invoice.date ?? today(scene)) ?? today(scene)
  const later = String(fields.sending_scheduled) === 'true' && date > today(scene)
  const action =
    fields.delivery_method === 'Manual' ? 'sales_invoice_send_manually' : 'sales_invoice_send_email'
  const next =
    later && isUnsent(invoice)
      ? writeInvoice(scene, { ...invoice, state: 'scheduled', date })
      : sendInvoice(scene, invoice, date, action)
  return ok(showInvoice(scene.memory, next))
}

/** 4.2: only what was sent, is not a credit invoice and is not from the future. */
export const markUncollectible = (scene: Scene, call: Call, kind: Kind, id: string): Said => {
  const invoice = invoiceOf(scene, call, id, kind)
  if (!invoice) return notFound()
  const open = ['open', 'late', 'reminded'].includes(invoice.state)
  if (!open || invoice.total.startsWith('-') || (invoice.date ?? '') > today(scene))
    return symbolic(400, 'Invoice is not open', { invoice: 'not_open' })
  const wish = isFields(call.body) ? dateOf(call.body.uncollectible_date) : null
  const next = { ...invoice, state: 'uncollectible' as const, uncollectibleOn: wish ?? today(scene) }
  return ok(showInvoice(scene.memory, writeInvoice(scene, next)))
}
