import { Bug } from '../bug.ts'

const millisecondsADay = 86_400_000

/** The number of a day `2026-11-20`, counted from 1970. */
export const dayOf = (date: string): number => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const number = dayNumber(Number(year), Number(month), Number(day))
  if (number === null) throw new Bug(`${date} is not a day`)
  return number
}

/** The number of a day of the calendar, or null where the calendar has no such day. */
export const dayNumber = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? time / millisecondsADay : null
}

export const dateOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10)
