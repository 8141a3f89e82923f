import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { Package } from './package.ts'
import type { WebShops } from './shop.ts'
import { type Invoice, invoicesIn } from './truth.ts'

/** A bookkeeper works in the packages, and knows nothing of Saldo. */
export const bookkeeperWorks = async (world: WebShops, random: Random): Promise<void> => {
  while (world.isOpen()) {
    await pause(random.between(80, 400))
    const there = random.pick(world.packages)
    const what = random.weighted(weights)
    const done = deeds[what](world, there, random)
    if (done === null) continue
    world.timeline.count(what)
    world.timeline.say(there.kind, `${what}: ${done}`)
  }
}

type Deed = (world: WebShops, there: Package, random: Random) => string | null

const weights = {
  'books by hand': 1,
  'books by hand with the id': 1,
  'sends a draft': 1,
  'gives an invoice up': 0.3,
  'removes an invoice': 0.3,
}

const openIn = ({ truth }: WebShops, there: Package): Invoice[] =>
  invoicesIn(truth, there.connection).filter(({ number }) => there.state(number) === 'open')

const book = (world: WebShops, there: Package, invoice: Invoice, reference: string | null): string | null => {
  const minor = there.open(invoice.number) ?? 0n
  if (minor <= 0n) return null
  const id = there.payByHand(invoice.number, minor, reference)
  world.truth.byHand.push({ connection: there.connection, number: invoice.number, minor, reference, id })
  return `${invoice.number} ${minor} ${reference ?? ''}`
}

const deeds: Readonly<Record<keyof typeof weights, Deed>> = {
  'books by hand': (world, there, random) => {
    const open = openIn(world, there)
    return open.length === 0 ? null : book(world, there, random.pick(open), null)
  },
  // From the provider's list, as soon as it is in there, whether it was paid or not.
  'books by hand with the id': (world, there, random) => {
    const open = openIn(world, there)
    const known = world.truth.payments.filter(
      ({ order, minor, reference }) =>
        open.some((one) => one.order === order && one.total === minor) &&
        !there.standings().some((one) => one.reference === reference),
    )
    if (known.length === 0) return null
    const { order, reference } = random.pick(known)
    const invoice = open.find((one) => one.order === order)
    return invoice ? book(world, there, invoice, reference) : null
  },
  'sends a draft': (_world, there) => {
    there.sendDraft?.()
    return there.sendDraft ? 'the first' : null
  },
  'gives an invoice up': (world, there, random) => {
    const open = openIn(world, there).filter(
      ({ number }) => !there.standings().some((one) => one.invoice === number),
    )
    if (!there.giveUp || open.length === 0) return null
    const { number } = random.pick(open)
    there.giveUp(number)
    return number
  },
  'removes an invoice': (world, there, random) => {
    const open = openIn(world, there).filter(
      ({ number }) => !there.standings().some((one) => one.invoice === number),
    )
    if (open.length === 0) return null
    const { number } = random.pick(open)
    there.remove(number)
    return number
  },
}
