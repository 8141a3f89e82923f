import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import type { AccountToMap } from '../../bookkeeping/accounts-to-map.ts'
import type { Booking, BookingCounts } from '../../bookkeeping/booking.ts'
import { type Bookkeeping, connectorOf } from '../../bookkeeping/bookkeeping.ts'
import type { BooksCheck, BooksChoice } from '../../bookkeeping/books.ts'
import { refuseChoice } from '../../bookkeeping/change-mapping.ts'
import { type Connection, shownSettings } from '../../bookkeeping/connection.ts'
import { type MappedAccount, mappingOf } from '../../bookkeeping/mapping.ts'
import { moneyLine } from '../../bookkeeping/order-of-entry.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { zero } from '../../money/money.ts'
import type { Actor } from '../../organisation/command.ts'
import type { Reason } from '../../refusal.ts'
import type {
  BookingShape,
  ChoiceShape,
  ConnectionCheckShape,
  ConnectionShape,
  MappedAccountShape,
} from '../shapes/bookkeeping.ts'
import type { AccountProvider } from './account-name.ts'
import { amount, perhaps, reasonOf } from './basics.ts'

type NameOf = (account: string) => string

export const inWords = (language: Language, key: string): string =>
  isTextKey(key) ? say(language, key) : key

/** A connection as the API shows it, without its secrets. */
export const presentConnection = (
  room: Bookkeeping,
  language: Language,
  connection: Connection,
  { counts, unmapped }: { readonly counts: BookingCounts; readonly unmapped: number },
): Static<typeof ConnectionShape> => ({
  id: connection.id,
  connector: connection.connector,
  connectorTitle: connectorOf(room, connection.connector)?.title ?? connection.connector,
  name: connection.name,
  settings: shownSettings(room, connection),
  administration: { id: connection.administration_id, name: connection.administration_name },
  active: connection.active,
  booksFrom: connection.books_from,
  checkedAt: connection.checked_at.toISOString(),
  lastSuccessAt: perhaps(connection.last_success_at, (at) => at.toISOString()),
  trouble: perhaps(connection.trouble, (reason) => reasonOf(packageReason(reason), language)),
  troubleSince: perhaps(connection.trouble_since, (at) => at.toISOString()),
  nextTryAt: connection.trouble ? connection.try_at.toISOString() : null,
  nextRunAt: perhaps(connection.next_at, (at) => at.toISOString()),
  may:
    [`books.${connection.connector}.may`, 'connections.may.text'].flatMap((key) =>
      isTextKey(key) ? say(language, key) : [],
    )[0] ?? '',
  signIn: perhaps(connection.signed_in_at, (at) => ({
    ...{ user: connection.signed_in_as, at: at.toISOString(), by: connection.signed_in_by ?? '' },
  })),
  leftFor: connection.left_for,
  unmapped,
  counts,
})

export const presentCheck = (
  connector: string,
  check: BooksCheck,
  language: Language,
): Static<typeof ConnectionCheckShape> => {
  if (!check.alive)
    return {
      alive: false,
      administration: null,
      facts: [],
      reason: reasonOf(packageReason(check.reason), language),
    }
  const facts = Object.entries(check.facts).map(([key, value]) => ({
    label:
      [`${connector}.fact.${key}`, `connection.fact.${key}`].flatMap((name) =>
        isTextKey(name) ? say(language, name) : [],
      )[0] ?? key,
    value,
  }))
  return { alive: true, administration: check.administration, facts, reason: null }
}

export const presentChoice =
  (language: Language) =>
  (choice: BooksChoice): Static<typeof ChoiceShape> => {
    const refusal = refuseChoice(choice, choice.use)
    return {
      ...{ id: choice.id, number: choice.number, name: choice.name, use: choice.use, kind: choice.kind },
      usable: refusal === undefined,
      reason: refusal ? reasonOf(refusal.refused, language) : null,
    }
  }

/** How accounts, and what several of them begin with, are called on the settings page. */
export const mappedName =
  (language: Language, nameOf: NameOf, providers: readonly AccountProvider[]) =>
  (account: string, use: 'place' | 'ledger'): { text: string; hint: string | null } => {
    const [kind = '', first = '', second] = account.split(':')
    const general: Readonly<Record<string, string>> = {
      clearing: 'clearing',
      cash: use === 'place' ? 'cash' : 'cash_ledger',
      other: 'other',
      vat: 'vat_all',
    }
    const named = (key: string, params = {}) => {
      const [text, hint] = [`bookkeeping.account.${key}`, `bookkeeping.account.${key}.hint`]
      return {
        text: isTextKey(text) ? say(language, text, params) : account,
        hint: isTextKey(hint) ? say(language, hint) : null,
      }
    }
    if (first === '' && general[kind]) return named(general[kind])
    if (kind === 'clearing' && second === undefined) {
      if (first === 'standalone' || first === 'offline') return named(`clearing_${first}`)
      const provider = providers.find(({ name }) => name === first)
      const over = { driver: provider?.title ?? first }
      return named(provider?.online ? 'clearing_online' : 'clearing_driver', over)
    }
    return { text: nameOf(account), hint: null }
  }

const shown = (mapped: MappedAccount | null | undefined) =>
  perhaps(mapped, ({ id, number, name }) => ({ id, number, name }))

export const presentAccounts = (
  rows: readonly AccountToMap[],
  named: ReturnType<typeof mappedName>,
): Static<typeof MappedAccountShape>[] => {
  const mapping = mappingOf(rows.flatMap(({ mapped }) => mapped ?? []))
  return rows.map(({ account, use, required, inherits, mapped }) => ({
    ...{ account, use, required, inherits },
    ...named(account, use),
    chosen: shown(mapped),
    effective: shown(mapping.target(account, use)),
  }))
}

/** A reason whose account is named as people call it. */
const bookingReason = (reason: Reason, language: Language, nameOf: NameOf) => {
  const account = reason.params?.account
  return reasonOf(
    packageReason(
      account === undefined ? reason : { ...reason, params: { ...reason.params, account: nameOf(account) } },
    ),
    language,
  )
}

// What keeps all bookings of a connection waiting is the reason of each.
const whyItWaits = (booking: Booking): Reason | null => {
  if (booking.state !== 'waiting') return booking.reason
  if (!booking.connection_active) return { code: 'connection.switched_off' }
  return booking.reason ?? booking.connection_trouble
}

const nextTry = ({
  state,
  try_at,
  connection_try_at,
  asks,
  ask_at,
  connection_active,
}: Booking): Date | null => {
  if (state === 'unknown') return asks ? ask_at : null
  if (state !== 'waiting' || try_at === null || !connection_active) return null
  return try_at > connection_try_at ? try_at : connection_try_at
}

const mayOf = (booking: Booking, actor: Actor): Static<typeof BookingShape>['may'] => {
  const { state, step, latest, unbooking, asks } = booking
  const manages = actor.rights.has('manage-bookkeeping')
  const waits = state === 'waiting' || state === 'refused'
  const anew = step === 'book' && latest && (state === 'closed' || state === 'unbooked')
  return {
    process: manages && (waits || anew || (state === 'unknown' && (asks ?? 0) > 0)),
    unbook: manages && state === 'booked' && step === 'book' && !unbooking,
    close: manages && waits,
  }
}

/** A booking as the API shows it. */
export const presentBooking = (
  booking: Booking,
  actor: Actor,
  language: Language,
  nameOf: NameOf,
): Static<typeof BookingShape> => {
  const { state, lines } = booking
  const running = state === 'unknown' && booking.asks === 0
  const invoices = new Map(lines.flatMap(({ invoice }) => (invoice ? [[invoice.id, invoice]] : [])))
  return {
    id: booking.id,
    connection: { id: booking.connection, name: booking.connection_name },
    ...{ step: booking.step, version: booking.version, reference: booking.reference, state },
    stateText: say(language, running ? 'booking.running' : `booking.state.${state}`),
    needsAPerson: state === 'refused' || (state === 'waiting' && booking.try_at === null),
    running,
    kind: booking.kind,
    kindText: inWords(language, `entry.${booking.kind}`),
    date: booking.date,
    paymentId: booking.payment,
    invoices: [...invoices.values()].map(({ id, number }) => ({ id, number })),
    customerName: lines.find(({ invoice }) => invoice)?.invoice?.customer ?? null,
    amount: amount(moneyLine(lines)?.amount ?? zero(lines[0]?.amount.currency ?? 'EUR')),
    reason: perhaps(whyItWaits(booking), (reason) => bookingReason(reason, language, nameOf)),
    tries: booking.tries,
    nextTryAt: perhaps(nextTry(booking), (at) => at.toISOString()),
    packageReference: booking.package_reference,
    madeAt: booking.made_at.toISOString(),
    bookedAt: perhaps(booking.booked_at, (at) => at.toISOString()),
    readBackAt: perhaps(booking.read_back_at, (at) => at.toISOString()),
    closed: perhaps(booking.closed_at, (at) => ({
      at: at.toISOString(),
      person: { id: booking.closed_by ?? '', name: booking.closed_by_name ?? '' },
      reason: booking.close_reason ?? '',
    })),
    may: mayOf(booking, actor),
  }
}
