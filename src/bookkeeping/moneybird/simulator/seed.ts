import { allocate } from '../../../money/allocate.ts'
import { type Money, money } from '../../../money/money.ts'
import { inBase, written } from './amounts.ts'
import { contactNamed } from './contacts.ts'
import { laterDay, nextNumber, unpaidState, writeInvoice } from './invoices.ts'
import type { Invoice, InvoiceState } from './records.ts'
import { type Scene, stamp, today } from './scene.ts'

export interface InvoiceSeed {
  readonly number?: string
  readonly reference?: string
  readonly customer: string
  readonly email?: string
  /** With 21 % VAT inside; negative for a credit note. */
  readonly total: Money
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  readonly dueOn?: string
  readonly state?: InvoiceState
  /** Made in another system and uploaded (fact sheet, 5). */
  readonly external?: boolean
  /** The administration it is in; the first one where nothing is said. */
  readonly administration?: string
}

const unsent = (state: InvoiceState | undefined): boolean => state === 'draft' || state === 'scheduled'

/** Puts an invoice into an administration, as the shop's own program or a person would. */
export const addInvoice = (scene: Scene, administrationId: string, seed: InvoiceSeed): Invoice => {
  const { memory } = scene
  const administration = memory.get('administrations', administrationId)
  if (!administration) throw new RangeError(`no administration ${administrationId}`)
  const [net = seed.total, tax = seed.total] = allocate(seed.total, [100n, 21n])
  const due = seed.dueOn ?? laterDay(seed.issuedOn, 14)
  const draft = unsent(seed.state)
  const at = stamp(scene)
  const number =
    seed.number ??
    (draft || seed.external ? null : nextNumber(memory, administrationId, seed.issuedOn.slice(0, 4)))
  const line = {
    ...{ id: memory.newId(), description: seed.reference ?? 'Werkplaats', amount: '1' },
    ...{ price: written(net), taxRate: administration.taxRate, ledger: administration.revenueLedger },
    ...{ total: written(net), tax: written(tax) },
  }
  const bare: Invoice = {
    ...{ id: memory.newId(), administration: administrationId, createdAt: at, updatedAt: at, version: 0 },
    ...{ kind: seed.external ? 'external' : 'sales', state: seed.state ?? 'open' },
    contact: contactNamed(scene, administrationId, seed.customer, seed.email ?? null).id,
    ...{
      number: draft || seed.external ? null : number,
      draft: draft ? nextEntry(scene) : null,
    },
    ...{ entry: seed.external ? nextEntry(scene) : 0 },
    reference: seed.reference ?? (seed.external ? (seed.number ?? null) : null),
    ...{ date: draft ? null : seed.issuedOn, due: draft ? null : due, dueDays: 14 },
    ...{ sentOn: draft ? null : seed.issuedOn, paidOn: null, uncollectibleOn: null },
    ...{ currency: seed.total.currency, inclusive: false, lines: [line] },
    ...{ net: written(net), total: written(seed.total) },
    ...{ netBase: written(inBase(net)), totalBase: written(inBase(seed.total)) },
    ...{ credits: null, source: null, sourceUrl: null, events: [] },
  }
  const late = seed.state === undefined || seed.state === 'open'
  const state = late ? unpaidState(bare, today(scene)) : bare.state
  return writeInvoice(
    scene,
    { ...bare, state },
    [],
    [`${seed.external ? 'external_' : ''}sales_invoice_created`],
  )
}

const nextEntry = ({ memory }: Scene): number => memory.count('invoices') + 1

/** What a business that nobody owns has sent out, one of it a credit note and one still a draft. */
export const demonstrationInvoices = (now: Date): InvoiceSeed[] => {
  const day = (before: number): string =>
    new Date(now.getTime() - before * 86_400_000).toISOString().slice(0, 10)
  const year = now.getUTCFullYear()
  const rows: readonly (readonly [string, string, bigint, number, Partial<InvoiceSeed>?])[] = [
    ['0041', 'Bakkerij Voorbeeld', 12_100n, 9, { reference: 'W-10041', email: 'bakkerij@voorbeeld.example' }],
    ['0042', 'Transport Noorderlicht', 84_350n, 7, { reference: 'W-10042' }],
    ['0043', 'Taxi Oostwaard', 23_995n, 5, { email: 'taxi@voorbeeld.example' }],
    ['0044', 'Stucadoorsbedrijf Testveld', 156_720n, 400],
    ['0045', 'Rijschool De Proef', 4_840n, 2, { reference: 'W-10045' }],
    ['0046', 'Bakkerij Voorbeeld', -6_050n, 1],
    ['0047', 'Taxi Oostwaard', 7_260n, 1, { state: 'draft', reference: 'W-10047' }],
    ['M-881', 'Webklant Testveld', 3_499n, 3, { external: true, email: 'klant@voorbeeld.example' }],
  ]
  return rows.map(([number, customer, cents, before, more]) => ({
    number: more?.external ? number : `${before > 300 ? year - 1 : year}-${number}`,
    customer,
    total: money(cents, 'EUR'),
    issuedOn: day(before),
    ...more,
  }))
}
