import type { Static } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { isMoney } from '../../bookkeeping/accounts-to-map.ts'
import { type Booking, listBookings } from '../../bookkeeping/booking.ts'
import { type BookingRequest, requestsOf } from '../../bookkeeping/booking-requests.ts'
import { mappedAccounts, mappingOf } from '../../bookkeeping/mapping.ts'
import { moneyLine } from '../../bookkeeping/order-of-entry.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import type { Actor } from '../../organisation/command.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { BookingDetailShape } from '../shapes/bookkeeping.ts'
import { amount, perhaps, reasonOf } from './basics.ts'
import { inWords, presentBooking } from './bookkeeping.ts'

type Detail = Static<typeof BookingDetailShape>

/** A booking with its lines, its other versions, and everything that was asked of the package. */
export const presentBookingDetail = async (
  tx: Transaction,
  actor: Actor,
  language: Language,
  nameOf: (account: string) => string,
  id: string,
): Promise<Detail | Refusal> => {
  const [booking] = await listBookings(tx, { id })
  if (!booking) return refuse('booking.not_found')
  const others = await listBookings(tx, { entry: booking.entry, connection: booking.connection })
  const show = (one: Booking) => presentBooking(one, actor, language, nameOf)
  const mayRead = actor.rights.has('see-raw-messages')
  return {
    booking: show(booking),
    others: others.filter((other) => other.id !== id).map(show),
    lines: await linesOf(tx, booking, nameOf),
    requests: (await requestsOf(tx, id)).map((request) => presentRequest(request, language, mayRead)),
  }
}

const linesOf = async (
  tx: Transaction,
  { connection, lines }: Booking,
  nameOf: (account: string) => string,
): Promise<Detail['lines']> => {
  const mapping = mappingOf(await mappedAccounts(tx, connection))
  const ours = moneyLine(lines)
  return lines.map((line) => {
    const use = line === ours ? 'place' : 'ledger'
    const target = line.invoice && !isMoney(line.account) ? undefined : mapping.target(line.account, use)
    return {
      account: line.account,
      text: line.invoice ? `${nameOf(line.account)}: ${line.invoice.number}` : nameOf(line.account),
      target: perhaps(target, ({ id, number, name }) => ({ id, number, name })),
      amount: amount(line.amount),
    }
  })
}

const presentRequest = (
  request: BookingRequest,
  language: Language,
  mayRead: boolean,
): Detail['requests'][number] => ({
  ...{ id: request.id, step: request.step, state: request.state, asks: request.asks },
  stateText: inWords(
    language,
    request.state === 'unknown' ? 'booking.state.unknown' : `booking.evidence.${request.state}`,
  ),
  madeAt: request.made_at.toISOString(),
  nextAskAt: request.asks > 0 ? perhaps(request.ask_at, (at) => at.toISOString()) : null,
  evidence: request.evidence.map(({ at, proves, source, reason, reference }) => ({
    at: new Date(at).toISOString(),
    ...{ proves, source },
    text: `${say(language, `booking.evidence.${proves}`)} (${inWords(language, `booking.source.${source}`)})`,
    reason: perhaps(reason, (given) => reasonOf(packageReason(given), language)),
    packageReference: reference,
  })),
  messages: mayRead
    ? request.messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() }))
    : null,
})
