import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { type Bookkeeping, connectorOf } from '../../bookkeeping/bookkeeping.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { isCurrency } from '../../money/currency.ts'
import type { OnlineBooking } from '../../online/bookings-of.ts'
import type { Explanation } from '../../online/match-online.ts'
import type { ReasonGroup } from '../../online/tab.ts'
import type { Actor } from '../../organisation/command.ts'
import type { Reason } from '../../refusal.ts'
import type { OnlineBookingShape } from '../shapes/online.ts'
import { amountOf, perhaps, reasonOf } from './basics.ts'
import { inWords } from './bookkeeping.ts'

type Shown = Static<typeof OnlineBookingShape>
type NameOf = (account: string) => string

export const groupOf = (group: ReasonGroup, language: Language) => ({
  group,
  text: say(language, `online.group.${group}`),
})

interface Criterion {
  readonly name: string
  readonly verdict: string
  readonly how: string
  readonly params: Record<string, string | number>
}

/** What agreed, criterion by criterion, and what of the amount stays open. */
export const whyChosen = (
  explanation: Explanation | null,
  currency: string,
  language: Language,
): string[] => {
  if (!explanation) return []
  const agreed = (explanation.criteria as readonly Criterion[])
    .filter(({ verdict }) => verdict === 'agree')
    .flatMap(({ name, how, params }) => {
      const key = `match.${name}.${how}`
      return isTextKey(key) ? [say(language, key, params)] : []
    })
  const off = BigInt(explanation.off)
  const key = `match.difference.${explanation.difference}`
  if (off === 0n || !isTextKey(key)) return agreed
  const { amount } = amountOf(off < 0n ? -off : off, currency)
  return [...agreed, say(language, key, { amount: `${amount} ${currency}` })]
}

// Only a person's own step helps here: trying again would find the same.
const hopeless: Readonly<Record<string, string>> = {
  'online.agree_first': 'online.why_not.agree',
  'online.reference_too_long': 'online.why_not.never',
  'online.package_tells_no_items': 'online.why_not.never',
}

const choosable = new Set<ReasonGroup>([
  'no_open_item',
  'several_candidates',
  'already_posted',
  'amount_differs',
  'other_currency',
  'draft',
  'item_gone',
  'second_payment',
])

const isPartly = ({ code, params }: Reason): boolean =>
  code === 'online.amount_differs' && Number(params?.amount) < Number(params?.open)

/** Whether pressing Process can change anything. */
export const helpsToProcess = ({ state, step, lettering, reason, asks }: OnlineBooking): boolean => {
  if (state === 'booked') return lettering === 'refused' || lettering === 'waiting'
  if (state === 'unknown') return (asks ?? 0) > 0
  if (state === 'waiting' || state === 'refused') return !reason || !(reason.code in hopeless)
  return state === 'closed' && step === 'book'
}

const mayOf = (booking: OnlineBooking, actor: Actor): Shown['may'] => {
  const manages = actor.rights.has('manage-bookkeeping')
  const { state, step, kind, reason, group, agreed } = booking
  const waits = state === 'waiting' || state === 'refused'
  const asks = waits && reason !== null && !agreed
  return {
    process: manages && helpsToProcess(booking),
    settle:
      manages && state === 'waiting' && step === 'book' && kind === 'online_payment' && choosable.has(group),
    agree: manages && asks && (reason.code === 'online.agree_first' || isPartly(reason)),
    close: manages && waits,
  }
}

// What keeps all bookings of a connection waiting is the reason of each.
const whyItWaits = ({
  state,
  connection_active,
  connection_trouble,
  reason,
}: OnlineBooking): Reason | null => {
  if (state !== 'waiting') return reason
  if (!connection_active) return { code: 'connection.switched_off' }
  return reason ?? connection_trouble
}

const amounts = ['amount', 'open'] as const

/** A reason whose account is named, and whose amounts are written, as people do. */
export const inPeoplesWords = (reason: Reason, language: Language, currency: string, nameOf: NameOf) => {
  const params = { ...reason.params }
  if (params.account !== undefined) params.account = nameOf(params.account)
  for (const name of amounts)
    if (params[name] !== undefined && reason.code.startsWith('online.'))
      params[name] = written(params[name], currency, language)
  return reasonOf(packageReason({ ...reason, params }), language)
}

/** An amount as its reader writes it. */
export const written = (amount: string, currency: string, language: Language): string =>
  isCurrency(currency)
    ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as `${number}`)
    : amount

const nextTry = (booking: OnlineBooking): Date | null => {
  const { state, try_at, ask_at, asks, connection_try_at, connection_active } = booking
  if (state === 'unknown') return asks ? ask_at : null
  if (state !== 'waiting' || try_at === null || !connection_active) return null
  return new Date(Math.max(try_at.getTime(), connection_try_at.getTime()))
}

const stateText = ({ state, asks, lettering, reason }: OnlineBooking, language: Language): string => {
  if (state === 'unknown' && asks === 0) return say(language, 'booking.running')
  if (state === 'waiting' && reason === null) return say(language, 'online.booking.on_its_way')
  if (state === 'booked' && lettering === 'refused') return say(language, 'online.lettering.refused')
  return say(language, `booking.state.${state}`)
}

/** A booking of an online payment as the API shows it. */
export const presentOnlineBooking = (
  room: Bookkeeping,
  booking: OnlineBooking,
  actor: Actor,
  language: Language,
  nameOf: NameOf,
): Shown => {
  const { state, lettering, reason } = booking
  const settled = state === 'booked' && lettering !== 'refused'
  const hope = reason && (state === 'waiting' || state === 'refused') ? hopeless[reason.code] : undefined
  return {
    id: booking.id,
    connection: { id: booking.connection, name: booking.connection_name },
    connectorTitle: connectorOf(room, booking.connector)?.title ?? booking.connector,
    ...{ step: booking.step, version: booking.version, kind: booking.kind, state, lettering },
    kindText: inWords(language, `entry.${booking.kind}`),
    stateText: stateText(booking, language),
    needsAPerson: booking.troubled,
    letteringText: perhaps(lettering, (one) => say(language, `online.lettering.${one}`)),
    reason: settled
      ? null
      : perhaps(whyItWaits(booking), (why) => inPeoplesWords(why, language, booking.currency, nameOf)),
    group: booking.troubled ? groupOf(booking.group, language) : null,
    items: booking.items.map(({ id, number, minor, currency, customer, explanation, by }) => ({
      ...{ id, number, customer, by },
      amount: amountOf(minor, currency),
      why: whyChosen(explanation, currency, language),
    })),
    nextTryAt: perhaps(nextTry(booking), (at) => at.toISOString()),
    bookedAt: perhaps(booking.booked_at, (at) => at.toISOString()),
    packageReference: booking.package_reference,
    may: mayOf(booking, actor),
    whyNotProcess: hope === undefined ? null : inWords(language, hope),
  }
}
