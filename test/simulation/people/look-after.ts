import { v7 as newId } from 'uuid'
import { formatDecimal } from '../../../src/money/decimal.ts'
import type { Final } from '../../../src/outbound/request.ts'
import type { Standing } from '../books.ts'
import { isRefundFor } from '../devices/provider.ts'
import { type Device, isFor } from '../devices.ts'
import { euro } from '../garage.ts'
import { giveBack } from './give-back.ts'
import { pressAll } from './keep-books.ts'
import { ask, rest, type Shop, type Worker } from './shop.ts'

/** A person in the office looks after what needs one, until the shop closes. */
export const lookAfter = async (me: Worker): Promise<void> => {
  while (me.shop.isOpen()) {
    await rest(40, 160, me.random)
    await doings[
      me.random.weighted({ decide: 4, second: 5, unknown: 3, task: 3, hide: 2, back: 2, refund: 2, press: 1 })
    ](me)
  }
}

const decideOne = async (me: Worker): Promise<void> => {
  const marks = (await me.shop.books.questionMarks()).filter(({ operator }) => operator !== me.actor.person)
  if (marks.length === 0) return
  const found = me.random.pick(marks)
  const truth = await phoneTheProvider(me.shop, found)
  const right = me.random.chance(0.75)
  const state = right ? truth : me.random.pick(wrong[truth])
  me.shop.timeline.count(right ? 'decided as the provider said' : 'decided otherwise')
  const reason = `${formatDecimal(euro(found.minor))}: the provider was called`
  const verdict = { id: newId(), state, reason }
  await ask(me, `payment.decide ${state}`, found.tender, { do: 'decide', tender: found.tender, verdict })
}

const wrong: Readonly<Record<Final, readonly [Final, Final]>> = {
  accepted: ['refused', 'not_taken'],
  refused: ['accepted', 'not_taken'],
  not_taken: ['accepted', 'refused'],
}

/** The provider knows what was authorised, and nothing else. */
const phoneTheProvider = async ({ devices }: Shop, found: Standing): Promise<Final> => {
  const device = devices.find(({ id }) => id === found.terminal)
  const refunds = found.minor < 0n ? await refundsAt(device, found.request) : []
  const lines =
    device?.simulator
      .book()
      .filter((line) => isFor(device, line, found) || refunds.includes(line.terminalReference)) ?? []
  return lines.some(({ state }) => state === 'authorised') ? 'accepted' : 'not_taken'
}

const refundsAt = async (device: Device | undefined, request: string): Promise<string[]> => {
  const all = (await device?.provider?.transactions().catch(() => [])) ?? []
  return all.filter((one) => isRefundFor(one, request)).map(({ reference }) => reference)
}

const second = async (me: Worker): Promise<void> => {
  const [open] = await me.shop.books.openDecisions()
  if (!open) return
  const how = me.random.chance(0.8) ? 'confirm' : 'withdraw'
  await ask(me, `payment.${how}`, open.tender, { do: how, tender: open.tender })
}

const handleUnknown = async (me: Worker): Promise<void> => {
  const marks = await me.shop.books.questionMarks()
  if (marks.length === 0) return
  const { tender } = me.random.pick(marks)
  const how = me.random.weighted({ 'ask now': 5, release: 2, promise: 1, 'let go': 1 })
  await ask(me, `payment.${how}`, tender, { do: how, tender })
}

const handleTask = async (me: Worker): Promise<void> => {
  const tasks = await me.shop.books.openTasks()
  if (tasks.length === 0) return
  const { id } = me.random.pick(tasks)
  const how = me.random.pick(['close task', 'apply task'] as const)
  await ask(me, how, id, { do: how, task: id })
}

const hideOne = async (me: Worker): Promise<void> => {
  const ended = await me.shop.books.endedWithoutMoney()
  const marks = (await me.shop.books.questionMarks()).map(({ tender }) => ({ tender, hidden: false }))
  // That one may not be hidden is for the desk to know.
  const all = me.random.chance(0.3) ? marks : ended
  if (all.length === 0) return
  const { tender, hidden } = me.random.pick(all)
  await ask(me, 'payment.hide', tender, { do: 'hide', tender, hidden: !hidden })
}

const takeOneBack = async (me: Worker): Promise<void> => {
  const recorded = await me.shop.books.recorded()
  if (recorded.length === 0) return
  const id = newId()
  await ask(me, 'payment.take_back', id, { do: 'take back', id, tender: me.random.pick(recorded) })
}

const doings = {
  decide: decideOne,
  second,
  unknown: handleUnknown,
  task: handleTask,
  hide: hideOne,
  back: takeOneBack,
  refund: giveBack,
  press: pressAll,
} as const
