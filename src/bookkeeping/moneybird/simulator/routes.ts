import {
  deleteStatement,
  getMutation,
  linkBooking,
  listMutations,
  mutationsOfIds,
  mutationVersions,
  postStatement,
  unlinkBooking,
} from './bank.ts'
import { deleteInvoice, getInvoice, markUncollectible, postInvoice } from './change-invoice.ts'
import {
  contactsOfIds,
  contactVersions,
  getContact,
  getCustomer,
  listContacts,
  postContact,
} from './contact-book.ts'
import { deleteHook, listHooks, postHook, switchHook } from './hooks.ts'
import { findInvoice, invoicesOfIds, invoiceVersions, listInvoices } from './invoice-lists.ts'
import {
  deleteJournal,
  getJournal,
  journalsOfIds,
  journalVersions,
  listJournals,
  postJournal,
} from './journals.ts'
import { getLedger, listAccounts, listLedgers, listTaxRates } from './lists.ts'
import { creditInvoice, makeInvoice } from './make-invoice.ts'
import { deletePayment, getPayment, postPayment } from './payments.ts'
import type { Pushes } from './pushes.ts'
import { debtors } from './reports.ts'
import { plain, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'
import { settleCredit } from './settle-credit.ts'

type Answer = Said | Promise<Said>
type Handler = (scene: Scene, call: Call, id: string, second: string, pushes: Pushes) => Answer
type Row = readonly [string, string, Handler]

const kinds = [
  ['/sales_invoices', 'sales'],
  ['/external_sales_invoices', 'external'],
] as const

const ofBoth = kinds.flatMap(([root, kind]): Row[] => [
  ['GET', root, (scene, call) => listInvoices(scene, call, kind)],
  ['POST', root, (scene, call) => makeInvoice(scene, call, kind)],
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

const journals = '/documents/general_journal_documents'

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
  ['PATCH', '/sales_invoices/:id/duplicate_creditinvoice', creditInvoice],
  ['PATCH', '/sales_invoices/:id/register_payment_creditinvoice', settleCredit],
  ['GET', '/payments/:id', getPayment],
  ['GET', '/ledger_accounts', listLedgers],
  ['GET', '/ledger_accounts/:id', getLedger],
  ['GET', '/financial_accounts', listAccounts],
  ['GET', '/tax_rates', listTaxRates],
  ['GET', '/financial_mutations', listMutations],
  ['GET', '/financial_mutations/synchronization', mutationVersions],
  ['POST', '/financial_mutations/synchronization', mutationsOfIds],
  ['GET', '/financial_mutations/:id', getMutation],
  ['PATCH', '/financial_mutations/:id/link_booking', linkBooking],
  ['DELETE', '/financial_mutations/:id/unlink_booking', unlinkBooking],
  ['POST', '/financial_statements', postStatement],
  ['DELETE', '/financial_statements/:id', deleteStatement],
  ['GET', '/contacts', listContacts],
  ['POST', '/contacts', postContact],
  ['GET', '/contacts/synchronization', contactVersions],
  ['POST', '/contacts/synchronization', contactsOfIds],
  ['GET', '/contacts/customer_id/:id', getCustomer],
  ['GET', '/contacts/:id', getContact],
  ['GET', journals, listJournals],
  ['POST', journals, postJournal],
  ['GET', `${journals}/synchronization`, journalVersions],
  ['POST', `${journals}/synchronization`, journalsOfIds],
  ['GET', `${journals}/:id`, getJournal],
  ['DELETE', `${journals}/:id`, deleteJournal],
  ['GET', '/reports/debtors', debtors],
  ['GET', '/webhooks', listHooks],
  ['POST', '/webhooks', (scene, call, _id, _second, pushes) => postHook(scene, call, pushes)],
  ['DELETE', '/webhooks/:id', deleteHook],
  ['PATCH', '/webhooks/:id/activate', (scene, call, id) => switchHook(scene, call, id, true)],
  ['PATCH', '/webhooks/:id/deactivate', (scene, call, id) => switchHook(scene, call, id, false)],
]

const compiled = rows.map(([method, template, handler]) => ({
  method,
  shape: new RegExp(`^${template.replaceAll(':id', '([^/]+)')}$`),
  handler,
}))

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** What a call asks for; null where nothing is. */
export const routeOf = (scene: Scene, call: Call, pushes: Pushes): (() => Answer) | null => {
  for (const { method, shape, handler } of compiled) {
    if (method !== call.method) continue
    const [hit, id = '', second = ''] = shape.exec(call.path) ?? []
    const name = hit === undefined ? null : decoded(id)
    if (name !== null) return () => handler(scene, call, name, second, pushes)
  }
  return null
}

export const noSuchPage = (): Said => plain(404, 'Not found')
