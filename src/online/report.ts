import { requestsOf } from '../bookkeeping/booking-requests.ts'
import { mask } from '../outbound/mask.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { listAccounts, shownSettings } from './account.ts'
import { bookingsOfOnline } from './bookings-of.ts'
import { listOnline } from './list.ts'
import type { Online } from './online.ts'
import { relatedTo, tasksOf } from './related.ts'
import { sightingsOf, timelineOf } from './timeline.ts'

export interface ReportWish {
  readonly transaction: string
  /** What the person wrote. */
  readonly message: string
  readonly by: { readonly name: string }
  readonly at: Date
  readonly versions: Readonly<Record<string, string>>
}

export interface Report {
  readonly reference: string
  /** What the person wrote, as it may leave the house. */
  readonly message: string
  readonly text: string
}

// Bigints as digits; everything that came from outside, or was typed, without card numbers and secrets.
const asText = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'string' && !isId.test(value) ? mask(value) : value
}

// Ids of ours and of packages are no card numbers, however they look.
const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^\d{4}-\d\d-\d\dT/

/** Everything that somebody who helps needs to know of one transaction, in one readable file without card numbers or secrets. */
export const reportOn = async (
  tx: Transaction,
  room: Online,
  wish: ReportWish,
): Promise<Report | Refusal> => {
  const [payment] = await listOnline(tx, { id: wish.transaction })
  if (!payment) return refuse('online.not_found')
  const [account] = await listAccounts(tx, payment.account)
  const found = await bookingsOfOnline(tx, [payment.id])
  const bookings = []
  for (const booking of found) bookings.push({ ...booking, requests: await requestsOf(tx, booking.id) })
  const { hook_key: _, ...shown } = account ?? { hook_key: '' }
  const sections = {
    problem: { message: wish.message, by: wish.by, at: wish.at },
    versions: wish.versions,
    payment,
    account: account && { ...shown, settings: shownSettings(room, account) },
    bookings,
    timeline: await timelineOf(tx, payment.id),
    provider: await sightingsOf(tx, payment.id),
    related: await relatedTo(tx, payment),
    tasks: await tasksOf(tx, payment.id),
  }
  return {
    reference: payment.reference,
    message: mask(wish.message),
    text: `${JSON.stringify(sections, asText, 2)}\n`,
  }
}
