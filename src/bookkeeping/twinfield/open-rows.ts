import type { Reading } from '../books.ts'
import type { Row, Wish } from './browse.ts'
import { itemId } from './item-id.ts'
import type { Office } from './office.ts'

/**
 * Every line of a sale that is open, of all years: one book year at a time, for heavy questions time out (fact sheet, 5). An unread
 * part is the last.
 */
export async function* openRows(office: Office): AsyncGenerator<Reading<readonly Row[]>> {
  for (const yearPeriod of yearsOf(office.settings.firstYear, office.now().getUTCFullYear())) {
    const rows = await openIn(office, yearPeriod)
    yield rows
    if ('unread' in rows) return
  }
}

const openIn = async (office: Office, yearPeriod: Wish): Promise<Reading<readonly Row[]>> => {
  const rows = new Map<string, Row>()
  // Fact sheet, 5: what is proposed for payment is open as well.
  for (const matchStatus of ['available', 'proposed']) {
    const some = await office.lines('open', { yearPeriod, matchStatus: [matchStatus] })
    if ('unread' in some) return some
    for (const row of some.read)
      if (row.matchStatus === matchStatus && row.open.minor !== 0n) rows.set(itemId(row.key), row)
  }
  return office.sales([...rows.values()])
}

// Fact sheet, 3.3: 0 is the period of opening balances, 55 that of the year's end. The years before the first go together.
const yearsOf = (first: number, current: number): Wish[] => [
  ['1990/00', `${first - 1}/55`],
  ...Array.from({ length: Math.max(0, current + 2 - first) }, (_, index): Wish => {
    const year = first + index
    return [`${year}/00`, `${year}/55`]
  }),
]
