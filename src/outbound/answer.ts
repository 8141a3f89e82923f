import type { Reason } from '../refusal.ts'

export type { Reason }

/**
 * The four words an outside party can leave us with (law 1). `not_taken` is a proof that nothing happened,
 * `unknown` is the absence of any proof. There is no fifth: nothing ever "failed".
 * `raw` is the message the word was read from, card numbers masked.
 */
export type Answer<Detail> =
  | { readonly state: 'accepted'; readonly detail: Detail; readonly raw?: string }
  | { readonly state: 'refused'; readonly reason: Reason; readonly raw?: string }
  | { readonly state: 'not_taken'; readonly reason: Reason; readonly raw?: string }
  | { readonly state: 'unknown'; readonly reason: Reason; readonly raw?: string }

type Rest = { raw?: string }

export const accepted = <Detail>(detail: Detail, rest: Rest = {}): Answer<Detail> => ({
  state: 'accepted',
  detail,
  ...rest,
})
export const refused = (reason: Reason, rest: Rest = {}): Answer<never> => ({
  state: 'refused',
  reason,
  ...rest,
})
export const notTaken = (reason: Reason, rest: Rest = {}): Answer<never> => ({
  state: 'not_taken',
  reason,
  ...rest,
})
export const unknown = (reason: Reason, rest: Rest = {}): Answer<never> => ({
  state: 'unknown',
  reason,
  ...rest,
})
