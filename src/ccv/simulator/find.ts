import { compare } from '../../money/money.ts'
import { moneyOf, readAmount } from './amount.ts'
import type { Call, Route } from './call.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { pageOf } from './page.ts'
import { type Refusal, refused, unknownReference } from './reply.ts'
import { show } from './show.ts'

/** `GET /transaction` (1.11): one by its reference, else a list. */
export const find: Route = (office, { query }) => {
  const reference = query.get('reference')
  const forgets = office.faults.take('forget', 'transaction') !== null
  if (reference === null) return forgets ? { status: 200, body: [] } : list(office, query)
  const found = forgets ? undefined : office.memory.transactions.get(reference)
  if (!found) return unknownReference(reference)
  return { status: 200, body: { ...show(office, found), ...relatedOf(office, found, query) } }
}

const relatedOf = (office: Office, { reference }: Transaction, query: Call['query']) => {
  const asked = query.get('includeRelatedTransactions')
  if (asked === null || asked === 'false' || asked === 'no') return {}
  const related = office.memory.transactions
    .ofOriginal(reference)
    .filter(({ status }) => status === 'success')
  return { relatedTransactions: related.map((one) => show(office, one)) }
}

type Test = (transaction: Transaction) => boolean

const listedTypes = ['sale', 'refund', 'token', 'credit', 'authorise', 'capture', 'vault']
const statuses = ['pending', 'success', 'failed', 'manualintervention']

const equal =
  (of: (transaction: Transaction) => unknown) =>
  (value: string): Test =>
  (transaction) =>
    String(of(transaction) ?? '').toLowerCase() === value.toLowerCase()

const oneOf =
  (of: (transaction: Transaction) => unknown) =>
  (value: string): Test => {
    const wanted = value.split(',')
    return (transaction) => wanted.includes(String(of(transaction) ?? ''))
  }

const unreadable = (field: string): Refusal => ({ message: `${field} cannot be read`, field })

// When it was made is where it stands, which the page sees to.
const instant = (field: string) => (value: string) =>
  /^\d{1,15}$/.test(value) ? () => true : unreadable(field)

const amount = (field: string, isIn: (difference: number) => boolean) => (value: string) =>
  readAmount(value, 'EUR') || value === '0'
    ? (transaction: Transaction) => {
        const own = moneyOf(transaction)
        const limit = readAmount(value, own.currency)
        return limit ? isIn(compare(own, limit)) : isIn(1)
      }
    : unreadable(field)

const filters: Readonly<Record<string, (value: string) => Test | Refusal>> = {
  references: oneOf(({ reference }) => reference),
  originalReferences: oneOf(({ originalReference }) => originalReference),
  merchantOrderReference:
    (value) =>
    ({ echoes }) =>
      echoes.merchantOrderReference === value,
  createdBefore: instant('createdBefore'),
  createdAfter: instant('createdAfter'),
  amountMinimum: amount('amountMinimum', (difference) => difference >= 0),
  amountMaximum: amount('amountMaximum', (difference) => difference <= 0),
  type: (value) =>
    listedTypes.includes(value.toLowerCase())
      ? equal(({ type }) => (type.startsWith('vault') ? 'vault' : type))(value)
      : unreadable('type'),
  method: equal(({ method }) => method),
  status: (value) =>
    statuses.includes(value.toLowerCase()) ? equal(({ status }) => status)(value) : unreadable('status'),
  paidout: equal(({ paidout }) => paidout ?? 'never'),
}

const list = (office: Office, query: Call['query']) => {
  const tests = [...query].flatMap(([name, value]) => filters[name]?.(value) ?? [])
  const problem = tests.find((one) => typeof one !== 'function')
  if (problem && typeof problem !== 'function') return refused(problem)
  const now = office.clock().getTime()
  const fits = (transaction: Transaction) =>
    (transaction.behind.listedAt ?? 0) <= now &&
    tests.every((test) => typeof test !== 'function' || test(transaction))
  const page = pageOf(office, query, fits)
  return 'unknown' in page
    ? unknownReference(page.unknown)
    : { status: 200, body: page.rows.map((one) => show(office, one)) }
}
