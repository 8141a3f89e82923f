import { Type } from 'typebox'
import { v7 as newId } from 'uuid'
import { importUbl } from '../../orders/import-ubl.ts'
import { readInvoice } from '../../orders/invoice.ts'
import { listInvoices } from '../../orders/list.ts'
import { makeInvoice } from '../../orders/make-invoice.ts'
import { listPayments } from '../../payments/list.ts'
import { isRefusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentImported } from '../present/imported.ts'
import { presentInvoice } from '../present/invoice.ts'
import { presentPayment } from '../present/payment.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed, Nullable } from '../shapes/basics.ts'
import { ImportedShape, ImportFile, InvoiceShape, NewInvoice } from '../shapes/orders.ts'
import { PaymentShape } from '../shapes/payments.ts'

const Words = Type.Optional(Type.String({ maxLength: 100 }))
const megabyte = 1024 * 1024
const mostPayments = 500

export const invoices = (app: App): void => {
  const { store } = app.parts
  read(app, {
    name: 'listInvoices',
    url: '/invoices',
    summary: 'Invoices, newest first.',
    right: 'signed in',
    query: Type.Object({ q: Words, open: Type.Optional(Type.Enum(['true', 'false'])), after: Words }, closed),
    reply: Type.Object({ invoices: Type.Array(InvoiceShape), next: Nullable(Type.String()) }, closed),
    handle: async ({ actor, query: { q, open, after } }) => {
      const wanted = { q, open: open === undefined ? undefined : open === 'true', after }
      const page = await store.read(actor.organisation, (tx) => listInvoices(tx, wanted))
      return { invoices: page.invoices.map(presentInvoice), next: page.next }
    },
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
    handle: async ({ actor, body, command }) => {
      const invoice = await store.within(actor.organisation, (tx) => makeInvoice(tx, command, body))
      return isRefusal(invoice) ? invoice : presentInvoice(invoice)
    },
  })
  read(app, {
    name: 'readInvoice',
    url: '/invoices/:id',
    summary: 'An invoice and what was paid of it.',
    right: 'signed in',
    params: ById,
    reply: Type.Object({ invoice: InvoiceShape, payments: Type.Array(PaymentShape) }, closed),
    handle: ({ actor, params, language }) =>
      store.read(actor.organisation, async (tx) => {
        const invoice = await readInvoice(tx, params.id)
        if (!invoice) return refuse('invoice.not_found')
        const wanted = { invoice: invoice.id, hidden: 'with', most: mostPayments } as const
        const payments = await listPayments(tx, wanted)
        return {
          invoice: presentInvoice(invoice),
          payments: payments.map((payment) => presentPayment(payment, language)),
        }
      }),
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
    subject: () => newId(),
    bodyLimit: 25 * megabyte,
    reply: ImportedShape,
    handle: async ({ body, command, language }) => {
      const bytes = bytesOf(body.xml)
      if (bytes === null) return refuse('input.not_base64')
      const imported = await importUbl(store, command, bytes)
      return isRefusal(imported) ? imported : presentImported(body.file, imported, language)
    },
  })
}

const bytesOf = (base64: string): Uint8Array | null =>
  base64.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(base64) ? Buffer.from(base64, 'base64') : null
