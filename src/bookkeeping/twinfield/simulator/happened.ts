import { formatDecimal } from '../../../money/decimal.ts'
import { sum } from '../../../money/money.ts'
import { amountOf, currencyOf } from './amounts.ts'
import type { Match, Transaction } from './documents.ts'
import { nextOf } from './household.ts'
import { type Memory, put } from './memory.ts'

export interface Happened {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

/** Writes down what somebody did in the package itself. */
export const remember = (memory: Memory, code: string, params: Happened['params'] = {}): void => {
  const { next, taken } = nextOf(memory, 'happened')
  memory.commit([taken, put('happened', { id: String(next), code, params })])
}

/** What clients booked and lettered off, then what people did in the package. */
export const happenings = (memory: Memory): Happened[] => [
  ...[...memory.all('transactions')].filter(({ origin }) => origin === 'import').map(booked),
  ...[...memory.all('matches')].map(lettered),
  ...[...memory.all('happened')].map(({ code, params }) => ({ code, params })),
]

const booked = ({ code, number, currency, lines }: Transaction): Happened => {
  const debit = lines.map(({ value }) => amountOf(value, currency)).filter(({ minor }) => minor > 0n)
  const [first] = lines
  return {
    code: 'twinfield_booked',
    params: {
      ...{ daybook: code, number, amount: formatDecimal(sum(debit, currencyOf(currency))) },
      text: first?.fields.description ?? '',
    },
  }
}

const lettered = ({ customer, number, lines }: Match): Happened => ({
  code: 'twinfield_lettered_off',
  params: { customer, number: String(number), lines: String(lines.length) },
})
