import { formatDecimal } from '../../money/decimal.ts'
import { asJsonNumber, moneyOf } from './amount.ts'
import type { Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { enterInBook, isFinal, movementOf, originOf, settle } from './transactions.ts'

/** What a shopper does on a hosted page. */
export const shopperActs = (
  office: Office,
  transaction: Transaction,
  act: 'approve' | 'decline' | 'cancel',
): void => {
  if (isFinal(transaction.status)) return
  if (act === 'cancel') settle(office, transaction.reference, { status: 'failed', failureCode: 'cancelled' })
  else settleOnline(office, transaction, act === 'decline')
}

/** What the host of a card scheme or bank says to a payment without a terminal. */
const settleOnline = (office: Office, transaction: Transaction, declined: boolean): void =>
  settle(
    office,
    transaction.reference,
    refusalOf(office, transaction, declined) ?? approve(office, transaction),
  )

const refusalOf = ({ faults }: Office, { method }: Transaction, declined: boolean): Result | null => {
  if (faults.take('unknown_failure_code', 'payment'))
    return { status: 'failed', failureCode: 'scheme_error_0815' }
  return declined || faults.take('decline', 'payment')
    ? { status: 'failed', failureCode: method === 'card' ? 'card_refused' : 'rejected' }
    : null
}

const approve = (office: Office, transaction: Transaction): Result => {
  const moved = movementOf(transaction)
  if (moved) enterInBook(office, transaction, moved, originOf(office, transaction))
  return office.faults.take('manual_intervention', 'payment')
    ? { status: 'manualintervention' }
    : { status: 'success', details: detailsOf(transaction) }
}

const detailsOf = (transaction: Transaction): Record<string, unknown> =>
  ['card', 'applepay', 'googlepay'].includes(transaction.method)
    ? {
        maskedPan: '411111******1111',
        acquirer: 'TESTSYSTEEM',
        acquirerResponseCode: '00',
        authorisedAmount: asJsonNumber(moneyOf(transaction)),
        authenticationStatus: 'authenticated',
      }
    : {}

// 1.4: `P7D`, `P2M`, `PT15M`; a month counts as thirty days here.
const units: Readonly<Record<string, number>> = {
  Y: 365 * 86_400_000,
  M: 30 * 86_400_000,
  W: 7 * 86_400_000,
  D: 86_400_000,
}
const unitsOfDay: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1_000 }

const millisecondsOf = (duration: unknown): number | null => {
  const parts = typeof duration === 'string' ? /^P(?:(\d+)([YMWD]))?(?:T(\d+)([HMS]))?$/.exec(duration) : null
  if (!parts) return null
  const [, days, unit = '', hours, unitOfDay = ''] = parts
  return Number(days ?? 0) * (units[unit] ?? 0) + Number(hours ?? 0) * (unitsOfDay[unitOfDay] ?? 0) || null
}

/** How long until a payment on a page is over (1.6): a landing page after its expiry and about a day. */
const lifeOf = ({ dialect }: Office, { method, details }: Transaction): number => {
  const given = millisecondsOf(details.expirationDuration)
  if (method !== 'landingpage') return given ?? dialect.shopperMs
  return (given ?? millisecondsOf('P2M') ?? 0) + dialect.expiryDelayMs
}

/** Lets a payment on a page expire, and where the shopper plays himself, lets him pay. */
export const expireLater = (office: Office, transaction: Transaction): void => {
  const { agenda, clock, dialect, timeline } = office
  const left = transaction.created + lifeOf(office, transaction) - clock().getTime()
  const over = { status: 'failed', failureCode: 'expired' } as const
  const pending = () => office.memory.transactions.get(transaction.reference)?.status === 'pending'
  agenda.after(Math.max(0, left), () => pending() && settle(office, transaction.reference, over))
  if (dialect.shopper === 'pays' && office.mode() === 'auto' && transaction.method !== 'landingpage')
    agenda.after(timeline.host, () => pending() && settleOnline(office, transaction, false))
}

/** An amount as a page shows it. */
export const amountShown = (transaction: Transaction): string => {
  const amount = moneyOf(transaction)
  return `${amount.currency} ${formatDecimal(amount)}`
}
