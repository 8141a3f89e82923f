import type { Dialect } from './dialect.ts'
import type { Memory } from './memory.ts'

/** Something that happened to a record, as webhooks tell it (fact sheet, 9). */
export interface News {
  readonly administration: string
  readonly action: string
  readonly type: string
  readonly id: string
  readonly state: string | null
  readonly entity: unknown
  /** The same as it was before, for a push that is behind the times. */
  readonly before?: { readonly state: string | null; readonly entity: unknown }
}

/** What every part of the package works on. */
export interface Scene {
  readonly memory: Memory
  readonly dialect: Dialect
  readonly now: () => Date
  readonly tell: (news: News) => void
}

/** A call, and who makes it where. */
export interface Call {
  readonly method: string
  /** Below the administration, without `.json`: `/sales_invoices/123`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly administration: string
  readonly user: string
  /** The address of the API as the caller wrote it. */
  readonly origin: string
}

export const stamp = ({ now }: Scene): string => now().toISOString()

// 3: the administrations live in Europe/Amsterdam; a day ends there one or two hours before it does in UTC.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** `YYYY-MM-DD`, as the administration's calendar has it. */
export const today = ({ now }: Scene): string => calendar.format(now())

/** 1: epoch seconds of the last change; two changes within a second cannot be told apart by it. */
export const versionNow = ({ now }: Scene): number => Math.floor(now().getTime() / 1_000)
