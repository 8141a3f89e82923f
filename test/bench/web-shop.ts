import { startMoneybirdSimulator } from '../../src/bookkeeping/moneybird/simulator.ts'
import { startCcvSimulator } from '../../src/ccv/simulator.ts'
import { moneyOf, type Told } from './web-shop-words.ts'

// The provider and the package of the bench, in a process of their own.
const ccv = await startCcvSimulator({ port: 0, webShop: true, dialect: { pageSize: 100 } })
const moneybird = await startMoneybirdSimulator({ port: 0, dialect: { callsPerWindow: 0 } })
const issuedOn = new Date().toISOString().slice(0, 10)

const invoice = (order: string): string =>
  moneybird.addInvoice({ reference: order, customer: 'Bench', total: moneyOf(1_210), issuedOn })

// Milliseconds from the moment at which the payment is paid, and told, until Moneybird has it.
const sell = async (order: string, hook: string): Promise<number> => {
  const begun = performance.now()
  ccv.sell({ amount: moneyOf(1_210), method: 'ideal', order, outcome: 'paid', webhookUrl: hook })
  while (moneybird.invoice(order)?.payments.length !== 1) await new Promise((later) => setTimeout(later, 2))
  return performance.now() - begun
}

const answers: Readonly<Record<string, (given: Told) => unknown>> = {
  invoices: ({ orders = [] }) => orders.map(invoice).length,
  sell: ({ orders: [order = ''] = [], hook = '' }) => sell(order, hook),
  fill: ({ count = 0, from = 0 }) => {
    const first = Date.now() - 20 * 86_400_000
    for (let at = from; at < from + count; at += 1)
      ccv.sell({
        ...{ amount: moneyOf(1_000 + (at % 5_000)), method: 'ideal', order: `OLD-${at}`, outcome: 'paid' },
        createdAt: new Date(first + at * 30_000),
      })
    return ccv.count()
  },
  figures: () => ({ calls: moneybird.calls(), sales: ccv.count() }),
}
process.on('message', async (given: Told) => {
  const answer = await answers[given.ask]?.(given)
  process.send?.({ answer })
})
process.send?.({
  ccv: { apiKey: ccv.key, address: ccv.address },
  moneybird: moneybird.settings?.(),
  administration: moneybird.administrations()[0],
  grant: moneybird.grant(),
  place: moneybird.ledger('12010.03'),
})
process.on('disconnect', () => Promise.all([ccv.stop(), moneybird.stop()]).finally(() => process.exit()))
