import { Type } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Where a listing stands, as JSON; instants are milliseconds. A pass goes from `at` to the present in windows, and the next one
 * begins so early that nothing can have become visible before it.
 */
const position = Type.Object({
  at: Type.Integer(),
  /** Of the next window; null is all that is left. */
  width: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  /** The instant of the newest that was seen, which is by CCV's own clock. */
  newest: Type.Integer(),
  /** From where on something might have been shown late, of the windows of this pass. */
  again: Type.Union([Type.Integer(), Type.Null()]),
  longestPage: Type.Integer({ minimum: 0 }),
})

export interface Position {
  readonly at: number
  readonly width: number | null
  readonly newest: number
  readonly again: number | null
  readonly longestPage: number
}

/** Null, and what is no position of ours, begins at `from`: rather all of it again than a gap. */
export const readPosition = (cursor: unknown, from: Date, overlap: number): Position => {
  if (Value.Check(position, cursor)) return cursor
  const at = from.getTime()
  return { at, width: null, newest: at + overlap, again: null, longestPage: 0 }
}

export interface Window {
  readonly start: number
  /** Not in it; null is open. */
  readonly end: number | null
}

export const windowAt = ({ at, width }: Position): Window => ({
  start: at,
  end: width === null ? null : at + width,
})

/** The older half, where there is more in a window than fits a part; `latest` is the newest instant that is in it. */
export const halfOf = ({ start, end }: Window, latest: number): Window => {
  const upTo = end ?? Math.max(latest, start) + 1
  return { start, end: start + Math.max(1, Math.floor((upTo - start) / 2)) }
}

export const isInstant = ({ start, end }: Window): boolean => end !== null && end - start <= 1

interface Read {
  readonly window: Window
  readonly count: number
  readonly newest: number
  readonly longestPage: number
}

/** Where it goes on after a window was read whole, at `now` by our clock. */
export const positionAfter = (
  before: Position,
  { window, count, newest, longestPage }: Read,
  { now, overlap, most }: { readonly now: number; readonly overlap: number; readonly most: number },
): Position => {
  const { start, end } = window
  const settled = now - overlap
  const again =
    end !== null && end <= settled
      ? before.again
      : Math.min(before.again ?? Number.MAX_SAFE_INTEGER, Math.max(start, settled))
  const known = { newest, longestPage }
  // What was seen proves how late it is at CCV, also where our own clock is wrong.
  if (end === null)
    return { ...known, at: Math.min(again ?? start, newest - overlap), width: null, again: null }
  const width = (end - start) * (count < most / 4 ? 2 : 1)
  return { ...known, at: end, width: end + width >= now ? null : width, again }
}
