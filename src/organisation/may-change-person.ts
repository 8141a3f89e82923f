import { type Refusal, refuse } from '../refusal.ts'
import type { Actor } from './command.ts'
import { isHigher } from './limit.ts'
import type { Person } from './person.ts'
import { type Right, rightsOf } from './rights.ts'

type Rights = Pick<Person, 'role' | 'given' | 'withheld' | 'cashLimit' | 'refundLimit'>

const isBeyond = (some: ReadonlySet<Right>, others: ReadonlySet<Right>): boolean =>
  [...some].some((right) => !others.has(right))

/** Whether a person may do what the actor may not: then the actor must not get hold of their sign-in. */
export const hasMore = (person: Rights, actor: Actor): boolean => isBeyond(rightsOf(person), actor.rights)

/** Nobody raises their own rights, gives more than they have, or touches somebody who has more than they. */
export const mayChangePerson = (
  actor: Actor,
  id: string,
  before: Rights | null,
  after: Rights,
): Refusal | null => {
  if (actor.person === id && before) return raises(before, after) ? refuse('right.not_your_own') : null
  return (before && hasMore(before, actor)) || hasMore(after, actor) ? refuse('right.more_than_yours') : null
}

const raises = (before: Rights, after: Rights): boolean =>
  isBeyond(rightsOf(after), rightsOf(before)) ||
  isHigher(after.cashLimit, before.cashLimit) ||
  isHigher(after.refundLimit, before.refundLimit)
