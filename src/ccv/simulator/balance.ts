import { formatDecimal } from '../../money/decimal.ts'
import { compare, type Money, subtract, sum } from '../../money/money.ts'
import { asJsonNumber, moneyOf } from './amount.ts'
import type { Dialect } from './dialect.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import type { Refusal } from './reply.ts'
import { collects } from './transactions.ts'

interface Balance {
  readonly credit: Money
  readonly debit: Money
}

const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(at)

/** 1.12: what collecting methods brought in and gave back since the beginning of the day. */
export const balanceOf = ({ memory, clock }: Office): Balance => {
  const today = dayOf(clock().getTime())
  const todays = [...memory.transactions.values()].filter(
    (one) => collects(one) && dayOf(one.created) === today && one.currency === 'eur',
  )
  const of = (isIn: (transaction: Transaction) => boolean): Money =>
    sum(todays.filter(isIn).map(moneyOf), 'EUR')
  return {
    credit: of(({ type, status }) => type === 'sale' && status === 'success'),
    debit: of(({ type, status }) => type === 'refund' && status !== 'failed'),
  }
}

export const wrongInBalance = (
  { credit, debit }: Balance,
  original: Transaction,
  requested: Money,
  { merchantBalance }: Dialect,
): Refusal | null => {
  const total = subtract(credit, debit)
  if (!merchantBalance || !collects(original) || requested.currency !== 'EUR') return null
  if (compare(requested, total) <= 0) return null
  return {
    message: `the merchant balance ${formatDecimal(total)} is too low`,
    failureCode: 'unsufficient_balance',
    balance: {
      creditAmount: asJsonNumber(credit),
      debitAmount: asJsonNumber(debit),
      total: asJsonNumber(total),
    },
  }
}
