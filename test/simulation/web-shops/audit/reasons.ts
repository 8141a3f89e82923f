import { isTextKey } from '../../../../languages/say.ts'
import { type Invoice, invoicesIn, type Payment } from '../truth.ts'
import {
  type BookingRow,
  nameOf,
  newest,
  packageOf,
  paymentBehind,
  type ShopEvidence,
  type ShopRule,
  shopOf,
} from './evidence.ts'

/** What is not booked says why in words, and they are true. */
export const whatIsNotBookedSaysWhyTruly: ShopRule = (evidence) =>
  newest(evidence)
    .filter(({ state }) => state === 'waiting' || state === 'refused' || state === 'unknown')
    .flatMap((row) => {
      const { kind } = packageOf(evidence, row.connection)
      const code = row.reason?.code ?? ''
      if (row.state === 'unknown') return [`${nameOf(row)} is not known in ${kind}`]
      if (!isTextKey(`reason.${code}`)) return [`${nameOf(row)} has no words in ${kind}`]
      const about = aboutOf(evidence, row)
      const isTrue = truths[code]
      if (!isTrue) return [`${nameOf(row)} waits in ${kind} for something that is no more`]
      return isTrue(about) ? [] : [`${nameOf(row)} waits in ${kind} and it is not so: ${tell(about)}`]
    })

interface About {
  readonly evidence: ShopEvidence
  readonly row: BookingRow
  readonly payment: Payment | undefined
  /** Of its order in this package, with how each stands now. */
  readonly invoices: readonly (Invoice & { readonly state: string; readonly open: bigint })[]
  /** Others for the same order. */
  readonly others: readonly BookingRow[]
  readonly chosen: ReadonlySet<string>
}

const aboutOf = (evidence: ShopEvidence, row: BookingRow): About => {
  const payment = paymentBehind(evidence, row.reference)
  const there = packageOf(evidence, row.connection)
  const invoices = invoicesIn(evidence.world.truth, row.connection)
    .filter(({ order }) => order === payment?.order)
    .map((one) => ({ ...one, state: there.state(one.number), open: there.open(one.number) ?? 0n }))
  const others = newest(evidence).filter(
    (one) =>
      one.connection === row.connection &&
      one.transaction !== row.transaction &&
      one.entryKind === 'online_payment' &&
      paymentBehind(evidence, one.reference)?.order === payment?.order,
  )
  return {
    evidence,
    row,
    payment,
    invoices,
    others,
    chosen: evidence.world.truth.chosen.get(row.id) ?? new Set(),
  }
}

const tell = ({ payment, invoices, row }: About): string =>
  `${payment?.order.number} by ${payment?.quotes}, ${JSON.stringify(row.reason?.params ?? {})}, ${invoices.map((one) => `${one.number} ${one.state} ${one.open}`).join(', ')}`

type Truth = (about: About) => boolean

const isOpen = ({ state, open }: About['invoices'][number]): boolean => state === 'open' && open > 0n
const isNamed = ({ payment }: About): boolean => payment?.quotes === 'order'
// Twinfield has the order number in a text alone: a sale is found by it and its amount (row O11), and not by half of them.
const isFoundByOrder = ({ evidence, row }: About, open: bigint): boolean =>
  open === row.minor || packageOf(evidence, row.connection).kind === 'moneybird'
const original = ({ evidence, row }: About): BookingRow | undefined =>
  newest(evidence).find((one) => one.connection === row.connection && one.reference === row.original)

// A person's choice stands until it can be booked.
const byChoice =
  (is: Truth): Truth =>
  (about) =>
    about.chosen.size > 0 && is(about)

const truths: Readonly<Record<string, Truth>> = {
  'online.no_open_item': (about) =>
    !isNamed(about) || !about.invoices.some((one) => isOpen(one) && isFoundByOrder(about, one.open)),
  'online.several_candidates': (about) =>
    !isNamed(about) ||
    about.others.some(({ state }) => state !== 'booked') ||
    about.invoices.filter(isOpen).length !== 1 ||
    about.invoices.some((one) => isOpen(one) && one.open !== about.row.minor),
  'online.second_payment': ({ others, row }) =>
    others.some(({ reference }) => reference === row.reason?.params?.other),
  'online.amount_differs': ({ row, invoices, evidence, chosen }) =>
    chosen.size > 0 ||
    invoices.some(
      (one) =>
        isOpen(one) &&
        (row.minor > one.open ||
          (row.minor < one.open && shopOf(evidence, row.account).partPayments === 'ask' && !row.agreed)),
    ),
  'online.already_paid': ({ invoices }) => invoices.some(({ state, open }) => state === 'paid' || open <= 0n),
  'online.already_posted': ({ evidence, row }) =>
    evidence.world.truth.byHand.some(
      ({ reference, connection }) => reference === row.reference && connection === row.connection,
    ),
  'online.item_is_draft': ({ invoices }) => invoices.some(({ state }) => state === 'draft'),
  'online.item_uncollectible': ({ invoices }) => invoices.some(({ state }) => state === 'uncollectible'),
  'online.item_gone': byChoice(() => true),
  'online.agree_first': (about) =>
    original(about)?.state === 'booked' &&
    !about.row.agreed &&
    shopOf(about.evidence, about.row.account).corrections === 'ask',
  'online.original_not_booked': (about) => original(about)?.state !== 'booked',
  'booking.already_paid_in_package': byChoice(() => true),
  'booking.open_smaller_in_package': byChoice(() => true),
}
