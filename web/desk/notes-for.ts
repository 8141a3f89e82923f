import { digitsOf } from '../../src/money/currency.ts'
import { type Money, money } from '../../src/money/money.ts'

/** Banknotes and round sums, major units. */
const rounds = [5n, 10n, 20n, 50n, 100n, 200n, 500n] as const

/** What a customer is likely to hand over: the next round sums above what is due, four at most. */
export const notesFor = ({ minor, currency }: Money): readonly Money[] => {
  const unit = 10n ** BigInt(digitsOf(currency))
  const above = rounds.map((round) => {
    const step = round * unit
    return ((minor + step - 1n) / step) * step
  })
  return [...new Set(above)]
    .filter((sum) => sum > minor)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .slice(0, 4)
    .map((sum) => money(sum, currency))
}
