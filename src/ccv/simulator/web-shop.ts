import type { Money } from '../../money/money.ts'
import { moneyOf } from './amount.ts'
import type { Memory, Outcome, Status, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { paymentOf, planOutcome } from './outcome.ts'
import { type Sale, sell } from './sell.ts'
import { type AcquirerType, byAcquirer, refundByShop } from './take-back.ts'

/** A transaction as it really is, for an auditor. */
export interface SeenSale {
  readonly account: string
  readonly reference: string
  readonly type: string
  readonly original: string | null
  /** Of a landing page the payment behind it. */
  readonly child: string | null
  readonly method: string
  readonly brand: string | null
  readonly amount: Money
  readonly status: Status
  readonly failureCode: string | null
  readonly order: string | null
  readonly created: Date
  readonly lastUpdate: Date
}

/** What happens in web shops without a call over HTTP. A reference of any account is found. */
export interface WebShops {
  /** Makes a payment; the reference is the one the shop knows. */
  sell(sale: Sale): string
  /** What becomes of a payment that is pending or not established: now, or then by the simulator's clock. */
  settleLater(reference: string, outcome: Outcome, at?: Date): void
  /** The customer's bank wants it back; the reference is the chargeback's. */
  chargeBack(reference: string, amount?: Money): string
  /** A chargeback is taken back; `reference` is the chargeback's or the payment's. */
  reverseChargeback(reference: string, amount?: Money): string
  /** A direct debit comes back. */
  sepaReturn(reference: string): string
  /** Somebody of the shop gives money back in CCV's own pages. */
  refundByShop(reference: string, amount?: Money): string
  /** Every transaction of one account or of all, in the order in which they were made here; or the last so many. */
  sales(account?: string, latest?: number): readonly SeenSale[]
  sale(reference: string): SeenSale | null
  /** How many transactions there are, and whether one is for this order. */
  count(): number
  hasOrder(order: string): boolean
  /** What has no final status yet. */
  openSales(account?: string): readonly SeenSale[]
  /** Tells every transaction that has an address again, so many times, within so many milliseconds and in no order. */
  storm(copies: number, ms?: number): void
  /** Where payments are told that name no address themselves; the address of a restarted Saldo. */
  tellAt(webhookUrl: string | undefined): void
  /** Lets happen what is due by the simulator's clock; every call over HTTP does it too. */
  catchUp(): void
}

/** `offices` are those of the accounts, the first one first. */
export const createWebShops = (offices: ReadonlyMap<string, Office>): WebShops => {
  const [first] = offices.values()
  let address: string | undefined
  const find = (reference: string): [string, Office, Transaction] => {
    for (const [account, office] of offices) {
      const found = office.memory.transactions.get(reference)
      if (found) return [account, office, found]
    }
    throw new RangeError(`no such transaction: ${reference}`)
  }
  const officeOf = (reference: string): Office => find(reference)[1]
  const officeNamed = (account: string | undefined): Office => {
    const office = account === undefined ? first : offices.get(account)
    if (!office) throw new RangeError(`no such account: ${account}`)
    return office
  }
  const seen = (account: string | undefined, of: (memory: Memory) => readonly Transaction[]) =>
    [...offices]
      .filter(([name]) => account === undefined || account === name)
      .flatMap(([name, { memory }]) => of(memory).map(seenIn(name)))
  const addressed = (sale: Sale): Sale => (address === undefined ? sale : { webhookUrl: address, ...sale })
  const inARow = <Value>(act: () => Value): Value => (first ? first.memory.inARow(act) : act())
  const acquirer = (reference: string, type?: AcquirerType, amount?: Money): string => {
    const office = officeOf(reference)
    return inARow(() => byAcquirer(office, reference, type ?? office.dialect.sepaReturn, amount))
  }
  return {
    sell: (sale) => inARow(() => sell(officeNamed(sale.account), addressed(sale))),
    settleLater: (reference, outcome, at) => {
      const [, office, transaction] = find(reference)
      planOutcome(office, paymentOf(office, transaction), outcome, at ?? office.clock())
      if (!at) office.agenda.look()
    },
    chargeBack: (reference, amount) => acquirer(reference, 'chargeback', amount),
    reverseChargeback: (reference, amount) => acquirer(reference, 'chargeback_reversal', amount),
    sepaReturn: (reference) => acquirer(reference),
    refundByShop: (reference, amount) => inARow(() => refundByShop(officeOf(reference), reference, amount)),
    sales: (account, latest) =>
      seen(account, ({ transactions }) => {
        const all = [...transactions.values()]
        return latest === undefined ? all : all.slice(-latest)
      }),
    count: () => [...offices.values()].reduce((all, { memory }) => all + memory.transactions.size, 0),
    hasOrder: (order) =>
      [...offices.values()].some(({ memory }) => memory.transactions.ofOrder(order).length > 0),
    openSales: (account) => seen(account, ({ transactions }) => [...transactions.unsettled()]),
    storm: (copies, ms = 0) => {
      for (const { memory, webhooks } of offices.values())
        for (const { reference, behind } of memory.transactions.values())
          if (behind.webhookUrl) webhooks.storm(reference, behind.webhookUrl, copies, ms)
    },
    tellAt: (webhookUrl) => {
      address = webhookUrl
    },
    sale: (reference) => {
      for (const [name, { memory }] of offices) {
        const found = memory.transactions.get(reference)
        if (found) return seenIn(name)(found)
      }
      return null
    },
    catchUp: () => first?.agenda.look(),
  }
}

const seenIn =
  (account: string) =>
  (one: Transaction): SeenSale => ({
    account,
    reference: one.reference,
    type: one.type,
    original: one.originalReference ?? null,
    child: one.childReferenceId ?? null,
    method: one.method,
    brand: one.brand ?? null,
    amount: moneyOf(one),
    status: one.status,
    failureCode: one.failureCode ?? null,
    order: textOf(one.echoes.merchantOrderReference),
    created: new Date(one.created),
    lastUpdate: new Date(one.lastUpdate),
  })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
