import { type HttpReply, speakHttp } from '../outbound/speak-http.ts'
import type { Wire } from '../outbound/wire.ts'
import { type Json, readJson } from './json.ts'
import { type CcvNote, maskMessage } from './note.ts'
import {
  type CcvError,
  type CcvTransaction,
  readError,
  readMethods,
  readTransaction,
  readTransactions,
} from './transaction.ts'

/** How the Payment API is reached (fact sheet of CCV, 1.1). */
export interface CcvDoor {
  /** `https://api.psp.ccv.eu/api/v1` */
  readonly address: string
  readonly apiKey: string
  /** Milliseconds from the first attempt to connect until the whole answer must be there. */
  readonly patience: number
  /** Readings may go over a connection that was kept: for whoever reads a lot. */
  readonly keeps?: boolean
}

/** What CCV said: what was asked for, or anything else. `raw` is masked. */
export type CcvReply<Value> =
  | { readonly kind: 'found'; readonly value: Value; readonly raw: string }
  | {
      readonly kind: 'other'
      readonly status: number
      /** Null where these are not CCV's words: then they prove nothing. */
      readonly error: CcvError | null
      /** After which CCV wants to be asked again (`Retry-After`), milliseconds. */
      readonly askAfter: number | null
      readonly raw: string
    }

/** Fields of a request, as the fact sheet names them (1.4, 1.12); what is undefined is left out. */
export type CcvFields = Readonly<Record<string, string | Readonly<Record<string, unknown>> | undefined>>

/** A call that makes something: under a key that stays the same however often it is sent (1.8). */
export interface CcvWish {
  readonly fields: CcvFields
  /** `Idempotency-Reference`, at most 50 characters. */
  readonly key: string
  readonly wire?: Wire
}

export interface PaymentApi {
  pay(wish: CcvWish): Promise<CcvReply<CcvTransaction>>
  refund(wish: CcvWish): Promise<CcvReply<CcvTransaction>>
  /** 1.2 [C]: for a payment that is not authorised yet; too late it has no effect. What it answers is not told and proves nothing. */
  cancel(reference: string): Promise<void>
  transaction(reference: string): Promise<CcvReply<CcvTransaction>>
  /** One page of what the filters of 1.11 let through. */
  transactions(filters: CcvFilters): Promise<CcvReply<readonly CcvTransaction[]>>
  methods(): Promise<CcvReply<readonly string[]>>
}

export type CcvFilters = Readonly<Record<string, string | undefined>>

/** Speaks the Payment API; every message is handed to `note` masked, and without the key. Throws what `reasonOf` can name. */
export const openPaymentApi = (door: CcvDoor, note?: (note: CcvNote) => void): PaymentApi => {
  const speak = async <Value>(
    call: Call,
    read: (json: Json | undefined) => Value | null,
  ): Promise<CcvReply<Value>> => {
    const url = urlOf(door, call)
    const body = call.fields && JSON.stringify(call.fields)
    const own = headersOf(call)
    note?.(noted('sent', [`${call.method} ${url}`, ...asLines(own)], body))
    const headers = { ...headersFor(door, call, body !== undefined), ...own }
    const wish = { method: call.method, url, headers, patience: door.patience }
    const reply = await speakHttp(body === undefined ? wish : { ...wish, body }, call.wire)
    note?.(noted('received', [`${reply.status} ${call.method} ${call.path}`], reply.text))
    return understood(reply, read)
  }
  const post = (path: string, { fields, key, wire }: CcvWish) =>
    speak({ method: 'POST', path, fields, key, ...(wire && { wire }) }, readTransaction)
  return {
    pay: (wish) => post('/payment', wish),
    refund: (wish) => post('/refund', wish),
    cancel: async (reference) => {
      await speak({ method: 'POST', path: '/cancel', query: { reference } }, () => null)
    },
    transaction: (reference) =>
      speak({ method: 'GET', path: '/transaction', query: { reference } }, readTransaction),
    transactions: (query) => speak({ method: 'GET', path: '/transaction', query }, readTransactions),
    methods: () => speak({ method: 'GET', path: '/method' }, readMethods),
  }
}

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query?: CcvFilters
  readonly fields?: CcvFields
  readonly key?: string
  readonly wire?: Wire
}

const urlOf = (door: CcvDoor, { path, query = {} }: Call): string => {
  const given = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined)
  // A space as %20 is understood everywhere, as + only in forms.
  const asked = given.length > 0 ? `?${String(new URLSearchParams(given)).replaceAll('+', '%20')}` : ''
  return `${door.address.replace(/\/+$/, '')}${path}${asked}`
}

const headersOf = ({ key }: Call): Record<string, string> =>
  key === undefined ? {} : { 'idempotency-reference': key }

// A connection that was kept may have been closed at the other end while it was idle: a payment sent over it would be unknown
// for nothing. Terminals are spoken to rarely; each of their calls takes a connection of its own.
const headersFor = (
  { apiKey, keeps = false }: CcvDoor,
  { method }: Call,
  body: boolean,
): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
  'user-agent': 'Saldo/0.1',
  accept: 'application/json',
  ...(!(keeps && method === 'GET') && { connection: 'close' }),
  ...(body && { 'content-type': 'application/json' }),
})

const asLines = (headers: Record<string, string>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`)

const noted = (direction: CcvNote['direction'], head: readonly string[], body = ''): CcvNote => ({
  direction,
  channel: 'https',
  text: `${head.map(maskMessage).join('\n')}\n\n${maskMessage(body)}`,
})

const understood = <Value>(
  { status, headers, text }: HttpReply,
  read: (json: Json | undefined) => Value | null,
): CcvReply<Value> => {
  const json = readJson(text)
  const raw = {
    get raw() {
      return maskMessage(text)
    },
  }
  // 1.2: success is 200; php-lib takes any 2xx.
  const value = status >= 200 && status < 300 ? read(json) : null
  if (value !== null) return Object.assign(raw, { kind: 'found' as const, value })
  const askAfter = askAfterOf(headers['retry-after'])
  return Object.assign(raw, { kind: 'other' as const, status, error: readError(json), askAfter })
}

/** RFC 9110, 10.2.3: seconds, or a date. */
const askAfterOf = (header: string | undefined): number | null => {
  if (header === undefined) return null
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}
