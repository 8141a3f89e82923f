import { type Money, money } from '../money/money.ts'

/** What is paid in cash for an amount where the country rounds cash to multiples of `step` minor units; a half goes up. */
export const roundCash = ({ minor, currency }: Money, step: bigint): Money =>
  money(((minor + step / 2n) / step) * step, currency)
