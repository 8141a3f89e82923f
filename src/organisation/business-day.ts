const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  // Swedish writes 2026-11-21 23:59:59, which is what PostgreSQL reads.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(timeZone, made)
  return made
}

/**
 * The shop's day at an instant, as `2026-11-21`: before the hour at which the day begins (`05:00`, on the shop's
 * clock) it is still yesterday's.
 */
export const businessDate = (at: Date, timeZone: string, dayStarts: string): string => {
  const [day = '', time = ''] = clockOf(timeZone).format(at).split(' ')
  return time >= dayStarts ? day : dayBefore(day)
}

const dayBefore = (day: string): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}
