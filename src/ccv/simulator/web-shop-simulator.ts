import { formatDecimal } from '../../money/decimal.ts'
import type { Money } from '../../money/money.ts'
import type { Screen, Simulator } from '../../simulators/simulator.ts'
import { type RunningCcv, type StartCcvSimulator, startCcvSimulator } from '../simulator.ts'
import { webShopFaults } from './faults.ts'
import { createOrders } from './orders.ts'
import { actInShop, possibleInShop, shopActions } from './shop-actions.ts'
import type { SeenSale } from './web-shop.ts'

type Listener = (screen: Screen) => void

/** Starts CCV's Payment API as the customers and the office of a web shop see it: nobody comes to a terminal. */
export const startWebShop = async (options: StartCcvSimulator = {}): Promise<RunningCcv> => {
  const { terminalId = 'WEB', port = webShopSimulator.defaultPort } = options
  const inner = await startCcvSimulator({ ...options, terminalId, port, webShop: true })
  const orders = createOrders(inner.count)
  const listeners = new Set<Listener>()
  const screen = (): Screen => {
    const { number, total } = orders.next()
    return {
      stage: inner.faults().some(({ fault }) => fault === 'refuse_to_connect') ? 'off' : 'idle',
      lines: [...inner.sales('first', 3).map(lineOf), `▸ ${number}  ${moneyText(total)}`],
      amount: null,
      can: possibleInShop(inner),
      receiptOwed: false,
    }
  }
  return {
    ...inner,
    describe: () => describeShop(inner),
    screen,
    settings: () => ({ address: inner.address, apiKey: inner.key }),
    play: (action, params) => {
      if (!actInShop(inner, orders, action, params)) return inner.play(action)
      for (const listener of listeners) listener(screen())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      const end = inner.subscribe(() => listener(screen()))
      return () => {
        listeners.delete(listener)
        end()
      }
    },
    happened: () => inner.sales('first', mostTold).flatMap(happening),
    takeInvoice: ({ number, total }) => {
      if (!inner.hasOrder(number)) orders.take({ number, total })
    },
  }
}

const mostTold = 100

const describeShop = ({ address, key }: RunningCcv): string =>
  [
    `CCV Online Payments (Payment API, TEST) at ${address}`,
    `API key ${key}: HTTP Basic, the key as the user, no password`,
    `try: curl -u ${key}: ${address}/transaction`,
  ].join('\n')

const moneyText = (amount: Money): string => `${formatDecimal(amount)} ${amount.currency}`

const lineOf = (sale: SeenSale): string =>
  [sale.order ?? '', moneyText(sale.amount), sale.method, sale.type === 'sale' ? '' : sale.type, sale.status]
    .filter((word) => word !== '')
    .join('  ')

const codes: Readonly<Record<string, string>> = {
  refund: 'shop_refunded',
  chargeback: 'shop_charged_back',
  auto_refund: 'shop_came_back',
  chargeback_reversal: 'shop_won_back',
}

const codeOf = ({ type, status, method }: SeenSale): string | null => {
  if (method === 'landingpage' || type === 'authorise') return null
  if (status === 'pending') return 'shop_under_way'
  if (status === 'manualintervention') return 'shop_unclear'
  return status === 'success' ? (codes[type] ?? 'shop_paid') : 'shop_not_paid'
}

const happening = (sale: SeenSale) => {
  const code = codeOf(sale)
  const params = { amount: moneyText(sale.amount), number: sale.order ?? '–', method: sale.method }
  return code ? [{ code, params }] : []
}

/** The web shop of a demonstration, which a person plays as its customers, their banks and its office. */
export const webShopSimulator: Simulator & { start(options: StartCcvSimulator): Promise<RunningCcv> } = {
  name: 'ccv-online',
  title: 'CCV Online Payments',
  defaultPort: 4181,
  actions: shopActions,
  faults: webShopFaults,
  start: startWebShop,
}
