import { setTimeout as pause } from 'node:timers/promises'
import type { SeenSale } from '../../../src/ccv/simulator/web-shop.ts'
import { money } from '../../../src/money/money.ts'
import type { Random } from '../random.ts'
import type { WebShops } from './shop.ts'

/** What banks, the provider and the shop's own people do at the provider after a payment was made. */
export const banksGoOn = async (world: WebShops, random: Random): Promise<void> => {
  while (world.isOpen()) {
    await pause(random.between(15, 90))
    const what = random.weighted(weights)
    const { ccv } = world.provider
    const done = deeds[what](ccv.sales(), world, random)
    if (!done) continue
    world.timeline.count(what)
    world.timeline.say('bank', `${what}: ${done}`)
  }
}

type Deed = (sales: readonly SeenSale[], world: WebShops, random: Random) => string | null

const weights = {
  'settles a payment': 10,
  'payment comes back': 2,
  'takes a dispute back': 1.5,
  'refund at the provider': 2,
  storm: 1,
}

const isUnderWay = ({ status, method, type }: SeenSale): boolean =>
  type === 'sale' && method !== 'landingpage' && (status === 'pending' || status === 'manualintervention')

const isPaid = ({ status, method, type }: SeenSale): boolean =>
  (type === 'sale' || type === 'capture') && status === 'success' && method !== 'landingpage'

const followers = (sales: readonly SeenSale[], of: string): readonly SeenSale[] =>
  sales.filter(({ original, type }) => original === of && type !== 'capture')

const deeds: Readonly<Record<keyof typeof weights, Deed>> = {
  'settles a payment': (sales, { provider }, random) => {
    const open = sales.filter(isUnderWay)
    if (open.length === 0) return null
    const { reference } = random.pick(open)
    const outcome = random.weighted({ paid: 8, failed: 2 })
    provider.ccv.settleLater(reference, outcome)
    return `${reference} ${outcome}`
  },
  'payment comes back': (sales, { provider }, random) => {
    const paid = sales.filter((one) => isPaid(one) && followers(sales, one.reference).length === 0)
    if (paid.length === 0) return null
    const one = random.pick(paid)
    if (one.method === 'sdd') return provider.ccv.sepaReturn(one.reference)
    return one.method === 'card' || one.method === 'paypal' ? provider.ccv.chargeBack(one.reference) : null
  },
  'takes a dispute back': (sales, { provider }, random) => {
    const back = sales.filter(
      ({ type, reference, method }) =>
        type === 'chargeback' && method !== 'sdd' && followers(sales, reference).length === 0,
    )
    return back.length === 0 ? null : provider.ccv.reverseChargeback(random.pick(back).reference)
  },
  'refund at the provider': (sales, { provider }, random) => {
    const paid = sales.filter((one) => isPaid(one) && followers(sales, one.reference).length === 0)
    if (paid.length === 0) return null
    const { reference, amount } = random.pick(paid)
    const part = random.chance(0.5) ? money(amount.minor / 4n, amount.currency) : undefined
    return provider.ccv.refundByShop(reference, part)
  },
  storm: (_sales, { provider }, random) => {
    provider.ccv.storm(random.between(1, 4), 300)
    return 'every call again'
  },
}
