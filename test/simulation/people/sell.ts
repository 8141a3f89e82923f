import { v7 as newId } from 'uuid'
import { isRefusal } from '../../../src/refusal.ts'
import type { OpenInvoice } from '../books.ts'
import { misbehave } from '../devices.ts'
import { euro } from '../garage.ts'
import { attend } from './attend.ts'
import { giveBack } from './give-back.ts'
import { payRecorded } from './pay-recorded.ts'
import { ask, rest, type Worker } from './shop.ts'

/** A person at a till takes so many payments. */
export const sell = async (me: Worker, times: number): Promise<void> => {
  for (let done = 0; done < times; done += 1) {
    await rest(5, 60, me.random)
    if (me.random.chance(me.actor.rights.has('refund') ? 0.35 : 0.05)) {
      await giveBack(me)
      continue
    }
    const invoice = await chooseInvoice(me)
    if (!invoice) continue
    const how = me.random.weighted({ card: 7, cash: 2, slip: 1 })
    const minor = chooseAmount(me, invoice)
    if (how === 'card') await payByCard(me, invoice, minor)
    else await payRecorded(me, how, invoice.id, minor)
  }
}

const chooseInvoice = async ({ shop, random }: Worker): Promise<OpenInvoice | undefined> => {
  const open = await shop.books.openInvoices()
  return open.length > 0 ? random.pick(open) : undefined
}

const parts = [500n, 1_000n, 1_250n] as const

/** Mostly what is free, often a part, now and then more than there is. */
const chooseAmount = ({ random }: Worker, { open, reserved }: OpenInvoice): bigint => {
  const free = open - reserved
  const how = random.weighted({ free: 55, part: 30, open: 10, more: 5 })
  if (how === 'open') return open
  if (how === 'more') return open + 100n
  const part = random.pick(parts)
  return free > 0n && (how === 'free' || part > free) ? free : part
}

const payByCard = async (me: Worker, invoice: OpenInvoice, minor: bigint): Promise<void> => {
  const { shop, actor, random } = me
  const device = random.pick(shop.devices)
  for (let faults = random.weighted({ 0: 40, 1: 45, 2: 15 }); Number(faults) > 0; ) {
    const fault = misbehave(device, random)
    shop.timeline.say(device.name, `fault ${JSON.stringify(fault)}`)
    faults = String(Number(faults) - 1) as typeof faults
  }
  const id = newId()
  const surplus = random.chance(0.08) ? { kind: 'tip' as const, amount: euro(100n) } : null
  const wish = {
    id,
    invoice: invoice.id,
    terminal: device.id,
    till: actor.till,
    amount: euro(minor),
    surplus,
  }
  shop.timeline.say(actor.name, `card ${minor} on ${device.name} for ${invoice.id.slice(-6)}`)
  const reply = await ask(me, 'payment.card', id, { do: 'card', wish })
  if (reply !== null && !isRefusal(reply)) await attend(me, device, id)
}
