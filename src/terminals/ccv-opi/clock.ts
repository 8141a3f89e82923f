/** The time as ISO 8601 with the zone's offset: `2026-11-21T14:03:09+01:00`. */
export const stamp = (at: Date, timeZone: string): string => {
  const offset = offsetAt(at, timeZone)
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  const clock = `${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
  return `${local}${offset < 0 ? '-' : '+'}${clock}`
}

/** The instant of an ISO 8601 time; without an offset it is the terminal's own, local time. Null if unreadable. */
export const instantOf = (text: string, timeZone: string): Date | null => {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,3})?)(Z|[+-]\d\d:?\d\d)?$/.exec(text.trim())
  if (!match) return null
  const [, day, time, zone] = match
  const asUtc = new Date(`${day}T${time}Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  if (zone)
    return new Date(`${day}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`)
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone) * 60_000)
  return new Date(asUtc.getTime() - offsetAt(guess, timeZone) * 60_000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

const offsetAt = (at: Date, timeZone: string): number => {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  formats.set(timeZone, format)
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}
