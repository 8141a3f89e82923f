import type { CcvFilters } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import type { Listing } from '../psp.ts'
import type { Ask } from './line.ts'
import { onlineOf } from './map.ts'
import { type Gathered, gather } from './pages.ts'
import {
  halfOf,
  isInstant,
  type Position,
  positionAfter,
  readPosition,
  type Window,
  windowAt,
} from './position.ts'
import type { OnlineSettings } from './settings.ts'

const minute = 60_000

/** The next part of a listing: all that was made in a window of time that is as long as fits. */
export const list = async (
  ask: Ask,
  settings: OnlineSettings,
  cursor: unknown,
  from: Date,
  at: Date,
): Promise<Listing> => {
  const [overlap, now] = [settings.overlapMinutes * minute, at.getTime()]
  const before = readPosition(cursor, from, overlap)
  const { window, rows, longest } = await readWindow(ask, settings, before, now)
  const read = { window, count: rows.length, newest: newestOf(rows, before.newest), longestPage: longest }
  const after = positionAfter(before, read, { now, overlap, most: settings.mostInPart })
  return {
    transactions: rows
      .filter(({ method }) => settings.terminalPayments || method !== 'terminal')
      .map((one) => onlineOf(one, settings.emailFrom, at))
      .toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()),
    cursor: after,
    more: window.end !== null,
  }
}

const readWindow = async (
  ask: Ask,
  { mostInPart, shortPage }: OnlineSettings,
  before: Position,
  now: number,
): Promise<Gathered & { readonly window: Window }> => {
  let longest = before.longestPage
  for (let window = windowAt(before); ; ) {
    const filters = filtersOf(window)
    // What was made in one millisecond cannot be parted by time.
    const most = isInstant(window) ? Number.POSITIVE_INFINITY : mostInPart
    const found = await gather((more) => ask((api) => api.transactions({ ...filters, ...more })), {
      most,
      shortPage,
      longest,
    })
    if (found.complete) return { ...found, window }
    longest = found.longest
    window = halfOf(window, newestOf(found.rows, Math.max(now, before.newest)))
  }
}

/** 1.11: both instants are exclusive, in the milliseconds of 1.3. */
const filtersOf = ({ start, end }: Window): CcvFilters => ({
  createdAfter: String(Math.max(0, start - 1)),
  ...(end !== null && { createdBefore: String(end) }),
})

const newestOf = (rows: readonly CcvTransaction[], least: number): number =>
  rows.reduce((newest, { created }) => Math.max(newest, created?.getTime() ?? 0), least)
