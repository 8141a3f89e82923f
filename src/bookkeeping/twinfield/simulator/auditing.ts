import { type Money, sum } from '../../../money/money.ts'
import { deleteByHand, finalise } from './actions.ts'
import { amountOf, baseCurrency } from './amounts.ts'
import { type HandLine, matchByHand, payByHand } from './by-hand.ts'
import { remember } from './happened.ts'
import { undoMatch } from './matching.ts'
import { gone, put } from './memory.ts'
import { firstOffice } from './office.ts'
import { lock } from './periods.ts'
import { transactionId } from './read-transaction.ts'
import { addCustomer, addSale, type CustomerSeed, type LineKey, type SaleSeed, saleOf } from './sales.ts'
import { type Scene, stamp } from './scene.ts'
import { endTokens } from './tokens.ts'
import { touch } from './transactions.ts'
import {
  type SimulatedMatch,
  type SimulatedOpenItem,
  type SimulatedTransaction,
  seenMatches,
  seenOpenItems,
  seenTransactions,
} from './views.ts'

/** What an auditor sees and a person in the package can do. */
export interface Auditing {
  /** The code it was given. */
  addCustomer(customer: CustomerSeed): string
  /** The debtor line. */
  addSale(sale: SaleSeed): LineKey
  /** Takes a sale away, lettered off or not. */
  removeSale(number: string): void
  /** Lines of customers that are not wholly lettered off, payments too. */
  openItems(): readonly SimulatedOpenItem[]
  transactions(): readonly SimulatedTransaction[]
  matches(): readonly SimulatedMatch[]
  /** Takes the sale into a proposal for collection, or out of it: while it is there nobody letters it off. */
  propose(number: string, proposed?: boolean): void
  /** What lettering off has left open on the sale of that invoice number; null where it is not there. */
  openAmount(number: string): Money | null
  /** Debit less credit of a ledger, in euros. */
  balance(ledger: string): Money
  lockPeriod(period: string, locked?: boolean): void
  /** False where it was final or lettered off. */
  deleteProvisional(code: string, number: string): boolean
  finalise(code: string, number: string): void
  /** An accountant changes something of it. */
  touch(code: string, number: string): void
  /** A person letters lines off; a value that is left out is the whole that is open. Throws where it does not add up. */
  matchByHand(lines: readonly HandLine[]): void
  undoMatch(customer: string, number: number): boolean
  /** A person books a payment on a sale in the bank's daybook and letters it off; gives its debtor line. */
  payByHand(invoice: string, amount: Money, text: string): LineKey
  /** Ends access tokens alone, as the hour does. */
  expireTokens(): void
  /** Ends every sign-in, as a person does who withdraws the consent. */
  revokeTokens(): void
}

export const auditing = (scene: Scene): Auditing => {
  const { memory } = scene
  const known = (code: string, number: string) => {
    const one = memory.get('transactions', transactionId(firstOffice, code, number))
    if (!one) throw new RangeError(`no transaction ${code} ${number}`)
    return one
  }
  return {
    addCustomer: (seed) => addCustomer(scene, seed),
    addSale: (seed) => addSale(scene, seed),
    removeSale: (number) => {
      const sale = saleOf(scene, number)
      if (!sale) throw new RangeError(`no invoice ${number}`)
      memory.commit([gone('transactions', sale.id)])
      remember(memory, 'twinfield_sale_gone', { number })
    },
    openItems: () => seenOpenItems(scene),
    transactions: () => seenTransactions(scene),
    matches: () => seenMatches(scene),
    openAmount: (number) => {
      const sale = saleOf(scene, number)
      const line = sale?.lines.find(({ level }) => level === 2)
      return sale && line ? amountOf(line.open, sale.currency) : null
    },
    balance: (ledger) =>
      sum(
        [...memory.all('transactions')]
          .filter(({ office }) => office === firstOffice)
          .flatMap(({ lines }) => lines.filter(({ dim1 }) => dim1 === ledger))
          .map(({ basevalue }) => amountOf(basevalue, baseCurrency)),
        baseCurrency,
      ),
    propose: (number, proposed = true) => {
      const sale = saleOf(scene, number)
      if (!sale) throw new RangeError(`no invoice ${number}`)
      const lines = sale.lines.map((line) => (line.level === 2 ? { ...line, proposed } : line))
      memory.commit([put('transactions', { ...sale, lines, linesModified: stamp(scene) })])
    },
    lockPeriod: (period, locked = true) => lock(memory, firstOffice, period, locked),
    deleteProvisional: (code, number) => deleteByHand(scene, known(code, number)),
    finalise: (code, number) => finalise(scene, known(code, number)),
    touch: (code, number) => touch(scene, known(code, number).id),
    matchByHand: (lines) => matchByHand(scene, lines),
    payByHand: (invoice, amount, text) => payByHand(scene, invoice, amount, text),
    undoMatch: (customer, number) =>
      undoMatch(scene, memory.get('matches', `${firstOffice} ${customer} ${number}`)) === null,
    expireTokens: () => endTokens(scene, ['access']),
    revokeTokens: () => endTokens(scene, ['access', 'refresh', 'session', 'code']),
  }
}
