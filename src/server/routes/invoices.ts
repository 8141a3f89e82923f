import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed, Nullable } from '../shapes/basics.ts'
import { ImportedShape, ImportFile, InvoiceShape, NewInvoice } from '../shapes/orders.ts'
import { PaymentShape } from '../shapes/payments.ts'

const notBuilt = () => refuse('server.not_built')
const Words = Type.Optional(Type.String({ maxLength: 100 }))
const megabyte = 1024 * 1024

export const invoices = (app: App): void => {
  read(app, {
    name: 'listInvoices',
    url: '/invoices',
    summary: 'Invoices, newest first.',
    right: 'signed in',
    query: Type.Object({ q: Words, open: Type.Optional(Type.Enum(['true', 'false'])), after: Words }, closed),
    reply: Type.Object({ invoices: Type.Array(InvoiceShape), next: Nullable(Type.String()) }, closed),
    handle: notBuilt,
  })
  command(app, {
    name: 'addInvoice',
    method: 'POST',
    url: '/invoices',
    summary: 'Makes an invoice.',
    right: 'make-orders',
    action: 'invoice.add',
    body: NewInvoice,
    status: 201,
    reply: InvoiceShape,
    handle: notBuilt,
  })
  read(app, {
    name: 'readInvoice',
    url: '/invoices/:id',
    summary: 'An invoice and what was paid of it.',
    right: 'signed in',
    params: ById,
    reply: Type.Object({ invoice: InvoiceShape, payments: Type.Array(PaymentShape) }, closed),
    handle: notBuilt,
  })
  command(app, {
    name: 'importInvoice',
    method: 'POST',
    url: '/invoices/import',
    summary: 'Reads a UBL invoice or credit note; the same file twice changes nothing.',
    right: 'import-invoices',
    action: 'invoice.import',
    body: ImportFile,
    secret: ['xml'],
    bodyLimit: 25 * megabyte,
    reply: ImportedShape,
    handle: notBuilt,
  })
}
