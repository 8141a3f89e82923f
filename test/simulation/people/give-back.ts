import { v7 as newId } from 'uuid'
import type { RefundWish } from '../../../src/payments/take-refund.ts'
import { isRefusal } from '../../../src/refusal.ts'
import type { Refundable } from '../books.ts'
import { misbehave } from '../devices.ts'
import { euro } from '../garage.ts'
import type { Reply } from '../node/messages.ts'
import { attend } from './attend.ts'
import { ask, type Worker } from './shop.ts'

let slips = 0

/** Gives money of an accepted payment back: over its terminal where that can, else by the slip of the device's own function. */
export const giveBack = async (me: Worker): Promise<void> => {
  const { shop, random } = me
  const payments = await shop.books.refundable()
  if (payments.length === 0) return
  const linked = payments.filter(({ terminal }) => isCloud(me, terminal))
  const payment = random.pick(linked.length > 0 && random.chance(0.8) ? linked : payments)
  const times = random.weighted({ 1: 70, 2: 20, 3: 10 })
  for (let left = Number(times); left > 0; left -= 1) await once(me, payment)
}

const isCloud = ({ shop }: Worker, terminal: string | null): boolean =>
  shop.devices.some(({ id, kind }) => id === terminal && kind === 'ccv-cloud')

const once = async (me: Worker, payment: Refundable): Promise<void> => {
  const wish = wishOf(me, payment)
  if (me.random.chance(0.6)) upset(me, payment)
  // Somebody else has the same idea at the same moment.
  const another = me.random.chance(0.25) ? { ...wish, id: newId() } : null
  const colleague = { ...me, actor: me.shop.garage.people[me.random.pick(['bram', 'carla'] as const)] }
  const [reply] = await Promise.all([
    overTerminal(me, wish),
    another ? overTerminal(colleague, another) : null,
  ])
  if (isRefusal(reply) && reply.refused.code === 'refund.own_function') await bySlip(me, wish)
}

const overTerminal = async (me: Worker, wish: RefundWish): Promise<Reply | null> => {
  const { shop, actor } = me
  shop.timeline.say(actor.name, `gives ${wish.amount.minor} of ${wish.tender.slice(-6)} back`)
  const reply = await ask(me, 'payment.refund', wish.id, { do: 'refund', wish })
  if (reply === null || isRefusal(reply)) return reply
  shop.timeline.count('refunds over a terminal')
  await attend(me, null, wish.id)
  return reply
}

const bySlip = async (me: Worker, wish: RefundWish): Promise<void> => {
  slips += 1
  const slip = { number: `R${slips}`, terminal: 'own function' }
  const id = newId()
  await ask(me, 'payment.refund_slip', id, { do: 'refund slip', wish: { ...wish, id }, slip })
}

const upset = ({ shop, random }: Worker, { terminal }: Refundable): void => {
  const device = shop.devices.find(({ id }) => id === terminal)
  if (device) shop.timeline.say(device.name, `fault ${JSON.stringify(misbehave(device, random))}`)
}

/** Mostly all of it or a part, now and then more than was paid; at its own terminal, seldom at another. */
const wishOf = ({ shop, actor, random }: Worker, { tender, minor }: Refundable): RefundWish => {
  const how = random.weighted({ all: 40, half: 25, part: 30, more: 5 })
  const part = random.pick([100n, 500n, 1_250n])
  const amount = { all: minor, half: minor / 2n, part, more: minor + 1n }[how]
  return {
    id: newId(),
    tender,
    of: random.weighted({ invoice: 85, surplus: 10, more: 5 }),
    amount: euro(amount),
    terminal: random.chance(0.1) ? random.pick(shop.devices).id : null,
    till: actor.till,
    creditNote: null,
  }
}
