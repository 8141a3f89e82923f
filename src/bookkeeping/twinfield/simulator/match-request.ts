import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { type Money, subtract, sum, zero } from '../../../money/money.ts'
import { amountOf, currencyOf } from './amounts.ts'
import { type Complaints, complaintsFor } from './complaints.ts'
import type { KeptLine, Match, Transaction } from './documents.ts'
import { statusOf } from './echo-transaction.ts'
import { applyMatch, type Part } from './matching.ts'
import { dimensionId, officeOf } from './office.ts'
import { isDay } from './periods.ts'
import { transactionId } from './read-transaction.ts'
import { today, type Visit } from './scene.ts'
import type { Misfortune } from './transactions.ts'
import { childOf, childrenOf, type Element, type Tag, tag, textOf } from './xml.ts'

// Fact sheet, 4: customers and suppliers.
const types: Readonly<Record<string, string>> = { '170': 'DEB', '270': 'CRD' }

/** Answers a `<match>` of one or more sets, each of which stands alone. */
export const answerMatch = (visit: Visit, root: Element, refused: Misfortune['matchRefused']): Tag => {
  const sets = childrenOf(root, 'set').map((set) => answerSet(visit, set, refused))
  const good = sets.length > 0 && sets.every(({ attributes }) => attributes.result === '1')
  return tag(visit.scene.dialect.matchRoot, sets, { result: good ? '1' : '0' })
}

const answerSet = (visit: Visit, set: Element, refused: Misfortune['matchRefused']): Tag => {
  const wrong = complaintsFor(visit)
  const read = readSet(visit, set, wrong, refused)
  if (!read || wrong.any) return wrong.echo(set)
  const match = applyMatch(visit.scene, read, read.parts)
  return setTag(visit, read, match)
}

interface Read {
  readonly office: string
  readonly customer: string
  readonly date: string
  readonly code: string
  readonly parts: readonly Part[]
}

const readSet = (
  visit: Visit,
  set: Element,
  wrong: Complaints,
  refused: Misfortune['matchRefused'],
): Read | null => {
  const office = officeOf(textOf(set, 'office') || visit.office)
  if (!office) return wrong.about(childOf(set, 'office') ?? set, 'office_unknown')
  const code = textOf(set, 'matchcode')
  if (types[code] === undefined)
    return wrong.about(childOf(set, 'matchcode') ?? set, 'match_code_wrong', { code })
  const date = textOf(set, 'matchdate') || today(visit.scene)
  if (!isDay(date)) return wrong.about(childOf(set, 'matchdate') ?? set, 'date_wrong', { value: date })
  const lines = childrenOf(childOf(set, 'lines'), 'line')
  const seen = new Set<string>()
  const parts = lines
    .map((line) => readPart(visit, office.code, types[code] ?? '', line, wrong, seen, refused))
    .filter((part) => part !== null)
  if (wrong.any || parts.length < lines.length) return null
  const [first] = parts
  if (!first || parts.length < 2) return wrong.about(set, 'lines_missing')
  const across = parts.some(({ line }) => line.dim2 !== first.line.dim2)
  if (across && !visit.scene.dialect.matchesAcrossCustomers) return wrong.about(set, 'customers_differ')
  const currency = currencyOf(first.transaction.currency)
  if (parts.some(({ value }) => value.currency !== currency))
    return wrong.about(set, 'match_not_zero', { amount: first.transaction.currency })
  const left = sum(
    parts.map(({ value, off }) => subtract(value, off)),
    currency,
  )
  if (left.minor !== 0n) return wrong.about(set, 'match_not_zero', { amount: formatDecimal(left) })
  return { office: office.code, customer: first.line.dim2, date, code, parts }
}

const readPart = (
  { scene }: Visit,
  office: string,
  type: string,
  element: Element,
  wrong: Complaints,
  seen: Set<string>,
  refused: Misfortune['matchRefused'],
): Part | null => {
  const [code, number, line] = ['transcode', 'transnumber', 'transline'].map((name) => textOf(element, name))
  const id = transactionId(office, code ?? '', number ?? '')
  const transaction = scene.memory.get('transactions', id)
  const hit = transaction?.lines.find((one) => String(one.id) === line)
  if (!transaction || !hit || refused === 'line_missing') return wrong.about(element, 'line_missing')
  const taken = seen.has(`${id} ${line}`)
  seen.add(`${id} ${line}`)
  const ofType = scene.memory.get('dimensions', dimensionId(office, type, hit.dim2)) !== undefined
  if (refused !== null || taken || hit.level !== 2 || !ofType || statusOf(hit) !== 'available')
    return wrong.about(element, 'line_not_available', {
      code: transaction.code,
      number: transaction.number,
      line: line ?? '',
    })
  return valued(transaction, hit, element, wrong)
}

const valued = (
  transaction: Transaction,
  line: KeptLine,
  element: Element,
  wrong: Complaints,
): Part | null => {
  const open = amountOf(line.open, transaction.currency)
  const value = given(element, 'matchvalue', open, wrong) ?? open
  const off = given(element, 'writeoff', open, wrong) ?? zero(open.currency)
  return wrong.any ? null : { transaction, line, value, off }
}

// Fact sheet, 4: negative on credit lines; never more than is open.
const given = (element: Element, name: string, open: Money, wrong: Complaints): Money | null => {
  const field = childOf(element, name)
  if (!field) return null
  const value = parseDecimal(field.text, open.currency)
  if (!value) return wrong.about(field, 'amount_wrong', { value: field.text })
  const beyond = open.minor < 0n ? value.minor < open.minor : value.minor > open.minor
  if (beyond || value.minor === 0n || value.minor < 0n !== open.minor < 0n)
    return wrong.about(field, 'match_value_wrong', { value: field.text })
  return value
}

const setTag = (visit: Visit, read: Read, match: Match): Tag =>
  tag(
    'set',
    [
      tag('office', read.office),
      tag('matchcode', read.code),
      tag('matchdate', read.date),
      tag(
        'lines',
        read.parts.map((part) => lineTag(visit, part)),
      ),
      tag('dimensions', [tag('dimension', read.customer, { level: '2', matchnumber: String(match.number) })]),
      tag('value', '0.00'),
    ],
    { result: '1' },
  )

const lineTag = ({ scene }: Visit, { transaction, line, value, off }: Part): Tag => {
  const now = scene.memory.get('transactions', transaction.id)?.lines.find(({ id }) => id === line.id) ?? line
  return tag(
    'line',
    [
      tag('transcode', transaction.code),
      tag('transnumber', transaction.number),
      tag('transline', String(line.id)),
      tag('matchvalue', formatDecimal(value)),
      ...(off.minor === 0n ? [] : [tag('writeoff', formatDecimal(off))]),
      tag('origin', transaction.origin),
      tag('status', transaction.status),
      tag('dim1', line.dim1),
      tag('dim2', line.dim2),
      tag('matchlevel', '2'),
      tag('valueopen', now.open),
      tag('basevalueopen', now.openbase),
      tag('repvalueopen', now.openrep),
      tag('matchvaluecur', formatDecimal(value)),
      tag('matchvaluerep', formatDecimal(value)),
    ],
    { result: '1' },
  )
}
