import { money } from '../../../money/money.ts'
import type { CustomerSeed, SaleSeed } from './sales.ts'

const day = (now: Date, before: number): string =>
  new Date(now.getTime() - before * 86_400_000).toISOString().slice(0, 10)

// An address in each of the three places it can live in (fact sheet, 6), and none.
const customers: readonly CustomerSeed[] = [
  { name: 'Noor Voorbeeld', email: { address: 'noor@example.com' } },
  { name: 'Fietsclub De Proef', email: { ebilling: 'administratie@example.org' } },
  { name: 'Sam Testveld', email: { reminder: 'sam@example.net' } },
  { name: 'Balie' },
]

/** What a web shop that nobody owns has sold, one of it a credit note. */
export const shopSales = (
  now: Date,
): { readonly customers: readonly CustomerSeed[]; readonly sales: readonly SaleSeed[] } => {
  const year = now.getUTCFullYear()
  const rows: readonly (readonly [string, string, bigint, number, SaleSeed['status']])[] = [
    ['0071', 'Noor Voorbeeld', 12_100n, 9, 'final'],
    ['0072', 'Fietsclub De Proef', 84_350n, 7, 'final'],
    ['0073', 'Sam Testveld', 23_995n, 5, 'provisional'],
    ['0074', 'Balie', 4_840n, 3, 'provisional'],
    ['0075', 'Noor Voorbeeld', -6_050n, 1, 'final'],
  ]
  const sales = rows.map(
    ([number, customer, cents, before, status]): SaleSeed => ({
      ...{ number: `${year}-${number}`, customer, total: money(cents, 'EUR'), date: day(now, before) },
      ...{ description: `Bestelling W${number}`, ...(status !== undefined && { status }) },
    }),
  )
  return { customers, sales }
}
