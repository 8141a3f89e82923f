/** Whether a text is a day of the calendar, as `2026-11-21`; years before 1900 are slips of the pen. */
export const isDay = (text: string): boolean => {
  const [, year] = /^(\d{4})-\d{2}-\d{2}$/.exec(text) ?? []
  if (year === undefined || year < '1900') return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
