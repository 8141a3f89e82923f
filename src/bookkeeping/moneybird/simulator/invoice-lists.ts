import { type Filter, isAfter, isWanted, isWithin, periodOf, readFilter, unknownState } from './filters.ts'
import { pageOf, recordsOf, versionsOf } from './paging.ts'
import type { Invoice } from './records.ts'
import { isSaid, notFound, ok, type Said, symbolic } from './said.ts'
import type { Call, Scene } from './scene.ts'
import { showInvoice } from './show-invoice.ts'

type Kind = Invoice['kind']

const keys: Readonly<Record<Kind, readonly string[]>> = {
  sales: [
    'state',
    'period',
    'reference',
    'contact_id',
    'recurring_sales_invoice_id',
    'workflow_id',
    'created_after',
    'updated_after',
  ],
  external: ['state', 'period', 'contact_id'],
}

const states: Readonly<Record<Kind, readonly string[]>> = {
  sales: ['draft', 'scheduled', 'open', 'pending_payment', 'reminded', 'late', 'paid', 'uncollectible'],
  external: ['new', 'open', 'late', 'paid', 'uncollectible', 'pending_payment'],
}

const fits = (invoice: Invoice, filter: Filter): boolean =>
  isWanted(filter.get('state'), invoice.state) &&
  isWanted(filter.get('reference'), invoice.reference) &&
  isWanted(filter.get('contact_id'), invoice.contact) &&
  filter.get('recurring_sales_invoice_id') === undefined &&
  isAfter(filter, 'created_after', invoice.createdAt) &&
  isAfter(filter, 'updated_after', invoice.updatedAt)

// What is indexed is not searched for.
const candidates = ({ memory }: Scene, filter: Filter): Invoice[] => {
  const references = filter.get('reference')
  return references
    ? references.flatMap((reference) => memory.by('invoices', 'reference', reference))
    : [...memory.all('invoices')]
}

/** The invoices a filter lets through, oldest first (fact sheet, 4.4 and 5). */
const filtered = (scene: Scene, call: Call, kind: Kind, standard: string): readonly Invoice[] | Said => {
  const read = readFilter(call.query, keys[kind], standard)
  if (isSaid(read)) return read
  const { filter } = read
  const wrong = unknownState(filter.get('state'), states[kind])
  if (wrong) return wrong
  const now = scene.now()
  const period = periodOf(filter, now)
  if (period && isSaid(period)) return period
  const contact = filter.get('contact_id')?.[0]
  if (kind === 'external' && contact !== undefined && !scene.memory.get('contacts', contact))
    return notFound('contact_id')
  return candidates(scene, filter).filter(
    (one) =>
      one.kind === kind &&
      one.administration === call.administration &&
      fits(one, filter) &&
      isWithin(period, one.date, now),
  )
}

export const listInvoices = (scene: Scene, call: Call, kind: Kind): Said => {
  const found = filtered(scene, call, kind, 'period:this_year')
  // Nobody says in which order; the newest first, as the package's own page shows them.
  return isSaid(found)
    ? found
    : pageOf(scene, call, found.toReversed(), (one) => showInvoice(scene.memory, one))
}

export const invoiceVersions = (scene: Scene, call: Call, kind: Kind): Said => {
  const found = filtered(scene, call, kind, '')
  return isSaid(found) ? found : versionsOf(found)
}

export const invoicesOfIds = ({ memory }: Scene, { administration, body }: Call, kind: Kind): Said =>
  recordsOf(
    body,
    (id) => {
      const one = memory.get('invoices', id)
      return one?.administration === administration && one.kind === kind ? one : undefined
    },
    (one) => showInvoice(memory, one),
  )

/** 4.1: one of them where several carry it; a draft has no number to be found by. */
export const findInvoice = (
  { memory }: Scene,
  { administration }: Call,
  field: 'invoice_id' | 'reference',
  value: string,
): Said => {
  const own = field === 'invoice_id' ? 'number' : 'reference'
  const found = memory
    .by('invoices', own, value)
    .find((one) => one.administration === administration && one.kind === 'sales')
  if (found) return ok(showInvoice(memory, found))
  return symbolic(404, `Sales invoice with ${field}: ${value} was not found`, { [field]: 'not_found' })
}
