import type { Money } from '../../money/money.ts'
import type { Reason } from '../../refusal.ts'
import type { PackageItem, Reading } from '../books.ts'
import type { Administration, AskAdministration } from './administration.ts'
import type { MoneybirdSettings } from './settings.ts'

/** Why a day takes no booking; undefined where it does (fact sheet, 3). */
export const refuseDate = (date: string, { lockedUntil }: Administration): Reason | undefined =>
  lockedUntil !== null && date <= lockedUntil
    ? { code: 'moneybird.period_locked', params: { until: lockedUntil } }
    : undefined

/** The administration that takes a booking of this day; why not is certain, for a period can be opened again. */
export const openOn = async (
  ask: AskAdministration,
  date: string,
): Promise<Reading<{ readonly open: Administration } | { readonly closed: Reason }>> => {
  let administration = await ask()
  if ('read' in administration && refuseDate(date, administration.read)) administration = await ask('now')
  if ('unread' in administration) return administration
  const closed = refuseDate(date, administration.read)
  return { read: closed ? { closed } : { open: administration.read } }
}

/**
 * Why an item takes no payment of this amount; undefined where it does. Moneybird is known to take more than is open
 * (fact sheet, 6.3), so it is not asked to: afterwards what is open lies between nothing and the total.
 */
export const refusePayment = (
  { number, state, total, open }: PackageItem,
  amount: Money,
  { currency }: Administration,
  { booksMoneyBack }: MoneybirdSettings,
): Reason | undefined => {
  const params = { number }
  if (state === 'draft') return { code: 'moneybird.draft', params }
  if (state === 'uncollectible') return { code: 'moneybird.uncollectible', params }
  // 6.1: a payment in another currency needs an amount in the administration's own, which nobody told.
  if (total.currency !== currency || amount.currency !== total.currency)
    return { code: 'moneybird.other_currency', params: { number, currency: total.currency } }
  const settles = amount.minor > 0n === total.minor > 0n
  if (!settles && !booksMoneyBack) return { code: 'moneybird.money_back_off', params }
  const after = open.minor - amount.minor
  const [least, most] = total.minor < 0n ? [total.minor, 0n] : [0n, total.minor]
  if (least <= after && after <= most) return undefined
  if (!settles) return { code: 'moneybird.paid_less', params }
  return { code: open.minor === 0n ? 'moneybird.already_paid' : 'moneybird.open_smaller', params }
}
