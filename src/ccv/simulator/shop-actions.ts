import { parseDecimal } from '../../money/decimal.ts'
import type { Choice } from '../../simulators/simulator.ts'
import type { RunningCcv } from '../simulator.ts'
import type { Outcome } from './memory.ts'
import type { Orders, WaitingOrder } from './orders.ts'
import type { SeenSale } from './web-shop.ts'

type Params = Readonly<Record<string, string>>
type Shop = Pick<
  RunningCcv,
  | 'sell'
  | 'sales'
  | 'openSales'
  | 'settleLater'
  | 'sepaReturn'
  | 'chargeBack'
  | 'reverseChargeback'
  | 'refundByShop'
  | 'storm'
  | 'withdraw'
>

/** What happens in the shop, and to which payment unless `reference` says: the oldest or the last it can happen to. */
interface Deed {
  readonly code: string
  readonly params?: Params
  /** Absent for what can always happen. */
  readonly to?: (shop: Shop) => SeenSale | undefined
  readonly act: (shop: Shop, orders: Orders, params: Params, to: string) => void
}

const example = { order: 'WEB-1001', amount: '24.95' }
const looked = 200

const last = (shop: Shop, fits: (sale: SeenSale, all: readonly SeenSale[]) => boolean) => {
  const all = shop.sales('first', looked)
  return all.findLast((one) => fits(one, all))
}

const isPaid = ({ type, status, method }: SeenSale): boolean =>
  (type === 'sale' || type === 'capture') && status === 'success' && method !== 'landingpage'

const isTakenBack = ({ reference }: SeenSale, all: readonly SeenSale[]): boolean =>
  all.some(({ original, type }) => original === reference && type !== 'capture')

const isSepa = ({ method }: SeenSale): boolean => method === 'sdd' || method === 'banktransfer'

const paid = (shop: Shop) => last(shop, (one, all) => isPaid(one) && !isTakenBack(one, all))
const paidByDebit = (shop: Shop) =>
  last(shop, (one, all) => one.method === 'sdd' && isPaid(one) && !isTakenBack(one, all))
const chargeback = (shop: Shop) =>
  last(shop, (one, all) => ['chargeback', 'auto_refund'].includes(one.type) && !isTakenBack(one, all))
const underWay = (shop: Shop) =>
  shop.openSales('first').find((one) => one.status === 'pending' && isSepa(one))
const unclear = (shop: Shop) => shop.openSales('first').find(({ status }) => status === 'manualintervention')

const orderIn = (orders: Orders, { order, amount }: Params): WaitingOrder => {
  const next = orders.next()
  const total = amount === undefined ? next.total : parseDecimal(amount, 'EUR')
  if (!total) throw new RangeError(`no amount: ${amount}`)
  return { number: order ?? next.number, total }
}

const sale =
  (method: string, outcome: Outcome, more: { readonly brand?: string } = {}): Deed['act'] =>
  (shop, orders, params) => {
    const { number, total } = orderIn(orders, params)
    if (outcome === 'paid' || outcome === 'pending') orders.pay(number)
    shop.sell({
      ...{ ...more, method, outcome, order: number, amount: total, description: `Order ${number}` },
      ...(params.at !== undefined && { createdAt: new Date(params.at) }),
    })
  }

const payAgain: Deed['act'] = (shop, _orders, _params, to) => {
  const first = shop.sales('first', looked).find(({ reference }) => reference === to)
  if (!first) return
  const { amount, order, method, brand } = first
  shop.sell({ amount, method, outcome: 'paid', ...(order && { order }), ...(brand && { brand }) })
}

const settling =
  (outcome: Outcome): Deed['act'] =>
  (shop, _orders, _params, to) =>
    shop.settleLater(to, outcome)

const deeds: readonly Deed[] = [
  { code: 'pay_ideal', params: example, act: sale('ideal', 'paid') },
  { code: 'pay_card', params: example, act: sale('card', 'paid', { brand: 'visa' }) },
  { code: 'pay_paypal', params: example, act: sale('paypal', 'paid') },
  { code: 'pay_sepa', params: example, act: sale('sdd', 'pending') },
  { code: 'pay_transfer', params: example, act: sale('banktransfer', 'pending') },
  { code: 'pay_again', to: paid, act: payAgain },
  { code: 'walk_away', params: example, act: sale('ideal', 'expired') },
  { code: 'be_refused', params: example, act: sale('card', 'failed', { brand: 'visa' }) },
  { code: 'stay_unclear', params: example, act: sale('ideal', 'manualintervention') },
  { code: 'sepa_arrives', to: underWay, act: settling('paid') },
  { code: 'sepa_fails', to: underWay, act: settling('failed') },
  { code: 'set_success', to: unclear, act: settling('paid') },
  { code: 'set_failed', to: unclear, act: settling('failed') },
  { code: 'sepa_returns', to: paidByDebit, act: (shop, _orders, _params, to) => void shop.sepaReturn(to) },
  { code: 'dispute', to: paid, act: (shop, _orders, _params, to) => void shop.chargeBack(to) },
  {
    code: 'dispute_won',
    to: chargeback,
    act: (shop, _orders, _params, to) => void shop.reverseChargeback(to),
  },
  { code: 'refund', to: paid, act: (shop, _orders, _params, to) => void shop.refundByShop(to) },
  { code: 'storm', act: (shop) => shop.storm(5, 1_000) },
  { code: 'withdraw_key', act: (shop) => shop.withdraw() },
  { code: 'restore_key', act: (shop) => shop.withdraw(undefined, true) },
]

export const shopActions: readonly Choice[] = deeds.map(({ code, params, to }) => ({
  code,
  ...(params && { params }),
  ...(to && { params: { reference: 'I2611201000000009E3779B1.B' } }),
}))

/** The actions that do something now. */
export const possibleInShop = (shop: Shop): string[] =>
  deeds.filter(({ to }) => !to || to(shop)).map(({ code }) => code)

/** Does it; false for what nobody knows. What finds no payment to happen to does nothing. */
export const actInShop = (shop: Shop, orders: Orders, action: string, params: Params = {}): boolean => {
  const deed = deeds.find(({ code }) => code === action)
  if (!deed) return false
  const to = deed.to ? (params.reference ?? deed.to(shop)?.reference) : ''
  if (to !== undefined) deed.act(shop, orders, params, to)
  return true
}
