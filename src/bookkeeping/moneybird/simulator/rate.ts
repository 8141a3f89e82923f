import type { Dialect } from './dialect.ts'
import type { Said } from './said.ts'

interface Window {
  ends: number
  calls: number
  shutUntil: number
}

export interface Rate {
  /** Counts a call of this address; says no where there were too many. `shut` closes the address for so many milliseconds. */
  count(address: string, report: boolean, shut?: number): Said | null
  /** What every answer carries. */
  headers(address: string, report: boolean): Record<string, string>
  open(): void
}

/** 10: so many calls in a window, by address; reports have one of their own. */
export const openRate = (dialect: Dialect, now: () => number): Rate => {
  const windows = new Map<string, Window>()
  const length = dialect.windowSeconds * 1_000
  const most = (report: boolean): number => (report ? dialect.reportCallsPerWindow : dialect.callsPerWindow)
  const windowOf = (address: string, report: boolean): Window => {
    const key = `${address} ${report}`
    const there = windows.get(key)
    if (there && there.ends > now()) return there
    const fresh = { ends: now() + length, calls: 0, shutUntil: there?.shutUntil ?? 0 }
    windows.set(key, fresh)
    return fresh
  }
  const headers = (address: string, report: boolean): Record<string, string> => {
    const { ends, calls, shutUntil } = windowOf(address, report)
    const limit = most(report)
    const over = Math.max(shutUntil, limit > 0 && calls >= limit ? ends : 0, 0)
    const resets = Math.ceil((over > now() ? over : ends) / 1_000)
    const left = over > now() ? 0 : Math.max(0, limit - calls)
    const seconds = Math.max(0, Math.ceil((resets * 1_000 - now()) / 1_000))
    if (limit === 0 && over <= now()) return {}
    return {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(dialect.rateHeaders === 'observed' ? seconds : left),
      ...(dialect.rateHeaders === 'observed' && { 'ratelimit-requestsremaining': String(left) }),
      'ratelimit-reset': String(resets),
      ...(over > now() && { 'retry-after': String(dialect.retryAfter === 'epoch' ? resets : seconds) }),
    }
  }
  return {
    count: (address, report, shut) => {
      const window = windowOf(address, report)
      if (shut !== undefined) window.shutUntil = now() + shut
      const limit = most(report)
      if (window.shutUntil > now() || (limit > 0 && window.calls >= limit))
        return { status: 429, body: 'Retry later' }
      window.calls += 1
      return null
    },
    headers,
    open: () => {
      for (const window of windows.values()) window.shutUntil = 0
    },
  }
}
