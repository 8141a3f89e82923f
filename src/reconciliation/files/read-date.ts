import { dayNumber } from '../day.ts'

/** In which order a file writes its days. */
export type DayOrder = 'day-month' | 'month-day'

/** A day; or one that depends on the order; or nothing that is one. */
export type ReadDate =
  | { readonly day: number; readonly order?: DayOrder }
  | { readonly dayMonth: number; readonly monthDay: number }
  | null

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic'
    .split(' ')
    .map((language) => language.split('|'))

/**
 * Reads a day as files write it: `2026-11-20` with or without a time, `20261120`, `20.11.2026`, `20-11-2026`,
 * `20/11/2026`, `20 nov 2026`. Where day and month could be each other, both readings are returned; a year of two
 * digits is read only where `order` says that it stands last.
 */
export const readDate = (text: string, order?: DayOrder): ReadDate => {
  const iso =
    /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    )
  if (iso) return certain(dayNumber(Number(iso[1]), Number(iso[3]), Number(iso[4])))
  const named = /^(\d{1,2})[ .-]*(\p{L}{3,})[ .,-]*(\d{4})$/u.exec(text)
  if (named) return certain(dayNumber(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1])))
  const [, first, mark, second, year = ''] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.exec(text) ?? []
  if (first === undefined || (year.length === 2 && order === undefined)) return null
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  return either(full, Number(first), Number(second), mark === '.' ? 'day-month' : order)
}

const certain = (day: number | null): ReadDate => (day === null ? null : { day })

const either = (year: number, first: number, second: number, order?: DayOrder): ReadDate => {
  const dayMonth = dayNumber(year, second, first)
  const monthDay = dayNumber(year, first, second)
  if (order === 'day-month') return certain(dayMonth)
  if (order === 'month-day') return certain(monthDay)
  if (dayMonth === monthDay) return certain(dayMonth)
  if (monthDay === null) return dayMonth === null ? null : { day: dayMonth, order: 'day-month' }
  return dayMonth === null ? { day: monthDay, order: 'month-day' } : { dayMonth, monthDay }
}

const monthOf = (name: string): number => {
  const short = name.slice(0, 3).toLowerCase()
  for (const language of months) if (language.includes(short)) return language.indexOf(short) + 1
  return name.toLowerCase().startsWith('maart') ? 3 : 0
}
