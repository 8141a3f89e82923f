import type { Static } from 'typebox'
import type { Document } from '../../orders/document.ts'
import type { Order } from '../../orders/order.ts'
import type { OrderShape } from '../shapes/orders.ts'
import { amount } from './basics.ts'

/** What orders and invoices show alike. */
export const presentDocument = (document: Document) => ({
  id: document.id,
  number: document.number,
  shop: document.shop,
  customerName: document.customerName,
  customerEmail: document.customerEmail,
  customerNumber: document.customerNumber,
  plate: document.plate,
  adviser: document.adviser,
  net: amount(document.net),
  vat: amount(document.vat),
  total: amount(document.total),
  lines: document.lines.map(({ net, ...line }) => ({ ...line, net: amount(net) })),
  madeAt: document.madeAt.toISOString(),
})

export const presentOrder = (order: Order): Static<typeof OrderShape> => ({
  ...presentDocument(order),
  kind: order.kind,
  vehicle: order.vehicle,
  invoice: order.invoice,
})
