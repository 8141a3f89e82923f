import { setTimeout as pause } from 'node:timers/promises'
import type { CcvReply, PaymentApi } from '../../ccv/payment-api.ts'
import { Broken, reasonOf } from '../../outbound/wire.ts'
import type { Reading } from '../psp.ts'
import { troubleOf } from './reasons.ts'
import type { OnlineSettings } from './settings.ts'

/** Puts one question; throws `Unread` where it is not answered. */
export type Ask = <Value>(question: (api: PaymentApi) => Promise<CcvReply<Value>>) => Promise<Value>

/** A question without an answer, on its way to whoever asked. */
class Unread extends Broken {
  readonly after: number | null
  constructor(reply: Extract<CcvReply<unknown>, { kind: 'other' }>) {
    super(troubleOf(reply))
    this.after = reply.status === 429 ? reply.askAfter : null
  }
}

/** What was read through questions, or why one of them was not answered. */
export const reading = async <Value>(read: () => Promise<Value>): Promise<Reading<Value>> => {
  try {
    return { read: await read() }
  } catch (error) {
    const unread = reasonOf(error)
    const after = error instanceof Unread ? error.after : null
    return after === null ? { unread } : { unread, again: { after } }
  }
}

/** Where CCV is asked too much at once it is asked again a little later, and not for ever. */
export const askOver =
  (api: PaymentApi, { tooManyTries, tooManyWaitMs, tooManyLongestMs }: OnlineSettings): Ask =>
  async (question) => {
    for (let tries = 1; ; tries += 1) {
      const reply = await question(api)
      if (reply.kind === 'found') return reply.value
      const wait = reply.askAfter ?? tooManyWaitMs
      if (reply.status !== 429 || tries >= tooManyTries || wait > tooManyLongestMs) throw new Unread(reply)
      await pause(wait)
    }
  }
