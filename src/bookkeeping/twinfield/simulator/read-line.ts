import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { type Money, negate } from '../../../money/money.ts'
import { baseCurrency, converted, currencyOf, isRate, rateOf, unsigned } from './amounts.ts'
import type { Complaints } from './complaints.ts'
import type { Dimension, KeptLine } from './documents.ts'
import { dimensionId } from './office.ts'
import type { DraftHeader } from './read-header.ts'
import type { Visit } from './scene.ts'
import { childOf, type Element, textOf } from './xml.ts'

// Fact sheet, 3.4.
const own = ['dim1', 'dim2', 'debitcredit', 'value', 'basevalue', 'repvalue', 'rate', 'reprate']
const carried = [
  ...[
    'dim3',
    'description',
    'invoicenumber',
    'vatcode',
    'vatvalue',
    'vattotal',
    'vatturnover',
    'vatbasetotal',
  ],
  ...['vatbaseturnover', 'vatbasevalue', 'currencydate', 'duedate', 'comment', 'freechar', 'baseline'],
  ...['performancetype', 'performancecountry', 'performancevatnumber', 'performancedate', 'destoffice'],
]
// What the package says itself, and a client may send back.
const ignored = [
  ...[
    'matchlevel',
    'customersupplier',
    'relation',
    'openvalue',
    'openbasevalue',
    'openrepvalue',
    'valueopen',
  ],
  ...['basevalueopen', 'repvalueopen', 'matchstatus', 'matchdate', 'matches'],
]
const shortTexts = ['description', 'invoicenumber']
const types = ['total', 'detail', 'vat'] as const

/** A line as it will be kept, or null where what is wrong has been said. */
export const readLine = (
  visit: Visit,
  header: DraftHeader,
  line: Element,
  place: number,
  wrong: Complaints,
): KeptLine | null => {
  const { dialect } = visit.scene
  const type = types.find((one) => one === (line.attributes.type ?? 'detail'))
  if (!type || (type === 'total' && header.daybook.kind === 'memorial'))
    wrong.about(line, 'line_type_wrong', { type: line.attributes.type ?? '' })
  if (dialect.unknownFields === 'refused') refuseUnknown(line, wrong)
  const level = readDimensions(visit, header, line, wrong)
  const amounts = readAmounts(visit, header, line, wrong)
  const fields = Object.fromEntries(
    carried
      .map((name) => [name, shortened(visit, line, name, wrong)] as const)
      .filter(([, value]) => value !== ''),
  )
  if (!type || level === null || !amounts) return null
  const open = (value: string): string => (level === 2 ? value : '0.00')
  return {
    id: Number(line.attributes.id ?? place) || place,
    type,
    dim1: textOf(line, 'dim1'),
    dim2: textOf(line, 'dim2'),
    ...amounts,
    fields,
    level,
    open: open(amounts.value),
    openbase: open(amounts.basevalue),
    openrep: open(amounts.repvalue),
  }
}

const refuseUnknown = (line: Element, wrong: Complaints): void => {
  for (const field of line.children)
    if (![...own, ...carried, ...ignored].includes(field.name))
      wrong.about(field, 'field_unknown', { name: field.name })
}

// Fact sheet, 3.4: descriptions have 40 characters at most; of invoice numbers it is not known.
const shortened = ({ scene }: Visit, line: Element, name: string, wrong: Complaints): string => {
  const text = textOf(line, name)
  if (!shortTexts.includes(name) || [...text].length <= 40) return text
  if (scene.dialect.longTexts === 'cut') return [...text].slice(0, 40).join('')
  wrong.about(childOf(line, name) ?? line, 'text_too_long', { name })
  return text
}

/** The level on which the line can be matched: 2 where it names a customer or supplier. */
const readDimensions = (
  visit: Visit,
  { office }: DraftHeader,
  line: Element,
  wrong: Complaints,
): 0 | 2 | null => {
  const [first, second] = [childOf(line, 'dim1') ?? line, childOf(line, 'dim2') ?? line]
  const [dim1, dim2] = [textOf(line, 'dim1'), textOf(line, 'dim2')]
  const ledger = found(visit, office, ['BAS', 'PNL'], dim1)
  if (!ledger) return wrong.about(first, 'dimension_unknown', { code: dim1 })
  refuseInactive(visit, ledger, first, wrong)
  if (dim2 === '') {
    if (ledger.needs) wrong.about(first, 'relation_missing', { code: dim1 })
    return ledger.needs ? null : 0
  }
  const other = found(visit, office, ['DEB', 'CRD', 'KPL'], dim2)
  if (!other) return wrong.about(second, 'dimension_unknown', { code: dim2 })
  refuseInactive(visit, other, second, wrong)
  if (ledger.needs === other.type) return other.type === 'KPL' ? 0 : 2
  if (ledger.needs) wrong.about(first, 'relation_missing', { code: dim1 })
  else if (other.type === 'KPL' && ledger.type === 'PNL') return 0
  else wrong.about(second, 'dimension_not_here', { code: dim1 })
  return null
}

const found = (
  { scene }: Visit,
  office: string,
  types: readonly string[],
  code: string,
): Dimension | undefined =>
  types
    .map((type) => scene.memory.get('dimensions', dimensionId(office, type, code)))
    .find((one) => one !== undefined)

const refuseInactive = ({ scene }: Visit, one: Dimension, at: Element, wrong: Complaints): void => {
  if (one.status !== 'active' && scene.dialect.inactiveDimensions === 'refused')
    wrong.about(at, 'dimension_not_active', { code: one.code })
}

type Amounts = Pick<KeptLine, 'side' | 'value' | 'basevalue' | 'repvalue' | 'rate' | 'reprate'>

const readAmounts = (visit: Visit, header: DraftHeader, line: Element, wrong: Complaints): Amounts | null => {
  const side = textOf(line, 'debitcredit')
  if (side !== 'debit' && side !== 'credit')
    wrong.about(childOf(line, 'debitcredit') ?? line, 'value_wrong', { value: side })
  const reporting = currencyOf(visit.scene.dialect.reportingCurrency)
  const rate = givenRate(line, 'rate', wrong) ?? rateOf(header.currency, baseCurrency)
  const reprate = givenRate(line, 'reprate', wrong) ?? rateOf(header.currency, reporting)
  const value = givenAmount(line, 'value', header.currency, wrong)
  if (!value) return null
  const base = line.children.some(({ name }) => name === 'basevalue')
    ? givenAmount(line, 'basevalue', baseCurrency, wrong)
    : converted(value, rate, baseCurrency)
  const rep = line.children.some(({ name }) => name === 'repvalue')
    ? givenAmount(line, 'repvalue', reporting, wrong)
    : converted(value, reprate, reporting)
  if (!base || !rep || wrong.any || (side !== 'debit' && side !== 'credit')) return null
  const signed = (amount: Money): string => formatDecimal(side === 'credit' ? negate(amount) : amount)
  return { side, value: signed(value), basevalue: signed(base), repvalue: signed(rep), rate, reprate }
}

const givenRate = (line: Element, name: string, wrong: Complaints): string | null => {
  const field = childOf(line, name)
  if (!field) return null
  if (isRate(field.text)) return field.text
  wrong.about(field, 'value_wrong', { value: field.text })
  return null
}

// Fact sheet, 3.4: positive, two decimals.
const givenAmount = (line: Element, name: string, currency: string, wrong: Complaints): Money | null => {
  const text = textOf(line, name)
  const amount = unsigned(text) === text ? parseDecimal(text, currencyOf(currency)) : null
  if (!amount) wrong.about(childOf(line, name) ?? line, 'amount_wrong', { value: text })
  return amount
}
