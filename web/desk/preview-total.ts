import type { Currency } from '../../src/money/currency.ts'
import { type Money, money } from '../../src/money/money.ts'

interface Line {
  readonly net: Money | null
  readonly vatRate: string
}

const hundredths = (rate: string): bigint => {
  const [whole = '0', fraction = ''] = rate.split('.')
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2))
}

/** What the lines will come to with VAT, counted once for each rate; a line that is no amount yet counts nothing. */
export const previewTotal = (lines: readonly Line[], currency: Currency): Money => {
  const rates = Map.groupBy(lines, (line) => line.vatRate)
  const withVat = [...rates].map(([rate, group]) => {
    const net = group.reduce((sum, line) => sum + (line.net?.minor ?? 0n), 0n)
    return net + (net * hundredths(rate) + 5_000n) / 10_000n
  })
  return money(
    withVat.reduce((sum, part) => sum + part, 0n),
    currency,
  )
}
