import type { BookingLine, Sought } from './books.ts'
import type { BookableLine } from './order-of-entry.ts'

/** What is looked for to find this booking again, or another one on the same items, under a reference. */
export const soughtFor = (
  {
    date,
    lines,
    items,
  }: {
    readonly date: string
    readonly lines: readonly BookableLine[]
    readonly items: Sought['items']
  },
  reference: string,
): Sought => {
  if (items.length > 0) return { reference, date, items }
  const numbers = new Set(lines.flatMap(({ invoice }) => (invoice ? [invoice.number] : [])))
  return { reference, date, items: [...numbers].map((number) => ({ id: null, number })) }
}

/** The items that an order names. */
export const itemsOn = (lines: readonly BookingLine[]): Sought['items'] =>
  lines.flatMap((line) => (line.on === 'item' ? [{ id: line.item, number: line.number }] : []))
