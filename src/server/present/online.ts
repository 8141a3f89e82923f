import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import type { Bookkeeping } from '../../bookkeeping/bookkeeping.ts'
import { isCurrency } from '../../money/currency.ts'
import { bookingsOfOnline, type OnlineBooking } from '../../online/bookings-of.ts'
import type { OnlinePayment } from '../../online/list.ts'
import { clientOf, type Online } from '../../online/online.ts'
import type { ReasonGroup } from '../../online/tab.ts'
import type { Actor } from '../../organisation/command.ts'
import type { Reason } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { OnlinePaymentShape } from '../shapes/online.ts'
import { amountOf, perhaps, reasonOf } from './basics.ts'
import { groupOf, presentOnlineBooking } from './online-booking.ts'

type Shown = Static<typeof OnlinePaymentShape>

/** A provider's word for a method as customers know it. */
export const methodText = (method: string, brand: string | null, language: Language): string => {
  const key = `online.method.${method}`
  const name = isTextKey(key) ? say(language, key) : method
  return brand && brand.toLowerCase() !== method ? `${name} (${brand})` : name
}

const comesIn = new Set<Shown['kind']>(['payment', 'chargeback_reversal', 'other'])

/** What came in, negative where it went out; null where it cannot be told exactly. */
export const signedAmount = ({ minor, currency, kind }: OnlinePayment) =>
  minor === null || !isCurrency(currency) ? null : amountOf(comesIn.has(kind) ? minor : -minor, currency)

// Of what never became a booking: why it stands where it stands.
const whyUnbooked = (payment: OnlinePayment): { reason: Reason; group: ReasonGroup | null } | null => {
  const { tab, state, said, posted_at, minor, currency, books_currency, started } = payment
  if (posted_at !== null || tab === null) return null
  if (state === 'unclear') return { reason: { code: 'online.unclear', said }, group: 'unclear' }
  if (state !== 'paid') return null
  if (minor === null) return { reason: { code: 'online.amount_unreadable' }, group: 'other' }
  if (currency !== books_currency)
    return { reason: { code: 'online.not_our_currency', params: { currency } }, group: 'other_currency' }
  return started ? null : { reason: { code: 'online.not_started' }, group: null }
}

const mayProcess = ({ tab, posted_at, kind }: OnlinePayment, bookings: Shown['bookings']): boolean =>
  posted_at === null ? tab !== null && kind !== 'other' : bookings.some(({ may }) => may.process)

export interface Presenting {
  readonly room: Online
  readonly bookkeeping: Bookkeeping
  readonly actor: Actor
  readonly language: Language
  readonly nameOf: (account: string) => string
}

/** An online payment as the API shows it, with its bookings. */
export const presentOnline = (
  { room, bookkeeping, actor, language, nameOf }: Presenting,
  payment: OnlinePayment,
  all: readonly OnlineBooking[],
): Shown => {
  const bookings = all.map((one) => presentOnlineBooking(bookkeeping, one, actor, language, nameOf))
  const why = whyUnbooked(payment)
  const troubled = bookings.find(({ needsAPerson }) => needsAPerson)
  const client = clientOf(room, payment.psp)
  const { kind, state, tab, method, brand } = payment
  return {
    id: payment.id,
    account: { id: payment.account, name: payment.account_name },
    pspTitle: client?.title ?? payment.psp,
    reference: payment.reference,
    ...{ kind, state, tab, method, said: payment.said, currency: payment.currency },
    kindText: say(language, `online.kind.${kind}`),
    stateText: say(language, `online.state.${state}`),
    methodText: methodText(method, brand, language),
    amount: signedAmount(payment),
    orderNumber: payment.order_number,
    description: payment.description,
    email: payment.email,
    payer: payment.payer,
    occurredAt: payment.occurred_at.toISOString(),
    finalAt: perhaps(payment.final_at, (at) => at.toISOString()),
    postedAt: perhaps(payment.posted_at, (at) => at.toISOString()),
    respondBy: payment.respond_by,
    reason: why ? reasonOf(why.reason, language) : (troubled?.reason ?? null),
    group: why ? perhaps(why.group, (group) => groupOf(group, language)) : (troubled?.group ?? null),
    bookings,
    may: { process: actor.rights.has('manage-bookkeeping') && mayProcess(payment, bookings) },
  }
}

/** A page of them. */
export const presentOnlinePayments = async (
  tx: Transaction,
  presenting: Presenting,
  payments: readonly OnlinePayment[],
): Promise<Shown[]> => {
  const bookings = await bookingsOfOnline(
    tx,
    payments.map(({ id }) => id),
  )
  const byTransaction = Map.groupBy(bookings, ({ transaction }) => transaction)
  return payments.map((payment) => presentOnline(presenting, payment, byTransaction.get(payment.id) ?? []))
}
