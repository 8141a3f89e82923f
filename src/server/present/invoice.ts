import type { Static } from 'typebox'
import type { Invoice } from '../../orders/invoice.ts'
import type { InvoiceShape } from '../shapes/orders.ts'
import { amount } from './basics.ts'
import { presentDocument } from './order.ts'

export const presentInvoice = (invoice: Invoice): Static<typeof InvoiceShape> => ({
  ...presentDocument(invoice),
  kind: invoice.kind,
  order: invoice.order,
  credits: invoice.credits,
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
  open: amount(invoice.open),
  reserved: amount(invoice.reserved),
  free: amount(invoice.free),
  source: invoice.source,
  paymentReference: invoice.paymentReference,
})
