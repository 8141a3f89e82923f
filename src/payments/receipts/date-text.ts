/** The day in a shop's time zone as people of a language write it: `20-11-2026`. */
export const dayText = (at: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    at,
  )

/** The time of day there, to the second: `14:05:09`. */
export const timeText = (at: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
