import { type Money, money } from '../../src/money/money.ts'

/** What is handed over for an amount where cash is rounded to multiples of `step`; a half goes up, as Saldo books it. */
export const cashDue = ({ minor, currency }: Money, { minor: step }: Money): Money =>
  step > 1n ? money(((minor + step / 2n) / step) * step, currency) : money(minor, currency)
