import type { BooksChoice, Reading } from '../books.ts'
import type { Office } from './office.ts'
import { mustBeRead } from './words.ts'
import { allOf, branch, type Element, leaf } from './xml.ts'

/** Ledgers of the balance as places for money on its way, and all ledgers. */
export const choicesOf = async (office: Office): Promise<Reading<readonly BooksChoice[]>> => {
  const balance = await dimensionsOf(office, 'BAS')
  if ('unread' in balance) return balance
  const profit = await dimensionsOf(office, 'PNL')
  if ('unread' in profit) return profit
  // What customers owe is booked on by itself, and never chosen.
  const places = balance.read.filter(({ number }) => number !== office.settings.debtorLedger)
  return {
    read: [
      ...places.map((one) => ({ ...one, use: 'place', kind: 'clearing' }) as const),
      ...[...places, ...profit.read].map((one) => ({ ...one, use: 'ledger', kind: 'other' }) as const),
    ],
  }
}

type Ledger = Pick<BooksChoice, 'id' | 'number' | 'name' | 'active'>

const dimensionsOf = ({ api, code }: Office, type: 'BAS' | 'PNL'): Promise<Reading<Ledger[]>> =>
  api.read(
    branch('list', [leaf('type', 'dimensions'), leaf('office', code), leaf('dimtype', type)]),
    dimensionsIn,
  )

// Fact sheet, 6: the code is the text; whether it is still in use is told by some answers only.
const dimensionsIn = (result: Element): Ledger[] =>
  allOf(mustBeRead(result), 'dimension').map(({ text, attributes }) => ({
    id: text,
    number: text,
    name: attributes.name ?? '',
    active: (attributes.status ?? 'active') === 'active',
  }))
