import { setTimeout as pause } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import type { Actor } from '../../../src/organisation/command.ts'
import { isRefusal } from '../../../src/refusal.ts'
import type { Administration } from '../administration.ts'
import type { Books } from '../books.ts'
import type { Device } from '../devices.ts'
import { type Garage, order } from '../garage.ts'
import { Lost } from '../node/desk-node.ts'
import type { Order, Reply, Wish } from '../node/messages.ts'
import type { Seat } from '../node/seat.ts'
import type { Random } from '../random.ts'
import type { Timeline } from '../timeline.ts'

/** What a person was told in the end about something they asked for. */
export interface Told {
  readonly wish: Wish
  answer: 'yes' | 'no' | 'nothing'
}

/** Where people of any shop ask for something. */
export interface Counter {
  readonly seats: readonly Seat[]
  readonly timeline: Timeline
  readonly told: Told[]
  /** What a node answered a person with that is no answer. */
  readonly bugs: string[]
}

/** The shop as its people use it. */
export interface Shop extends Counter {
  readonly garage: Garage
  readonly devices: readonly Device[]
  readonly administration: Administration
  readonly books: Books
  isOpen(): boolean
}

/** One person at work: their own luck, their own name on what they do. */
export interface Worker<At extends Counter = Shop> {
  readonly shop: At
  readonly actor: Actor
  readonly random: Random
}

export const rest = (least: number, most: number, random: Random): Promise<void> =>
  pause(random.between(least, most))

/**
 * Asks a node for something; when it dies or cannot reach its database the same command goes to a node once more, as a page
 * does it. Null when the person gives up without an answer.
 */
export const ask = async (
  { shop, actor, random }: Worker<Counter>,
  action: string,
  subject: string,
  wish: Wish,
  id = newId(),
): Promise<Reply | null> => {
  const told: Told = { wish, answer: 'nothing' }
  shop.told.push(told)
  const given = order(actor, action, subject, id)
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const reply = await once(shop, random, given, wish)
    if (reply !== null) {
      told.answer = isRefusal(reply) ? 'no' : 'yes'
      shop.timeline.say(actor.name, `${action} ${subject.slice(-6)} → ${textOf(reply)}`)
      return reply
    }
    shop.timeline.say(actor.name, `${action} ${subject.slice(-6)}: no answer`)
    if (random.chance(0.1)) return null
    await rest(10, 80, random)
  }
  return null
}

const textOf = (reply: Reply): string => (isRefusal(reply) ? `refused: ${reply.refused.code}` : 'done')

const once = async (shop: Counter, random: Random, given: Order, wish: Wish): Promise<Reply | null> => {
  const seats = random.chance(0.06) ? shop.seats : [random.pick(shop.seats)]
  if (seats.length > 1) shop.timeline.count('asked of two nodes at once')
  const replies = await Promise.all(seats.map((seat) => heard(shop, seat, given, wish)))
  // Of two that were asked at the same moment one may still have found the terminal busy.
  return replies.find((reply) => typeof reply === 'string') ?? replies.find((reply) => reply !== null) ?? null
}

const heard = async (shop: Counter, seat: Seat, given: Order, wish: Wish): Promise<Reply | null> => {
  try {
    return await seat.ask(given, wish)
  } catch (error) {
    if (!(error instanceof Lost)) throw error
    if (error.why === 'it threw') {
      shop.timeline.say(seat.name, `threw at ${given.action}: ${error.message.split('\n')[0]}`)
      shop.bugs.push(`${given.action}: ${error.message}`)
    }
    return null
  }
}
