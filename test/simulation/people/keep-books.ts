import { v7 as newId } from 'uuid'
import { isRefusal } from '../../../src/refusal.ts'
import type { Wish } from '../node/messages.ts'
import { ask, rest, type Worker } from './shop.ts'

/** Connects the bookkeeping package and chooses what is booked where; at it until it is so. */
export const connectPackage = async (me: Worker): Promise<void> => {
  const { connection, chosen } = me.shop.administration
  await untilDone(me, 'connection.add', { do: 'connect', connection })
  await untilDone(me, 'connection.accounts', { do: 'choose', connection: connection.id, chosen })
  me.shop.timeline.say(me.actor.name, 'the package is connected')
}

const untilDone = async (me: Worker, action: string, wish: Wish): Promise<void> => {
  const id = newId()
  const { connection } = me.shop.administration
  for (;;) {
    const reply = await ask(me, action, connection.id, wish, id)
    if (reply !== null && !isRefusal(reply)) return
    await rest(20, 60, me.random)
  }
}

/** Has everything tried that waits in the books or was refused there. */
export const pressAll = async (me: Worker): Promise<void> => {
  await ask(me, 'bookings.process', me.shop.administration.connection.id, { do: 'press' })
}
