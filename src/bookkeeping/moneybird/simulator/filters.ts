import { isSaid, plain, type Said, symbolic } from './said.ts'

export interface Period {
  /** Both days are in it. */
  readonly from: string
  readonly to: string
}

/** 4.4: `key:value|value,key:value`. */
export type Filter = ReadonlyMap<string, readonly string[]>

const filterInvalid = (): Said => symbolic(400, 'Filter is invalid', { filter: 'invalid' })

/** A filter, with its default where none was sent: any filter replaces it (fact sheet, 4.4). */
export const readFilter = (
  query: URLSearchParams,
  known: readonly string[],
  standard: string,
): { readonly filter: Filter } | Said => {
  const text = query.get('filter') ?? standard
  const filter = new Map<string, readonly string[]>()
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [, key = '', values = ''] = /^\s*(\w+):(.*)$/.exec(part) ?? []
    if (!known.includes(key)) return filterInvalid()
    filter.set(key, values.split('|'))
  }
  return { filter }
}

/** 4.6: a state that nobody knows. */
export const unknownState = (wanted: readonly string[] | undefined, known: readonly string[]): Said | null =>
  (wanted ?? []).every((one) => one === 'all' || known.includes(one))
    ? null
    : symbolic(400, 'Status is not included in the list', { filter: 'invalid' })

export const isWanted = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || wanted.includes('all') || (value !== null && wanted.includes(value))

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
const monthsFrom = (year: number, month: number, months: number): Period => ({
  from: day(Date.UTC(year, month, 1)),
  to: day(Date.UTC(year, month + months, 0)),
})

const shift: Readonly<Record<string, number>> = { this: 0, prev: -1, next: 1 }

const named = (by: number, unit: string, now: Date): Period => {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  if (unit === 'year') return monthsFrom(year + by, 0, 12)
  if (unit === 'quarter') return monthsFrom(year, (Math.floor(month / 3) + by) * 3, 3)
  if (unit === 'month') return monthsFrom(year, month + by, 1)
  const monday = Date.UTC(year, month, now.getUTCDate() - ((now.getUTCDay() + 6) % 7) + by * 7)
  return { from: day(monday), to: day(monday + 6 * 86_400_000) }
}

const border = (digits: string, last: boolean): string => {
  const [year, month] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)) - 1]
  if (digits.length === 8) return day(Date.UTC(year, month, Number(digits.slice(6))))
  const whole = monthsFrom(year, month, 1)
  return last ? whole.to : whole.from
}

/** 4.4: names, or a range of months or days; a single month is refused on lists. */
export const readPeriod = (text: string, now: Date): Period | Said => {
  const [, by, unit] = /^(this|prev|next)_(week|month|quarter|year)$/.exec(text) ?? []
  if (by !== undefined && unit !== undefined) return named(shift[by] ?? 0, unit, now)
  if (/^(\d{6}|\d{8})$/.test(text)) return plain(400, 'Period must have both a start and end date')
  const [, from, to] = /^(\d{8}|\d{6})\.\.(\d{8}|\d{6})$/.exec(text) ?? []
  if (from === undefined || to === undefined) return plain(400, 'Period is invalid')
  return { from: border(from, false), to: border(to, true) }
}

/** The period of a filter; undefined where it names none. */
export const periodOf = (filter: Filter, now: Date): Period | Said | undefined => {
  const text = filter.get('period')?.[0]
  return text === undefined ? undefined : readPeriod(text, now)
}

/** A record without a day is in a period that today is in (fact sheet, 4.4). */
export const isWithin = (period: Period | undefined, date: string | null, now: Date): boolean => {
  if (!period || isSaid(period)) return true
  const at = date ?? now.toISOString().slice(0, 10)
  return period.from <= at && at <= period.to
}

/** 4.4: moments after which something was made or changed, not included. */
export const isAfter = (filter: Filter, key: string, moment: string): boolean => {
  const border = filter.get(key)?.[0]
  return border === undefined || Date.parse(moment) > Date.parse(border)
}
