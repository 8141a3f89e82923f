import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed, Nullable } from '../shapes/basics.ts'
import { FoundShape, InvoiceOrder, InvoiceShape, NewOrder, OrderShape } from '../shapes/orders.ts'

const notBuilt = () => refuse('server.not_built')
const Words = Type.Optional(Type.String({ maxLength: 100 }))

export const orders = (app: App): void => {
  read(app, {
    name: 'searchDesk',
    url: '/desk',
    summary: 'Orders and invoices by number, name or number plate.',
    right: 'signed in',
    query: Type.Object({ q: Words }, closed),
    reply: FoundShape,
    handle: notBuilt,
  })
  read(app, {
    name: 'listOrders',
    url: '/orders',
    summary: 'Work orders, newest first.',
    right: 'signed in',
    query: Type.Object({ q: Words, open: Type.Optional(Type.Enum(['true', 'false'])), after: Words }, closed),
    reply: Type.Object({ orders: Type.Array(OrderShape), next: Nullable(Type.String()) }, closed),
    handle: notBuilt,
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
    handle: notBuilt,
  })
  read(app, {
    name: 'readOrder',
    url: '/orders/:id',
    summary: 'A work order.',
    right: 'signed in',
    params: ById,
    reply: OrderShape,
    handle: notBuilt,
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
    handle: notBuilt,
  })
}
