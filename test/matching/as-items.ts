import { isCurrency } from '../../src/money/currency.ts'
import { parseDecimal } from '../../src/money/decimal.ts'
import type { Item } from '../../src/reconciliation/item.ts'
import type { Outcome } from '../../src/reconciliation/match.ts'
import { pairAmounts } from '../../src/reconciliation/pair-amounts.ts'
import type { CorpusRow } from './corpus.ts'

const one = (value: string): string[] => (value === '' ? [] : [value])

/** A row of a corpus as the engine takes it. */
export const asItem = (row: CorpusRow): Item => {
  const amount = isCurrency(row.currency) ? parseDecimal(row.amount, row.currency) : null
  if (amount === null) throw new Error(`${row.id} has no amount`)
  return {
    id: row.id,
    minor: amount.minor,
    currency: amount.currency,
    date: row.date,
    references: one(row.reference),
    texts: one(row.text),
    emails: one(row.email),
    names: one(row.name),
    ibans: one(row.iban),
    kind: row.kind,
  }
}

/** Every pair of an outcome with what it carries, in a fixed order. */
export const pairsOf = ({ run }: Outcome): string[] =>
  Array.from({ length: run.matches.count }, (_, match) =>
    pairAmounts(run, match).map(
      ({ left, right, minor }) =>
        `${run.left.ids[left]} ${run.right.ids[right]} ${minor} ${run.matches.passOf(match)} ${run.matches.differenceOf(match)}`,
    ),
  )
    .flat()
    .sort()

/** The candidates of every question, in a fixed order. */
export const questionsOf = ({ run }: Outcome): string[] =>
  run.questions
    .map(({ doubt, candidates }) =>
      [
        doubt,
        ...candidates
          .map(
            ({ left, right }) =>
              `${left.map((item) => run.left.ids[item])}:${right.map((item) => run.right.ids[item])}`,
          )
          .sort(),
      ].join(' '),
    )
    .sort()
