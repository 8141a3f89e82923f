import { placesOfLeft, placesOfRight } from './components.ts'
import type { Outcome } from './match.ts'
import { asked, matched } from './run.ts'

/** Why an item has no match. */
export type WhyOpen =
  /** A question names it. */
  | 'asked'
  /** What shares its reference or its party and amount belongs to others. */
  | 'partner_taken'
  /** What shares its reference does not fit, and a person rejected it or nothing else is known. */
  | 'does_not_fit'
  /** Nothing shares its reference, its party and amount, or its amount and time. */
  | 'nothing_alike'

/** Why an item of one side is still open. */
export const whyOpen = (outcome: Outcome, side: 'left' | 'right', item: number): WhyOpen => {
  const { run, links, sameParty } = outcome
  const own = side === 'left' ? run.leftState : run.rightState
  const others = side === 'left' ? run.rightState : run.leftState
  if (own[item] === asked) return 'asked'
  const partners =
    side === 'left'
      ? [...placesOfLeft(links, item).map((at) => links.right[at] as number), ...sameParty.rightsOf(item)]
      : [...placesOfRight(links, item).map((at) => links.left[at] as number), ...sameParty.leftsOf(item)]
  if (partners.length === 0) return 'nothing_alike'
  return partners.some((partner) => others[partner] !== matched) ? 'does_not_fit' : 'partner_taken'
}
