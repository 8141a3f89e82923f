import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import { moneyOf } from './amount.ts'
import type { AmountForm } from './dialect.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'

type Exact = typeof JSON & { rawJSON(text: string): unknown }

/** Goes onto the line exactly as it is written here. */
export const rawJson = (text: string): unknown => (JSON as Exact).rawJSON(text)

const written: Readonly<Record<AmountForm, (amount: string) => unknown>> = {
  number: (amount) => rawJson(amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount),
  'number with all digits': rawJson,
  text: (amount) => amount,
}

/** 1.3: an amount in an answer is a JSON number in major units. */
export const shownAmount = ({ dialect }: Pick<Office, 'dialect'>, amount: Money): unknown =>
  written[dialect.amountForm](formatDecimal(amount))

/** A transaction as the Payment API shows it (1.5), or as something that nobody knows. */
export const show = (office: Pick<Office, 'dialect'>, transaction: Transaction): Record<string, unknown> => {
  const { behind, echoes, amount, ...rest } = transaction
  return {
    ...rest,
    ...echoes,
    amount: shownAmount(office, moneyOf(transaction)),
    entryMode: behind.terminalId ? 'instore' : 'ecom',
    ...Object.fromEntries(Object.entries(behind.disguise ?? {}).map(([name, json]) => [name, rawJson(json)])),
  }
}
