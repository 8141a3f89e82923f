import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../../src/money/money.ts'
import { roundCash } from '../../src/payments/round-cash.ts'
import { cashDue } from './cash-due.ts'

test('is what Saldo will book, whatever the step', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10_000_000n }),
      fc.constantFrom(1n, 5n, 10n, 100n),
      (minor, step) => {
        const amount = money(minor, 'EUR')
        expect(cashDue(amount, money(step, 'EUR'))).toEqual(roundCash(amount, step))
      },
    ),
  )
})
