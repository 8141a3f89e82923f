import type { Language } from '../../languages/say.ts'
import type { Books, Connector } from '../bookkeeping/books.ts'
import type { Mapping } from '../bookkeeping/mapping.ts'
import { formatDecimal } from '../money/decimal.ts'
import { type Money, money } from '../money/money.ts'
import type { Reason } from '../refusal.ts'
import type { Simulator } from '../simulators/simulator.ts'
import type { TerminalDriver } from '../terminals/terminal.ts'

/** What a rehearsal is played with: everything is the shop's own, but the address and the key. */
export interface Given {
  readonly id: string
  readonly at: Date
  /** `YYYY-MM-DD` */
  readonly businessDate: string
  readonly language: Language
  readonly operator: string
  readonly simulators: readonly Simulator[]
  readonly terminal: { readonly driver: TerminalDriver; readonly settings: Readonly<Record<string, unknown>> }
  readonly books: {
    readonly connector: Connector
    readonly settings: Readonly<Record<string, unknown>>
    /** The real package: it is only asked what it offers. */
    readonly real: Books
    readonly mapping: Mapping
  }
}

/** What is paid, and the only invoice that the simulated books know. */
export const cent: Money = money(1n, 'EUR')
export const number = 'SALDO-TEST'
export const customer = 'Saldo'

export const written = (amount: Money): string => `${formatDecimal(amount)} ${amount.currency}`

export const failed = (
  code: string,
  params: Readonly<Record<string, string>> = {},
): { readonly failed: Reason } => ({ failed: { code, params } })
