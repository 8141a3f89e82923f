import { type Currency, digitsOf, isCurrency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { type Money, money } from '../../money/money.ts'
import { mostMinor, noDay, openSide, type Side } from '../side.ts'
import type { Complaint } from './complaint.ts'
import { type ReadAmount, readAmount } from './read-amount.ts'
import { type DayOrder, type ReadDate, readDate } from './read-date.ts'
import { readTable } from './read-table.ts'
import { type FileText, readText } from './read-text.ts'

export const columns = [
  'id',
  'amount',
  'currency',
  'date',
  'reference',
  'text',
  'email',
  'name',
  'iban',
  'kind',
] as const
type Column = (typeof columns)[number]

/** How to read a file where it does not say so itself. */
export interface Reading {
  readonly currency?: Currency | undefined
  readonly dayOrder?: DayOrder | undefined
  readonly decimalMark?: '.' | ',' | undefined
}

export type ReadItems =
  | { readonly side: Side; readonly encoding: string }
  | { readonly complaints: readonly Complaint[] }

const mostComplaints = 20

/** Reads the items of a file, or says what is wrong with it: then nothing of it is used. */
export const readItems = async (
  path: string,
  reading: Reading,
  progress: (rows: number) => void,
): Promise<ReadItems> => itemsOf(await readText(path), reading, progress)

/** The same of a text that was read already. */
export const itemsOf = async (
  file: FileText,
  reading: Reading,
  progress: (rows: number) => void = () => {},
): Promise<ReadItems> => {
  if (!('text' in file))
    return { complaints: [{ line: file.line, column: '', code: 'encoding', params: { byte: file.byte } }] }
  const table = openTable(reading, progress)
  const broken = await readTable(file.text, table.take)
  const complaints = broken ? [...table.complaints, broken] : table.close()
  return complaints.length > 0
    ? { complaints: [...complaints].sort((a, b) => a.line - b.line).slice(0, mostComplaints) }
    : { side: table.side(), encoding: file.encoding }
}

/** A row whose amount or day can be read only when all others are known. */
interface Pending {
  readonly place: number
  readonly line: number
  readonly currency: Currency
  readonly amount: Exclude<ReadAmount, null> | null
  readonly date: Exclude<ReadDate, null> | null
}

const openTable = (reading: Reading, progress: (rows: number) => void) => {
  const complaints: Complaint[] = []
  const rows = openSide()
  const lines = new Map<string, number>()
  const pending: Pending[] = []
  const decimalMarks = new Map<string, number>()
  const dayOrders = new Map<DayOrder, number>()
  const days = new Map<string, ReadDate>()
  let places: Partial<Record<Column, number>> | null = null
  let width = 0
  let isBroken = false
  const complain = (line: number, column: string, code: string, params?: Record<string, string>): void => {
    if (complaints.length < mostComplaints) complaints.push({ line, column, code, ...(params && { params }) })
  }
  const header = (cells: readonly string[], line: number): void => {
    const names = cells.map((cell) => cell.trim().toLowerCase())
    places = Object.fromEntries(
      columns.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])),
    )
    width = names.length
    const needed = reading.currency ? (['id', 'amount'] as const) : (['id', 'amount', 'currency'] as const)
    for (const column of needed) if (!names.includes(column)) complain(line, column, 'column_missing')
    for (const column of columns)
      if (names.indexOf(column) !== names.lastIndexOf(column)) complain(line, column, 'column_twice')
    isBroken = complaints.length > 0
  }
  const cell = (cells: readonly string[], column: Column): string => {
    const place = places?.[column]
    return place === undefined ? '' : (cells[place] ?? '').trim()
  }
  const readDay = (text: string): ReadDate => {
    if (!days.has(text)) days.set(text, readDate(text, reading.dayOrder))
    return days.get(text) ?? null
  }
  const take = (cells: readonly string[], line: number): void => {
    if (places === null) header(cells, line)
    else if (isBroken || complaints.length >= mostComplaints || cells.every(isBlank)) return
    else if (cells.length > width && !cells.slice(width).every(isBlank))
      complain(line, '', 'too_many_cells', { count: String(cells.length), columns: String(width) })
    else takeItem(cells, line)
  }
  const takeItem = (cells: readonly string[], line: number): void => {
    const before = complaints.length
    const id = cell(cells, 'id')
    const known = lines.get(id)
    if (id === '') complain(line, 'id', 'empty')
    else if (known !== undefined) complain(line, 'id', 'id_twice', { id, first: String(known) })
    else lines.set(id, line)
    const code = cell(cells, 'currency').toUpperCase() || (reading.currency ?? '')
    const currency = isCurrency(code) ? code : null
    if (code === '') complain(line, 'currency', 'empty')
    else if (currency === null) complain(line, 'currency', 'currency_unknown', { currency: code })
    const amount = amountOf(cell(cells, 'amount'), line, currency)
    const day = dayOf(cell(cells, 'date'), line)
    if (complaints.length > before || currency === null) return
    if (amount.open || day.open)
      pending.push({ place: rows.count, line, currency, amount: amount.open, date: day.open })
    rows.add({
      id,
      amount: amount.money ?? money(0n, currency),
      day: day.day,
      reference: cell(cells, 'reference'),
      text: cell(cells, 'text'),
      email: cell(cells, 'email'),
      name: cell(cells, 'name'),
      iban: cell(cells, 'iban'),
      kind: cell(cells, 'kind').toLowerCase(),
    })
    if (rows.count % 100_000 === 0) progress(rows.count)
  }
  const amountOf = (
    text: string,
    line: number,
    currency: Currency | null,
  ): { money?: Money; open: Exclude<ReadAmount, null> | null } => {
    if (text === '') complain(line, 'amount', 'empty')
    if (text === '' || currency === null) return { open: null }
    const read = readAmount(text, currency)
    if (read === null) complain(line, 'amount', 'not_an_amount', { text })
    if (read === null) return { open: null }
    if (!('decimal' in read)) return { open: read }
    const amount = parseDecimal(read.decimal, currency)
    if (amount === null)
      complain(line, 'amount', 'decimals', { text, currency, digits: String(digitsOf(currency)) })
    else if (amount.minor > mostMinor || amount.minor < -mostMinor)
      complain(line, 'amount', 'too_large', { text })
    else if (read.mark) decimalMarks.set(read.mark, decimalMarks.get(read.mark) ?? line)
    return amount === null ? { open: null } : { money: amount, open: null }
  }
  const dayOf = (text: string, line: number): { day: number; open: Exclude<ReadDate, null> | null } => {
    if (text === '') return { day: noDay, open: null }
    const read = readDay(text)
    if (read === null) complain(line, 'date', 'not_a_date', { text })
    if (read === null || 'dayMonth' in read) return { day: noDay, open: read }
    if (read.order) dayOrders.set(read.order, dayOrders.get(read.order) ?? line)
    return { day: read.day, open: null }
  }
  /** What the other rows say of the order of day and month, and of points and commas; null where they disagree or are silent. */
  const only = <T>(seen: ReadonlyMap<T, number>): T | null => {
    const [first, ...others] = seen.keys()
    return first === undefined || others.length > 0 ? null : first
  }
  const close = (): readonly Complaint[] => {
    if (places === null) complain(1, '', 'no_header')
    const mark = reading.decimalMark ?? only(decimalMarks)
    const order = only(dayOrders)
    for (const open of pending) settle(open, mark as '.' | ',' | null, order)
    return complaints
  }
  const settle = (
    { place, line, currency, amount, date }: Pending,
    mark: '.' | ',' | null,
    order: DayOrder | null,
  ): void => {
    if (amount && 'asPoint' in amount) {
      const text = mark === null ? null : mark === amount.mark ? amount.asPoint : amount.asGroup
      const read = text === null ? null : parseDecimal(text, currency)
      if (text === null)
        complain(line, 'amount', 'amount_unclear', { one: amount.asGroup, other: amount.asPoint })
      else if (read === null)
        complain(line, 'amount', 'decimals', { text, currency, digits: String(digitsOf(currency)) })
      else rows.amend(place, { amount: read })
    }
    if (date && 'dayMonth' in date) {
      if (order === null)
        complain(line, 'date', 'date_unclear', { one: asText(date.dayMonth), other: asText(date.monthDay) })
      else rows.amend(place, { day: order === 'day-month' ? date.dayMonth : date.monthDay })
    }
  }
  return { take, complaints, close, side: rows.close }
}

const isBlank = (cell: string): boolean => cell.trim() === ''

const asText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
