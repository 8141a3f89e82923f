import { explainMatch } from '../reconciliation/explain.ts'
import type { Item } from '../reconciliation/item.ts'
import { match, type Outcome } from '../reconciliation/match.ts'
import { referenceSpeaksAgainst } from '../reconciliation/references/speaks-against.ts'
import { defaultRules, type Rules } from '../reconciliation/rules.ts'
import type { Question } from '../reconciliation/run.ts'
import type { Reason } from '../refusal.ts'
import { keysOf } from './item-keys.ts'
import type { KnownItem } from './items-mirror.ts'
import type { OnlineFacts } from './online-facts.ts'

/** Why the engine took an item, as `languages/` has the words for; amounts as digits of minor units. */
export interface Explanation {
  readonly pass: string
  readonly criteria: readonly unknown[]
  readonly difference: string
  readonly off: string
}

/** What the engine says of a payment: the item it is for, or why it does not say one. `sure` needs no newer reading. */
export interface Meant {
  readonly item: string | null
  readonly explanation: Explanation | null
  readonly waits: Reason | null
  readonly sure: boolean
}

// One payment for one item stands by itself; whatever else the engine sees is for a person.
const rules: Rules = {
  ...defaultRules,
  unattended: [
    'transaction-id',
    'exact-reference',
    'normalised-reference',
    'mistyped-reference',
    'amount-and-party',
  ],
  duplicates: 'earliest',
}

/** What each payment is for among these open items; a second payment under one order waits for the first. */
export const matchOnline = (
  payments: readonly OnlineFacts[],
  open: readonly KnownItem[],
): Map<string, Meant> => {
  const { first, seconds } = splitSeconds(payments)
  const outcome = match(first.map(asLeft), open.map(asRight), { rules })
  const meant = new Map<string, Meant>()
  const known = {
    orders: new Map(first.map(({ booking, order }) => [booking, order])),
    items: new Map(open.map((item) => [item.id, item])),
  }
  for (let at = 0; at < outcome.run.matches.count; at += 1) takeMatch(meant, outcome, at, known)
  for (const question of outcome.run.questions) takeQuestion(meant, outcome, question, known)
  for (const { payment, of } of seconds) {
    const item = meant.get(of.booking)?.item
    if (item) meant.set(payment.booking, second(payment, of))
  }
  return meant
}

interface Known {
  readonly orders: ReadonlyMap<string, string | null>
  readonly items: ReadonlyMap<string, KnownItem>
}

interface Second {
  readonly payment: OnlineFacts
  readonly of: OnlineFacts
}

// Paid twice under one order: the same amount and the same order number. Payments come in the order of their time.
const splitSeconds = (payments: readonly OnlineFacts[]): { first: OnlineFacts[]; seconds: Second[] } => {
  const firsts = new Map<string, OnlineFacts>()
  const seconds: Second[] = []
  const first = payments.filter((payment) => {
    const [order] = keysOf([payment.order ?? ''])
    if (order === undefined) return true
    const key = `${payment.account} ${order} ${payment.minor} ${payment.currency}`
    const earlier = firsts.get(key)
    if (earlier) seconds.push({ payment, of: earlier })
    else firsts.set(key, payment)
    return !earlier
  })
  return { first, seconds }
}

const second = ({ order }: OnlineFacts, of: OnlineFacts): Meant => ({
  item: null,
  explanation: null,
  waits: { code: 'online.second_payment', params: { order: order ?? '', other: of.reference } },
  sure: true,
})

const asLeft = (payment: OnlineFacts): Item => ({
  ...{ id: payment.booking, minor: payment.minor, currency: payment.currency, kind: 'payment' },
  date: payment.occurred_at.toISOString().slice(0, 10),
  references: payment.order ? [payment.order] : [],
  texts: payment.description ? [payment.description] : [],
  emails: payment.email ? [payment.email] : [],
  names: payment.name ? [payment.name] : [],
})

const asRight = (item: KnownItem): Item => ({
  ...{ id: item.id, minor: item.open_minor, currency: item.currency, kind: 'invoice', date: item.issued_on },
  ...{ references: item.named, texts: item.texts, emails: item.emails },
  names: item.customer ? [item.customer] : [],
})

const takeMatch = (meant: Map<string, Meant>, outcome: Outcome, at: number, known: Known): void => {
  const { run } = outcome
  const [left, right] = [run.matches.leftOf(at), run.matches.rightOf(at)]
  const ids = left.map((one) => run.left.ids[one] ?? '')
  const item = right.length === 1 ? (run.right.ids[right[0] ?? -1] ?? null) : null
  const { pass, criteria, difference, off } = explainMatch(outcome, at)
  const explanation = { pass, criteria, difference, off: String(off) }
  for (const id of ids) {
    const one = left.length === 1 && item !== null ? known.items.get(item) : undefined
    const sure = one !== undefined && (difference === 'exact' || isNamed(one, known.orders.get(id) ?? null))
    const another = one && pass === 'amount-and-party' && isOfAnother(run, left[0] ?? -1, one)
    if (another) meant.set(id, { item, explanation: null, waits: null, sure: false })
    else meant.set(id, one ? { item, explanation, waits: null, sure } : severalFor(right.length))
  }
}

// A package may have the order number in a text alone, where the engine does not look for what speaks against a pair.
const isOfAnother = ({ left }: Outcome['run'], payment: number, { texts }: KnownItem): boolean => {
  const quoted = left.references[payment] ?? ''
  const own = texts.flatMap((text) => text.split(/\s+/))
  return own.some((word) => referenceSpeaksAgainst(quoted, left.texts[payment] ?? '', word))
}

const severalFor = (count: number): Meant => ({
  item: null,
  explanation: null,
  waits: { code: 'online.several_candidates', params: { count: String(count) } },
  sure: false,
})

const takeQuestion = (
  meant: Map<string, Meant>,
  { run }: Outcome,
  { candidates }: Question,
  known: Known,
): void => {
  for (const left of new Set(candidates.flatMap((candidate) => candidate.left))) {
    const id = run.left.ids[left] ?? ''
    const rights = [
      ...new Set(candidates.filter((one) => one.left.includes(left)).flatMap((one) => one.right)),
    ]
    const [right] = rights
    const item =
      rights.length === 1 && right !== undefined ? known.items.get(run.right.ids[right] ?? '') : undefined
    meant.set(id, item ? doubtful(item, known.orders.get(id) ?? null) : severalFor(rights.length))
  }
}

// The only one in question. That only its amount differs is known where it is named as it is.
const doubtful = (item: KnownItem, order: string | null): Meant => ({
  ...{ item: item.id, explanation: null, waits: null },
  sure: isNamed(item, order),
})

/** The order number is one of what the item is called, letter by letter. */
const isNamed = ({ named }: Pick<KnownItem, 'named'>, order: string | null): boolean => {
  const [wanted] = keysOf([order ?? ''])
  return wanted !== undefined && named.some((name) => keysOf([name])[0] === wanted)
}
