import { accepted, type Reason } from '../../outbound/answer.ts'
import { mask } from '../../outbound/mask.ts'
import { type HttpReply, speakHttp } from '../../outbound/speak-http.ts'
import { onlyIf, overWire } from '../../outbound/wire.ts'
import type { BooksTools, Notes, Reading } from '../books.ts'
import { isMissingRight, toldToWait, wordsOf } from './errors.ts'
import { type Pace, type Purpose, paceTowards, waitForTurn } from './pace.ts'
import type { MoneybirdSettings } from './settings.ts'
import { createTokenKeeper } from './tokens.ts'

/** Below the administration, without `.json`, with its query: `sales_invoices/123`. */
interface Address {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
}

export interface Question extends Address {
  /** What is asked about, where that is a body and not a query. */
  readonly body?: unknown
  readonly purpose?: Purpose
}

export interface Order extends Address {
  readonly method: 'POST' | 'DELETE'
  readonly body?: unknown
}

/** What came of a call: an answer of the API itself; a proof that nothing was done; or no proof of anything. */
export type Outcome =
  | { readonly heard: HttpReply }
  | { readonly stopped: Reason; readonly again?: { readonly after: number } }
  | { readonly lost: Reason }

export interface Api {
  readonly settings: MoneybirdSettings
  readonly now: () => Date
  readonly administration: string | null
  /** The scope that was granted, and to whom, where that is known. */
  readonly granted: { readonly scope: string | null; readonly user: string | null }
  write(order: Order, notes: Notes): Promise<Outcome>
  /** A reading out of a reply of status 200, or of 404 too where `missing` says what that means; `read` may throw `Broken`. */
  ask<T>(question: Question, read: (text: string, reply: HttpReply) => T, missing?: T): Promise<Reading<T>>
  said(code: string, reply: HttpReply): Reason
  /** Without what only Moneybird may know. */
  clean(text: string): string
}

// A token that ended, and a flood that takes some turns to ebb: no call needs more.
const mostAttempts = 8

interface Call extends Address {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly text?: string
  readonly purpose: Purpose
  readonly notes?: Notes
}

/** Speaks to one administration: keeps its token, and the pace together with all others of this process. */
export const openApi = (settings: MoneybirdSettings, { now, grants, administration }: BooksTools): Api => {
  const keeper = createTokenKeeper(settings, grants, now)
  const base = settings.apiAddress.replace(/\/+$/, '')
  const pace: Pace = paceTowards(base, settings.callsInFiveMinutes)
  const clean = (text: string): string =>
    mask(
      [settings.clientSecret, ...keeper.seen].reduce((cleaned, one) => cleaned.replaceAll(one, '***'), text),
    )
  const said = (code: string, reply: HttpReply): Reason => {
    const words = wordsOf(reply)
    return words === undefined ? { code } : { code, said: clean(words) }
  }

  const exchange = (call: Call, token: string) =>
    overWire(async (line) => {
      const { method, text, notes } = call
      const wire = onlyIf(line, () => notes?.mayBegin?.())
      const where = pathOf(call, administration)
      notes?.note({ direction: 'sent', channel: 'https', text: clean(`${method} ${where} ${text ?? ''}`) })
      const reply = await speakHttp(
        {
          ...{ method, url: base + where, headers: headersOf(token, text !== undefined) },
          ...(text !== undefined && { body: text }),
          patience: settings.answerMs,
        },
        // A question changes nothing: it may go over a connection that was kept.
        ...(notes ? [wire] : []),
      )
      notes?.note({ direction: 'received', channel: 'https', text: clean(`${reply.status} ${reply.text}`) })
      return accepted(reply)
    })

  const make = async (call: Call): Promise<Outcome> => {
    let renewed = false
    const patientUntil = performance.now() + settings.longestWaitMs
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const token = await keeper.current()
      if ('unread' in token) return { stopped: token.unread }
      const short = await waitForTurn(pace, call.purpose, patientUntil)
      if (short) return limited(short.missing)
      const answer = await exchange(call, token.read)
      if (answer.state !== 'accepted')
        return answer.state === 'not_taken' ? { stopped: answer.reason } : { lost: answer.reason }
      const reply = answer.detail
      if (reply.status === 429) pace.shut(toldToWait(reply, now().getTime()))
      else if (isMissingRight(reply)) return { stopped: said('moneybird.right_missing', reply) }
      else if (reply.status !== 401) return { heard: reply }
      else if (renewed) return { stopped: said('moneybird.unauthorised', reply) }
      else {
        renewed = true
        keeper.drop(token.read)
      }
    }
    return limited(1_000)
  }

  return {
    settings,
    now,
    administration: administration ?? null,
    granted: keeper,
    said,
    clean,
    write: (order, notes) => make({ ...order, ...textOf(order.body), purpose: 'booking', notes }),
    ask: async (question, read, missing) => {
      const method = question.body === undefined ? 'GET' : 'POST'
      const purpose = question.purpose ?? 'booking'
      const outcome = await make({ ...question, ...textOf(question.body), method, purpose })
      if ('lost' in outcome) return { unread: outcome.lost }
      if ('stopped' in outcome)
        return { unread: outcome.stopped, ...(outcome.again && { again: outcome.again }) }
      const { heard } = outcome
      if (heard.status === 404 && missing !== undefined) return { read: missing }
      if (heard.status >= 500) return { unread: said('moneybird.out_of_order', heard) }
      if (heard.status !== 200) return { unread: said('moneybird.not_read', heard) }
      try {
        return { read: read(heard.text, heard) }
      } catch {
        return { unread: { code: 'line.unreadable' } }
      }
    },
  }
}

const textOf = (body: unknown): { readonly text?: string } =>
  body === undefined ? {} : { text: JSON.stringify(body) }

// Fact sheet, 1: everything but the list of administrations stands below one.
const pathOf = ({ path, query }: Address, administration: string | undefined): string => {
  const below = path === 'administrations' || administration === undefined ? '' : `/${administration}`
  const asked = new URLSearchParams(query).toString()
  return `${below}/${path}.json${asked === '' ? '' : `?${asked}`}`
}

const limited = (ms: number): Outcome => ({
  stopped: { code: 'moneybird.limited', params: { seconds: String(Math.ceil(ms / 1_000)) } },
  again: { after: Math.ceil(ms) },
})

const headersOf = (token: string, withBody: boolean): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
  ...(withBody && { 'content-type': 'application/json; charset=utf-8' }),
})
