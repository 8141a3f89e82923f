import { isCurrency } from '../../money/currency.ts'
import type { Money } from '../../money/money.ts'
import { Broken } from '../../outbound/wire.ts'
import { amountOf, dayOf } from './fields.ts'
import type { LineKey } from './match.ts'
import { mustBeRead } from './words.ts'
import { allOf, branch, childrenOf, type Element, leaf, textOf } from './xml.ts'

/** What a column must be: equal to one, or between two. */
export type Wish = readonly [equal: string] | readonly [from: string, to: string]

type Field = keyof typeof columns

// Fact sheet, 5: columns of the browses 100 and 130.
const columns = {
  yearPeriod: 'fin.trs.head.yearperiod',
  code: 'fin.trs.head.code',
  number: 'fin.trs.head.number',
  status: 'fin.trs.head.status',
  date: 'fin.trs.head.date',
  currency: 'fin.trs.head.curcode',
  modified: 'fin.trs.head.modified',
  customer: 'fin.trs.line.dim2',
  name: 'fin.trs.line.dim2name',
  value: 'fin.trs.line.valuesigned',
  open: 'fin.trs.line.openvaluesigned',
  invoice: 'fin.trs.line.invnumber',
  due: 'fin.trs.line.datedue',
  matchStatus: 'fin.trs.line.matchstatus',
  matchNumber: 'fin.trs.line.matchnumber',
  ledger: 'fin.trs.line.dim1',
  description: 'fin.trs.line.description',
  free1: 'fin.trs.head.freetext1',
  free2: 'fin.trs.head.freetext2',
  free3: 'fin.trs.head.freetext3',
} as const

// Not recorded of these browses: asked for where the setting says that they are there.
const more: readonly Field[] = ['ledger', 'description', 'free1', 'free2', 'free3']

/** A line, and when its transaction was changed. */
export interface Head {
  readonly key: LineKey
  readonly modified: string
}

/** A line that stands on a customer. Amounts are as a debtor's ledger has them: an invoice above zero, a payment below. */
export interface Row extends Head {
  readonly customer: string
  readonly name: string
  readonly value: Money
  readonly open: Money
  readonly invoice: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly due: string | null
  readonly matchStatus: string
  readonly matchNumber: string
  /** Null and none where they were not asked for. */
  readonly ledger: string | null
  readonly texts: readonly string[]
}

/** What columns must be. */
export type Wishes = Partial<Readonly<Record<Field, Wish>>>

/** The columns of every booking line, whatever it stands on. */
export const headColumns = ['yearPeriod', 'code', 'number', 'status', 'date', 'modified'] as const

export const everyColumn = Object.keys(columns) as Field[]

/** Those of customers that are recorded (fact sheet, 5). */
export const customerColumns: readonly Field[] = everyColumn.filter((name) => !more.includes(name))

/** A browse, provisional bookings too (fact sheet, 5). */
export const composeBrowse = (
  code: string,
  office: string,
  wishes: Wishes,
  names: readonly Field[],
): string => {
  // `normal` is provisional and final.
  const asked: Wishes = { status: ['normal'], ...wishes }
  const all = names.map((name, index) => columnOf(index + 2, columns[name], true, asked[name]))
  const mine = columnOf(1, 'fin.trs.head.office', false, [office])
  return branch('columns', [mine, ...all], { code, optimize: 'true' })
}

const columnOf = (id: number, field: string, visible: boolean, wish: Wish | undefined): string => {
  const [from, to] = wish ?? []
  const operator = from === undefined ? 'none' : to === undefined ? 'equal' : 'between'
  return branch(
    'column',
    [
      ...[leaf('field', field), leaf('label', ''), leaf('visible', String(visible))],
      ...[leaf('ask', String(wish !== undefined)), leaf('operator', operator)],
      ...[leaf('from', from ?? ''), leaf('to', to ?? ''), leaf('finderparam', '')],
    ],
    { id: String(id) },
  )
}

/** The rows of an answer, all of them or a throw; lines in a currency that Saldo does not count in are left out. */
export const readRows = (result: Element): Row[] => rowsIn(result).flatMap(rowOf)

/** Which transactions the lines of an answer are of, and when those were changed. */
export const readHeads = (result: Element): Head[] =>
  rowsIn(result).map((row) => ({ key: keyIn(row), modified: cellsOf(row).get(columns.modified) ?? '' }))

const rowsIn = (result: Element): Element[] => {
  const [browse] = allOf(mustBeRead(result), 'browse')
  const rows = childrenOf(browse, 'tr')
  const total = browse?.attributes.total
  // An empty answer may have no counts; one with counts has every row it speaks of.
  if (!browse || (total && Number(total) !== rows.length)) throw new Broken({ code: 'line.unreadable' })
  return rows
}

const cellsOf = (row: Element): Map<string | undefined, string> =>
  new Map(childrenOf(row, 'td').map((cell) => [cell.attributes.field, cell.text]))

const keyIn = (row: Element): LineKey => {
  const [key] = childrenOf(row, 'key')
  const found = { code: textOf(key, 'code'), number: textOf(key, 'number'), line: textOf(key, 'line') }
  if (found.code === '' || found.number === '') throw new Broken({ code: 'line.unreadable' })
  return found
}

const texts: readonly Field[] = ['description', 'free1', 'free2', 'free3']

const rowOf = (row: Element): Row[] => {
  const cells = cellsOf(row)
  const field = (name: Field): string => cells.get(columns[name]) ?? ''
  const currency = field('currency')
  const date = dayOf(field('date'))
  if (date === null) throw new Broken({ code: 'line.unreadable' })
  if (!isCurrency(currency)) return []
  return [
    {
      key: keyIn(row),
      customer: field('customer'),
      name: field('name'),
      value: amountOf(field('value'), currency),
      open: amountOf(field('open') || '0', currency),
      invoice: field('invoice'),
      date,
      due: dayOf(field('due')),
      modified: field('modified'),
      matchStatus: field('matchStatus'),
      matchNumber: field('matchNumber'),
      ledger: field('ledger') || null,
      texts: [...new Set([...texts.map(field)])].filter((text) => text !== ''),
    },
  ]
}
