import type { Dialect } from './dialect.ts'
import { html, type Said } from './said.ts'
import { type SoapVersion, soapFault } from './soap.ts'

/** The fair-use policy (fact sheet, 8): how many calls come in. */
export interface Gate {
  /** Why a call that costs so much stays outside, or null. With `ms` it shuts for so long. */
  limit(cost: number, version: SoapVersion, ms?: number): Said | null
  /** Null where the call may begin; it is over when the returned function was called. */
  begin(version: SoapVersion): Said | (() => void)
  readonly mostAtOnce: number
}

const minute = 60_000

export const openGate = (dialect: Dialect, now: () => number): Gate => {
  let shutUntil = 0
  let window = { at: -1, used: 0 }
  let underWay = 0
  let most = 0
  return {
    limit: (cost, version, ms) => {
      if (ms !== undefined) shutUntil = now() + ms
      if (shutUntil > now()) return tooMany(version, shutUntil - now())
      if (dialect.creditsPerMinute === 0) return null
      const at = Math.floor(now() / minute)
      if (window.at !== at) window = { at, used: 0 }
      if (window.used + cost > dialect.creditsPerMinute) return tooMany(version, (at + 1) * minute - now())
      window.used += cost
      return null
    },
    begin: (version) => {
      if (dialect.oneAtATime && underWay > 0) return tooMany(version, 1_000)
      underWay += 1
      most = Math.max(most, underWay)
      return () => {
        underWay -= 1
      }
    },
    get mostAtOnce() {
      return most
    },
  }
}

const tooMany = (version: SoapVersion, ms: number): Said => ({
  ...soapFault(version, 'Too Many Requests'),
  status: 429,
  headers: { 'retry-after': String(Math.max(1, Math.ceil(ms / 1_000))) },
})

export const notFound: Said = html(404, '<html><body><h1>404 Not Found</h1></body></html>')
