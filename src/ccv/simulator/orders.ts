import { type Money, money } from '../../money/money.ts'

/** An order of the web shop whose customer has not paid yet. */
export interface WaitingOrder {
  readonly number: string
  readonly total: Money
}

/** What customers of the web shop have ordered; where nothing waits, one more orders something. */
export interface Orders {
  next(): WaitingOrder
  take(order: WaitingOrder): void
  /** Somebody pays it, so it waits no longer. */
  pay(number: string): void
}

const prices = [2_495n, 8_950n, 1_250n, 14_900n, 4_999n]

/** `made` says how many transactions there are: the number of an invented order was never used before. */
export const createOrders = (made: () => number): Orders => {
  const waiting = new Map<string, WaitingOrder>()
  const invented = (): WaitingOrder => {
    const count = made()
    return { number: `WEB-${1_001 + count}`, total: money(prices[count % prices.length] ?? 0n, 'EUR') }
  }
  return {
    next: () => waiting.values().next().value ?? invented(),
    take: (order) => void waiting.set(order.number, order),
    pay: (number) => void waiting.delete(number),
  }
}
