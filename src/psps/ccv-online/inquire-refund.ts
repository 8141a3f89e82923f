import type { PaymentApi } from '../../ccv/payment-api.ts'
import type { CcvTransaction } from '../../ccv/transaction.ts'
import { equals } from '../../money/money.ts'
import { type Answer, unknown } from '../../outbound/answer.ts'
import { overWire } from '../../outbound/wire.ts'
import type { PspNotes, Refunded, RefundWish } from '../psp.ts'
import type { Ask } from './line.ts'
import { gather } from './pages.ts'
import { send } from './refund.ts'
import { refundOf } from './refunded.ts'
import type { OnlineSettings } from './settings.ts'

const hour = 3_600_000

/**
 * Looks among the refunds of the payment for the one that carries our key. Where there is none it is asked for again under its
 * key, which makes no second one (fact sheet of CCV, 1.8) as long as CCV remembers keys; how long it does is not documented, so
 * that later it is left to a person if there is one that may be ours.
 */
export const inquireRefund = (
  { api, ask, settings, now }: { api: PaymentApi; ask: Ask; settings: OnlineSettings; now: Date },
  wish: RefundWish,
  notes: PspNotes,
): Promise<Answer<Refunded>> =>
  overWire(async (wire) => {
    // The bytes left long ago: that this question does not get through proves nothing about them.
    wire.sending()
    const made = await refundsOf(ask, settings, wish.reference)
    const ours = made.filter(({ description }) => description?.endsWith(`/${wish.key}`))
    if (ours.length > 0) return byOurs(ours, wish)
    const alike = made.filter((one) => couldBe(one, wish))
    const left = unknown({
      code: 'ccv_online.refund_not_told_apart',
      params: { count: String(alike.length) },
    })
    const young = now.getTime() - bornAt(wish.key) <= settings.repeatHours * hour
    if (alike.length > 0 && !young) return left
    const answer = await send(api, wish, notes, wire)
    if (answer.state === 'refused' && alike.length > 0) return left
    // That the repetition was not taken says nothing about what it repeats.
    return answer.state === 'not_taken' ? { ...answer, state: 'unknown' } : answer
  })

/** 1.11: refunds, captures and reversals of it. */
const refundsOf = async (
  ask: Ask,
  { shortPage }: OnlineSettings,
  payment: string,
): Promise<readonly CcvTransaction[]> => {
  const filters = { originalReferences: payment }
  const { rows } = await gather((more) => ask((api) => api.transactions({ ...filters, ...more })), {
    most: Number.POSITIVE_INFINITY,
    shortPage,
    longest: 0,
  })
  return rows.filter(({ type, originalReference }) => type === 'refund' && originalReference === payment)
}

const byOurs = (ours: readonly CcvTransaction[], wish: RefundWish): Answer<Refunded> => {
  const taken = ours.filter(({ status }) => status === 'success')
  const [one = ours.find(({ status }) => status !== 'failed') ?? ours[0], second] = taken
  if (second || !one)
    return unknown({ code: 'ccv_online.refund_not_told_apart', params: { count: String(taken.length) } })
  return refundOf(one, wish)
}

const endsInKey = /\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A refund that carries another key is another's; of the rest one of this amount, as far as it did not fail. */
const couldBe = ({ amount, status, description }: CcvTransaction, wish: RefundWish): boolean =>
  status !== 'failed' &&
  !endsInKey.test(description ?? '') &&
  (amount === null ||
    equals(amount, wish.amount) ||
    equals(amount, { ...wish.amount, minor: -wish.amount.minor }))

/** RFC 9562, 5.7: a UUID of version 7 begins with its time. Of another nobody knows how old it is. */
const bornAt = (key: string): number =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(key) ? Number.parseInt(key.replace('-', '').slice(0, 12), 16) : 0
