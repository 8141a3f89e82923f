import { household, householdOf } from './household.ts'
import type { Memory } from './memory.ts'
import type { Scene } from './scene.ts'

/** The period a date falls in: `2026/11`. */
export const periodOf = (date: string): string => `${date.slice(0, 4)}/${date.slice(4, 6)}`

/** Fact sheet, 3.3: period 0 is the opening balance, 55 the end of the year. */
export const periodExists = ({ now }: Scene, period: string): boolean => {
  const parts = /^(\d{4})\/(\d{2})$/.exec(period)
  if (!parts) return false
  const [year, month] = [Number(parts[1]), Number(parts[2])]
  const thisYear = now().getUTCFullYear()
  return year >= thisYear - 5 && year <= thisYear && (month <= 12 || month === 55)
}

export const periodsOf = (memory: Memory, office: string, year: number) =>
  [0, ...Array.from({ length: 12 }, (_, month) => month + 1), 55].map((number) => {
    const period = `${year}/${String(number).padStart(2, '0')}`
    return { number, period, open: !isLocked(memory, office, period) }
  })

export const isLocked = (memory: Memory, office: string, period: string): boolean =>
  householdOf(memory).lockedPeriods.includes(`${office} ${period}`)

export const lock = (memory: Memory, office: string, period: string, locked: boolean): void => {
  const name = `${office} ${period}`
  const others = householdOf(memory).lockedPeriods.filter((one) => one !== name)
  memory.commit([household(memory, { lockedPeriods: locked ? [...others, name] : others })])
}

const day = /^(\d{4})(\d{2})(\d{2})$/

/** Whether it is a day as the package writes it: `20261120`. */
export const isDay = (text: string): boolean => {
  const parts = day.exec(text)
  if (!parts) return false
  const iso = parts.slice(1).join('-')
  const instant = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
}

/** As its messages write a day: `20-11-2026`. */
export const shownDay = (date: string): string => date.replace(day, '$3-$2-$1')
