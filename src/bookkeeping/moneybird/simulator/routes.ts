import { deleteInvoice, getInvoice, markUncollectible, postInvoice } from './change-invoice.ts'
import { findInvoice, invoicesOfIds, invoiceVersions, listInvoices } from './invoice-lists.ts'
import { getLedger, listAccounts, listLedgers, listTaxRates } from './lists.ts'
import { deletePayment, getPayment, postPayment } from './payments.ts'
import { plain, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'

type Handler = (scene: Scene, call: Call, id: string, second: string) => Said
type Row = readonly [string, string, Handler]

const kinds = [
  ['/sales_invoices', 'sales'],
  ['/external_sales_invoices', 'external'],
] as const

const ofBoth = kinds.flatMap(([root, kind]): Row[] => [
  ['GET', root, (scene, call) => listInvoices(scene, call, kind)],
  ['GET', `${root}/synchronization`, (scene, call) => invoiceVersions(scene, call, kind)],
  ['POST', `${root}/synchronization`, (scene, call) => invoicesOfIds(scene, call, kind)],
  ['GET', `${root}/:id`, (scene, call, id) => getInvoice(scene, call, kind, id)],
  ['DELETE', `${root}/:id`, (scene, call, id) => deleteInvoice(scene, call, kind, id)],
  ['POST', `${root}/:id/payments`, (scene, call, id) => postPayment(scene, call, kind, id)],
  [
    'DELETE',
    `${root}/:id/payments/:id`,
    (scene, call, id, second) => deletePayment(scene, call, kind, id, second),
  ],
  [
    'PATCH',
    `${root}/:id/mark_as_uncollectible`,
    (scene, call, id) => markUncollectible(scene, call, kind, id),
  ],
])

const rows: readonly Row[] = [
  [
    'GET',
    '/sales_invoices/find_by_invoice_id/:id',
    (scene, call, id) => findInvoice(scene, call, 'invoice_id', id),
  ],
  [
    'GET',
    '/sales_invoices/find_by_reference/:id',
    (scene, call, id) => findInvoice(scene, call, 'reference', id),
  ],
  ...ofBoth,
  ['PATCH', '/sales_invoices/:id/send_invoice', postInvoice],
  ['GET', '/payments/:id', getPayment],
  ['GET', '/ledger_accounts', listLedgers],
  ['GET', '/ledger_accounts/:id', getLedger],
  ['GET', '/financial_accounts', listAccounts],
  ['GET', '/tax_rates', listTaxRates],
]

const compiled = rows.map(([method, template, handler]) => ({
  method,
  shape: new RegExp(`^${template.replaceAll(':id', '([^/]+)')}$`),
  handler,
}))

/** What a call asks for; null where nothing is. */
export const routeOf = (scene: Scene, call: Call): (() => Said) | null => {
  for (const { method, shape, handler } of compiled) {
    if (method !== call.method) continue
    const [hit, id = '', second = ''] = shape.exec(call.path) ?? []
    if (hit !== undefined) return () => handler(scene, call, decodeURIComponent(id), second)
  }
  return null
}

export const noSuchPage = (): Said => plain(404, 'Not found')
