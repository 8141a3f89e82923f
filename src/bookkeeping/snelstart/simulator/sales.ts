import { randomUUID } from 'node:crypto'
import { subtract, zero } from '../../../money/money.ts'
import { yearIsClosed } from './bookings.ts'
import { canBeOpen, invoiceOfSale, paidOn, readSale, saleChanges } from './invoices.ts'
import type { Change, Document } from './memory.ts'
import type { Fields } from './read-fields.ts'
import { isSaid, notFound, ruleSaysNo, type Said } from './said.ts'
import { type Scene, stamp } from './scene.ts'

type Sale = Exclude<ReturnType<typeof readSale>, Said>

const objection = ({ memory, dialect }: Scene, sale: Sale, own?: Document): Said | null => {
  if (!memory.get('relaties', sale.customer)) return ruleSaysNo('customer_unknown', dialect)
  if (sale.revenue.some(({ ledger }) => !memory.get('grootboeken', ledger)))
    return ruleSaysNo('ledger_unknown', dialect)
  if (dialect.refusesClosedYear && sale.date !== '' && yearIsClosed(memory, sale.date))
    return ruleSaysNo('year_closed', dialect)
  const taken = memory.by('verkoopboekingen', 'factuurnummer', sale.number).some(({ id }) => id !== own?.id)
  return dialect.refusesDuplicateNumber && taken ? ruleSaysNo('number_taken', dialect) : null
}

export const bookSale = (scene: Scene, body: Fields): Said => {
  const sale = readSale(body, scene.dialect)
  if (isSaid(sale)) return sale
  const no = objection(scene, sale)
  if (no) return no
  const id = randomUUID()
  scene.memory.commit(saleChanges(sale, id, stamp(scene)))
  return { status: 201, body: scene.memory.get('verkoopboekingen', id) }
}

export const rewriteSale = (scene: Scene, old: Document, body: Fields): Said => {
  const sale = readSale(body, scene.dialect)
  if (isSaid(sale)) return sale
  const invoice = invoiceOfSale(scene.memory, old.id)
  const paid = invoice ? paidOn(invoice) : zero('EUR')
  const no = objection(scene, sale, old)
  if (no) return no
  if (!canBeOpen(subtract(sale.total, paid), sale.total)) return ruleSaysNo('has_payments', scene.dialect)
  scene.memory.commit([...withoutSale(scene, old), ...saleChanges(sale, old.id, stamp(scene), paid)])
  return { status: 200, body: scene.memory.get('verkoopboekingen', old.id) }
}

export const deleteSale = (scene: Scene, old: Document): Said => {
  const invoice = invoiceOfSale(scene.memory, old.id)
  if (invoice && paidOn(invoice).minor !== 0n) return ruleSaysNo('has_payments', scene.dialect)
  scene.memory.commit(withoutSale(scene, old))
  return { status: 200, body: {} }
}

/** The changes that take an invoice away, whatever was paid on it. */
export const withoutSale = ({ memory }: Scene, sale: Document): Change[] => {
  const invoice = invoiceOfSale(memory, sale.id)
  const lines = memory.by('grootboekmutaties', '_booking', sale.id)
  return [
    { shelf: 'verkoopboekingen', id: sale.id, document: null },
    ...(invoice ? [{ shelf: 'verkoopfacturen', id: invoice.id, document: null } as const] : []),
    ...lines.map(({ id }): Change => ({ shelf: 'grootboekmutaties', id, document: null })),
  ]
}

/** The bookings of one customer's invoices. */
export const salesOf = (scene: Scene, customer: string): Said => {
  if (!scene.memory.get('relaties', customer)) return notFound(scene.dialect)
  const own = [...scene.memory.all('verkoopboekingen')].filter(
    ({ klant }) => (klant as { id: string }).id === customer,
  )
  return { status: 200, body: own }
}
