import type { BooksChoice } from '../../books.ts'
import { type Change, type Memory, put } from './memory.ts'
import { dimension, dimensionId, firstOffice } from './office.ts'

/** The ledgers of another office that are not here yet, and the one its debtors are on. */
export const ledgersElsewhere = (
  { get }: Memory,
  {
    choices = [],
    debtorLedger,
  }: { readonly choices?: readonly BooksChoice[]; readonly debtorLedger?: string },
  at: string,
): Change[] => {
  const isHere = (code: string): boolean =>
    ['BAS', 'PNL'].some((type) => get('dimensions', dimensionId(firstOffice, type, code)) !== undefined)
  const places = new Set(choices.filter(({ use }) => use === 'place').map(({ id }) => id))
  const own = { office: firstOffice, modified: at }
  const ledgers = choices
    .filter(({ id }) => id !== debtorLedger && !isHere(id))
    .map(({ id, name, active }) => {
      const type = places.has(id) ? 'BAS' : 'PNL'
      return dimension({ ...own, type, code: id, name, status: active ? 'active' : 'hide' })
    })
  const debtors = { ...own, type: 'BAS', code: debtorLedger ?? '', name: 'Debiteuren', needs: 'DEB' }
  const wanted = debtorLedger === undefined || isHere(debtorLedger) ? [] : [dimension(debtors)]
  return [...ledgers, ...wanted].map((one) => put('dimensions', one))
}
