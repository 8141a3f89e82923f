import { Bug } from '../../bug.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { equals, type Money, money, negate, sum } from '../../money/money.ts'
import type { BookingLine, BookingOrder } from '../books.ts'
import { exactNumber } from '../exact-json.ts'

// Fact sheet, 4: boekstuk and omschrijving.
export const longestReference = 25
const longestText = 250

/** An order as bankboekingen and kasboekingen take it: gross, credit less debit of its lines is what came in (fact sheet, 5). */
export const writeBooking = (order: BookingOrder): string => {
  mustBeRight(order)
  const sales = order.lines.flatMap((line) => (line.on === 'item' ? [saleRow(line)] : []))
  const ledgers = order.lines.flatMap((line) => (line.on === 'ledger' ? [ledgerRow(line)] : []))
  return JSON.stringify({
    datum: `${order.date}T00:00:00`,
    boekstuk: order.reference,
    omschrijving: order.text.slice(0, longestText),
    dagboek: { id: order.place },
    bedragOntvangen: decimal(above(order.received)),
    bedragUitgegeven: decimal(above(negate(order.received))),
    ...(sales.length > 0 && { verkoopboekingBoekingsRegels: sales }),
    ...(ledgers.length > 0 && { grootboekBoekingsRegels: ledgers }),
  })
}

const mustBeRight = ({ reference, lines, received }: BookingOrder): void => {
  if (reference.length === 0 || reference.length > longestReference)
    throw new Bug(`a reference of ${reference.length} characters`)
  const together = sum(
    lines.map(({ amount }) => amount),
    received.currency,
  )
  if (!equals(together, received)) throw new Bug('the lines of a booking do not add up to it')
}

const saleRow = (line: Extract<BookingLine, { on: 'item' }>) => ({
  boekingId: { id: line.item },
  omschrijving: line.number.slice(0, longestText),
  ...sides(line.amount),
})

const ledgerRow = (line: Extract<BookingLine, { on: 'ledger' }>) => ({
  omschrijving: line.text.slice(0, longestText),
  grootboek: { id: line.ledger },
  ...sides(line.amount),
  btwSoort: 'Geen',
})

const sides = (amount: Money) => ({
  debet: decimal(above(negate(amount))),
  credit: decimal(above(amount)),
})

const above = (amount: Money): Money => (amount.minor > 0n ? amount : money(0n, amount.currency))

const decimal = (amount: Money): unknown => exactNumber(formatDecimal(amount))
