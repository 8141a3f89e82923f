import type { Standing } from '../books.ts'
import type { Device } from '../devices.ts'
import { payRecorded } from './pay-recorded.ts'
import { ask, rest, type Worker } from './shop.ts'

/** Stays with a card payment: answers what the terminal asks, aborts, and at a `?` does one of the things the page offers. */
export const attend = async (me: Worker, device: Device | null, tender: string): Promise<void> => {
  const { shop, random } = me
  const abortAt = random.chance(0.12) ? performance.now() + random.between(0, 60) : Number.POSITIVE_INFINITY
  const until = performance.now() + random.between(400, 1_500)
  const answered = new Set<string>()
  let aborted = false
  while (performance.now() < until) {
    const found = await shop.books.standing(tender)
    if (found && found.state !== 'unknown') return after(me, found)
    if (found && found.asks > 0) return atQuestionMark(me, found)
    if (found?.question && !answered.has(found.question)) {
      answered.add(found.question)
      await answer(me, tender, found.question)
    }
    if (!aborted && performance.now() > abortAt) {
      aborted = true
      shop.timeline.count('aborts')
      await ask(me, 'payment.abort', tender, { do: 'abort', tender })
    }
    if (random.chance(0.02)) device?.simulator.play('customer_stop')
    await rest(8, 20, random)
  }
}

const answer = async (me: Worker, tender: string, question: string): Promise<void> => {
  const how = me.random.weighted({ yes: 7, no: 2, not: 1 })
  me.shop.timeline.count(`questions answered ${how}`)
  if (how !== 'not')
    await ask(me, 'payment.answer', question, { do: 'answer', tender, question, yes: how === 'yes' })
}

const after = async (me: Worker, { tender, state, question }: Standing): Promise<void> => {
  // Left to the cashier after the approval.
  if (question) await answer(me, tender, question)
  if (me.random.chance(state === 'accepted' ? 0.15 : 0.3))
    await ask(me, 'payment.hide', tender, { do: 'hide', tender, hidden: true })
}

const atQuestionMark = async (me: Worker, { tender, invoice, minor }: Standing): Promise<void> => {
  const how = me.random.weighted({ wait: 40, 'let go': 15, promise: 18, 'ask now': 17, release: 10 })
  if (how === 'wait') return
  await ask(me, `payment.${how}`, tender, { do: how, tender })
  if (how === 'promise' && minor > 0n) await payRecorded(me, me.random.pick(['cash', 'slip']), invoice, minor)
}
