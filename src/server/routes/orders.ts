import { Type } from 'typebox'
import { find } from '../../orders/find.ts'
import { invoiceOrder } from '../../orders/invoice-order.ts'
import { listOrders } from '../../orders/list.ts'
import { makeOrder } from '../../orders/make-order.ts'
import { readOrder } from '../../orders/order.ts'
import type { Right } from '../../organisation/rights.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentInvoice } from '../present/invoice.ts'
import { presentOrder } from '../present/order.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed, Nullable } from '../shapes/basics.ts'
import { FoundShape, InvoiceOrder, InvoiceShape, NewOrder, OrderShape } from '../shapes/orders.ts'

const Words = Type.Optional(Type.String({ maxLength: 100 }))

// Whoever is paid at the counter needs the invoice first.
const mayInvoice: readonly Right[] = ['make-orders', 'take-card', 'take-cash', 'record-slip']

export const orders = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'searchDesk',
    url: '/desk',
    summary: 'Orders and invoices by number, name or number plate.',
    right: 'signed in',
    query: Type.Object({ q: Words }, closed),
    reply: FoundShape,
    handle: async ({ actor, query }) => {
      const found = await store.read(actor.organisation, (tx) => find(tx, query.q))
      return {
        orders: found.orders.map(presentOrder),
        invoices: found.invoices.map(presentInvoice),
        more: found.more,
      }
    },
  })
  read(app, {
    name: 'listOrders',
    url: '/orders',
    summary: 'Work orders, newest first.',
    right: 'signed in',
    query: Type.Object({ q: Words, open: Type.Optional(Type.Enum(['true', 'false'])), after: Words }, closed),
    reply: Type.Object({ orders: Type.Array(OrderShape), next: Nullable(Type.String()) }, closed),
    handle: async ({ actor, query: { q, open, after } }) => {
      const wanted = { q, open: open === undefined ? undefined : open === 'true', after }
      const page = await store.read(actor.organisation, (tx) => listOrders(tx, wanted))
      return { orders: page.orders.map(presentOrder), next: page.next }
    },
  })
  command(app, {
    name: 'addOrder',
    method: 'POST',
    url: '/orders',
    summary: 'Makes a work order.',
    right: 'make-orders',
    action: 'order.add',
    body: NewOrder,
    status: 201,
    reply: OrderShape,
    handle: async ({ actor, body, command }) => {
      const order = await store.within(actor.organisation, (tx) => makeOrder(tx, command, body))
      return isRefusal(order) ? order : presentOrder(order)
    },
  })
  read(app, {
    name: 'readOrder',
    url: '/orders/:id',
    summary: 'A work order.',
    right: 'signed in',
    params: ById,
    reply: OrderShape,
    handle: async ({ actor, params }) => {
      const order = await store.read(actor.organisation, (tx) => readOrder(tx, params.id))
      return order ? presentOrder(order) : refuse('order.not_found')
    },
  })
  command(app, {
    name: 'invoiceOrder',
    method: 'POST',
    url: '/orders/:id/invoice',
    summary: 'Makes the invoice of a work order.',
    right: 'signed in',
    action: 'order.invoice',
    params: ById,
    body: InvoiceOrder,
    status: 201,
    reply: InvoiceShape,
    handle: async ({ actor, params, body, command }) => {
      if (!mayInvoice.some((right) => actor.rights.has(right)))
        return refuse('right.missing', { right: 'make-orders' })
      const invoice = await store.within(actor.organisation, (tx) =>
        invoiceOrder(tx, command, { ...body, order: params.id }),
      )
      return isRefusal(invoice) ? invoice : presentInvoice(invoice)
    },
  })
}
