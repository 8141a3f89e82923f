import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from '../../../src/ccv/simulator/memory.ts'
import { euro } from '../garage.ts'
import type { Random } from '../random.ts'
import type { Package } from './package.ts'
import type { WebShop, WebShops } from './shop.ts'
import type { Invoice, Order, Payment, Quotes } from './truth.ts'

// Few amounts, so that orders often look alike.
const totals = [2_500n, 2_500n, 2_500n, 4_999n, 12_100n, 33_333n]

/** Customers of one web shop order, get their invoices, and pay. */
export const customersBuy = async (
  world: WebShops,
  shop: WebShop,
  random: Random,
  times: number,
): Promise<void> => {
  const later: Promise<unknown>[] = []
  for (let one = 0; one < times; one += 1) {
    await pause(random.between(40, 260))
    const order = orderOf(world, shop, random)
    later.push(...world.packages.map((there) => invoiceOf(world, there, order, random)))
    await payFor(world, shop, order, random)
  }
  await Promise.all(later)
}

let made = 0

const orderOf = ({ truth, now }: WebShops, shop: WebShop, random: Random): Order => {
  made += 1
  const before = truth.orders.filter(({ account }) => account === shop.account)
  // Somebody who ordered before orders the same again.
  const again = before.length > 0 && random.chance(0.25) ? random.pick(before) : null
  // So far apart that a slip of the finger in one is no other.
  const number = `WEB-${String(100_000 + ((made * 48_271 + now().getUTCDate() * 7_919) % 899_983))}`
  const customer = again?.customer ?? `Klant ${made}`
  const order: Order = {
    ...{ number, account: shop.account, customer },
    email: again ? again.email : random.chance(0.6) ? `klant${made}@example.com` : null,
    total: again?.total ?? random.pick(totals),
    invoices: [],
  }
  truth.orders.push(order)
  return order
}

const invoiceOf = async (world: WebShops, there: Package, order: Order, random: Random): Promise<void> => {
  const how = random.weighted({ 'at once': 60, late: 20, draft: 8, 'for less': 6, never: 6 })
  if (how === 'never') return
  if (how === 'late') await pause(random.between(50, 900))
  const number = `F${there.kind === 'twinfield' ? 'T' : 'M'}${order.number.slice(4)}`
  const invoice: Invoice = {
    ...{ connection: there.connection, number, order },
    total: how === 'for less' ? order.total - 100n : order.total,
  }
  there.add({
    ...{ number, order: order.number, customer: order.customer, email: order.email, total: invoice.total },
    ...{ day: world.now().toISOString().slice(0, 10), draft: how === 'draft' },
  })
  order.invoices.push(invoice)
  world.timeline.count(`invoices ${how}`)
  world.timeline.say('package', `${number} of ${invoice.total} for ${order.number} (${how})`)
}

const payFor = async (world: WebShops, shop: WebShop, order: Order, random: Random): Promise<void> => {
  const how = random.weighted({ once: 60, twice: 12, parts: 10, 'too much': 4, not: 6, 'after a try': 8 })
  world.timeline.count(`paid ${how}`)
  const whole = order.total
  if (how === 'after a try')
    pay(world, shop, order, random, whole, random.pick(['failed', 'expired', 'cancelled']))
  if (how === 'not') return
  if (how === 'parts') {
    const part = whole / 3n
    pay(world, shop, order, random, part)
    await pause(random.between(0, 200))
    if (random.chance(0.7)) pay(world, shop, order, random, whole - part)
    return
  }
  pay(world, shop, order, random, how === 'too much' ? whole + 1n : whole)
  if (how !== 'twice') return
  await pause(random.between(0, 300))
  pay(world, shop, order, random, whole)
}

const methods = ['ideal', 'ideal', 'card', 'paypal', 'sdd', 'sdd', 'banktransfer', 'klarna'] as const
const slow = new Set(['sdd', 'banktransfer'])

const pay = (
  world: WebShops,
  shop: WebShop,
  order: Order,
  random: Random,
  minor: bigint,
  outcome?: Outcome,
): void => {
  const method = random.pick(methods)
  const quotes: Quotes = random.weighted({ order: 72, description: 6, mistyped: 6, nothing: 8, 'e-mail': 8 })
  // What is taken of what was reserved would be shown as it is.
  const disguised = random.chance(0.03) && method !== 'klarna'
  const first: Outcome = slow.has(method) ? 'pending' : random.chance(0.06) ? 'manualintervention' : 'paid'
  const reference = world.provider.ccv.sell({
    ...{ amount: euro(minor), method, outcome: outcome ?? first, ...quoted(quotes, order, random) },
    ...(method === 'card' && { brand: 'visa' }),
    ...(shop.name && { account: shop.name }),
    ...(shop.webhook && { webhookUrl: shop.webhook }),
    ...(random.chance(0.1) && method === 'ideal' && { landingPage: true }),
    ...(disguised && { disguise: random.pick([{ status: '"settled"' }, { amount: '"many"' }]) }),
  })
  const payment: Payment = {
    ...{ reference: moneyBehind(world, reference), account: shop.account, order, quotes, minor, disguised },
  }
  world.truth.payments.push(payment)
  world.timeline.count(`payments by ${method}`)
  world.timeline.say('customer', `${payment.reference} ${minor} by ${method} for ${order.number} (${quotes})`)
}

/** What is behind a landing page, or was taken of what was reserved, is what moves money. */
const moneyBehind = ({ provider: { ccv } }: WebShops, reference: string): string => {
  const child = ccv.sale(reference)?.child ?? reference
  const capture = ccv.sales().find(({ original, type }) => original === child && type === 'capture')
  return capture?.reference ?? child
}

const quoted = (quotes: Quotes, { number, email }: Order, random: Random) => {
  const mail = email && (quotes === 'e-mail' || random.chance(0.5)) ? { metadata: `email:${email}` } : {}
  if (quotes === 'order') return { order: number, ...mail }
  if (quotes === 'description') return { description: `Bestelling ${number}`, ...mail }
  if (quotes === 'mistyped') return { order: mistyped(number, random), ...mail }
  return quotes === 'e-mail' ? mail : {}
}

const mistyped = (number: string, random: Random): string => {
  const at = random.between(4, number.length - 1)
  const digit = (Number(number[at]) + random.between(1, 9)) % 10
  return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
}
