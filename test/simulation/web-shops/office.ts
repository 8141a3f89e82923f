import { euro } from '../garage.ts'
import { rest } from '../people/shop.ts'
import type { OnlineBooking } from './desk.ts'
import { type Person, wish } from './shop.ts'
import { invoicesIn } from './truth.ts'

/** Somebody in the office looks after what was paid online, until the shop closes. */
export const lookAfterPayments = async (me: Person): Promise<void> => {
  while (me.shop.isOpen()) {
    await rest(40, 200, me.random)
    await doings[me.random.weighted(weights)](me)
  }
}

const weights = { process: 3, all: 2, fetch: 3, settle: 3, agree: 4, close: 1, 'give back': 2, anew: 0.7 }

const waiting = async ({ shop }: Person): Promise<readonly OnlineBooking[]> =>
  (await shop.desk.bookings()).filter(({ state }) => state === 'waiting' || state === 'refused')

const settle = async (me: Person): Promise<void> => {
  const { shop, random } = me
  const all = random.chance(0.1) ? await shop.desk.bookings() : await waiting(me)
  const payments = all.filter(({ kind }) => kind === 'payment')
  if (payments.length === 0) return
  const { booking, connection, minor, reference } = random.pick(payments)
  const there = shop.packages.find((one) => one.connection === connection)
  const items = (await shop.desk.candidates(connection))
    .filter(({ open }) => open > 0n)
    .map((one) => ({ ...one, number: there?.known(one.number) ?? one.number }))
  const order = shop.truth.payments.find((one) => one.reference === reference)?.order
  const right = invoicesIn(shop.truth, connection).find((one) => one.order === order)
  const likely = items.filter(({ number }) => number === right?.number)
  if (items.length === 0) return
  const chosen = random.pick(likely.length > 0 && random.chance(0.75) ? likely : items)
  const said = shop.truth.chosen.get(booking) ?? new Set()
  shop.truth.chosen.set(booking, said.add(chosen.number))
  shop.timeline.say(me.actor.name, `says that ${reference} is for ${chosen.number}`)
  shop.timeline.count(likely.includes(chosen) ? 'chosen rightly' : 'chosen wrongly')
  await wish(me, booking, { do: 'settle', booking, parts: [{ item: chosen.id, amount: euro(minor) }] })
}

const agree = async (me: Person): Promise<void> => {
  const back = (await waiting(me)).filter(
    ({ reason }) => reason === 'online.agree_first' || reason === 'online.amount_differs',
  )
  if (back.length === 0) return
  const { booking } = me.random.pick(back)
  me.shop.truth.agreed.add(booking)
  await wish(me, booking, { do: 'agree', booking })
}

const close = async (me: Person): Promise<void> => {
  const open = await waiting(me)
  if (open.length === 0) return
  const { booking } = me.random.pick(open)
  me.shop.truth.closed.add(booking)
  await wish(me, booking, { do: 'close', booking })
}

const giveBack = async (me: Person): Promise<void> => {
  const payments = await me.shop.desk.payments()
  if (payments.length === 0) return
  const { id, minor } = me.random.pick(payments)
  const amount = me.random.weighted({ all: 4, half: 3, more: 1 })
  const much = { all: minor, half: minor / 2n, more: minor + 1n }[amount]
  const give = () =>
    wish(me, id, { do: 'give back', transaction: id, amount: euro(much), description: 'Came back' })
  me.shop.timeline.count('refunds asked for')
  // Somebody else has the same idea at the same moment.
  await Promise.all(me.random.chance(0.3) ? [give(), give()] : [give()])
}

const process = async (me: Person): Promise<void> => {
  const all = await me.shop.desk.bookings()
  if (all.length === 0) return
  const { transaction } = me.random.pick(all)
  await wish(me, transaction, { do: 'process', transaction })
}

const anew = async (me: Person): Promise<void> => {
  const all = (await me.shop.desk.bookings()).filter(
    ({ state }) => state === 'closed' || state === 'unbooked',
  )
  if (all.length === 0) return
  const { booking } = me.random.pick(all)
  me.shop.timeline.count('booked anew')
  await wish(me, booking, { do: 'process booking', booking })
}

/** Has everything tried, and the provider asked for news. */
export const pressEverything = async (me: Person): Promise<void> => {
  for (const { account } of me.shop.shops) {
    await wish(me, account, { do: 'process all', account })
    await wish(me, account, { do: 'fetch', account })
  }
}

const doings = {
  process,
  settle,
  agree,
  close,
  anew,
  'give back': giveBack,
  all: async (me: Person): Promise<void> => {
    const { account } = me.random.pick(me.shop.shops)
    await wish(me, account, { do: 'process all', account })
  },
  fetch: async (me: Person): Promise<void> => {
    const { account } = me.random.pick(me.shop.shops)
    await wish(me, account, { do: 'fetch', account })
  },
} as const
