import { accepted, type Reason } from '../../outbound/answer.ts'
import { mask } from '../../outbound/mask.ts'
import { type HttpReply, speakHttp } from '../../outbound/speak-http.ts'
import { onlyIf, overWire } from '../../outbound/wire.ts'
import type { BooksTools, Notes, Reading } from '../books.ts'
import { isOfGateway, toldToWait, wordsOf } from './errors.ts'
import { createPace, type Turn } from './pace.ts'
import type { SnelstartSettings } from './settings.ts'
import { createTokens } from './token.ts'

export interface Wish {
  readonly method: 'GET' | 'POST'
  /** Below the API's address, with its query. */
  readonly path: string
  readonly body?: string
}

/** What came of a call: an answer of the API itself; a proof that nothing was done; or no proof of anything. */
export type Outcome =
  | { readonly heard: HttpReply }
  | { readonly stopped: Reason; readonly again?: { readonly after: number } }
  | { readonly lost: Reason }

export interface Api {
  call(wish: Wish, notes?: Notes): Promise<Outcome>
  /** A reading out of a reply of status 200; `read` may throw `Broken`. */
  get<T>(path: string, read: (text: string) => T): Promise<Reading<T>>
  /** Without what only SnelStart may know. */
  clean(text: string): string
}

// Two keys that are limited one after the other, a token that ended and a key that was withdrawn: no call needs more.
const mostAttempts = 8

/** Speaks to one administration: keeps its token and its pace. */
export const openApi = (settings: SnelstartSettings, { now }: BooksTools): Api => {
  const tokens = createTokens(settings, now)
  const keys = [settings.primaryKey, settings.secondaryKey].filter((key) => key !== '')
  const pace = createPace(
    { keys, callsPerSecond: settings.callsPerSecond },
    { now: tick, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
  )
  const secrets = (): string[] =>
    [settings.couplingKey, ...keys, tokens.last, ...partsOf(settings.couplingKey)].filter(
      (one) => one.length > 3,
    )
  const clean = (text: string): string =>
    mask(secrets().reduce((cleaned, one) => cleaned.replaceAll(one, '***'), text))

  const exchange = (wish: Wish, token: string, { key }: Turn, notes?: Notes) =>
    overWire(async (line) => {
      const wire = onlyIf(line, () => notes?.mayBegin?.())
      notes?.note({
        direction: 'sent',
        channel: 'https',
        text: clean(`${wish.method} ${wish.path} ${wish.body ?? ''}`),
      })
      const reply = await speakHttp(
        {
          method: wish.method,
          url: settings.apiAddress.replace(/\/+$/, '') + wish.path,
          headers: headersOf(token, key, wish.body !== undefined),
          ...(wish.body !== undefined && { body: wish.body }),
          patience: settings.answerMs,
        },
        // A question changes nothing: it may go over a connection that was kept.
        ...(wish.method === 'GET' ? [] : [wire]),
      )
      notes?.note({ direction: 'received', channel: 'https', text: clean(`${reply.status} ${reply.text}`) })
      return accepted(reply)
    })

  const call = async (wish: Wish, notes?: Notes): Promise<Outcome> => {
    let renewed = false
    let wait = 0
    const patientUntil = tick() + settings.longestWaitMs
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const token = await tokens.current()
      if ('unread' in token) return stopped(token.unread)
      const turn = await pace.turn(patientUntil)
      if ('shutFor' in turn) return limited(turn.shutFor)
      const answer = await exchange(wish, token.read, turn, notes)
      if (answer.state !== 'accepted')
        return answer.state === 'not_taken' ? stopped(answer.reason) : { lost: answer.reason }
      const reply = answer.detail
      if (reply.status === 429) {
        wait = toldToWait(reply)
        pace.limited(turn, wait)
        continue
      }
      pace.passed(turn)
      if (reply.status === 401 && isOfGateway(reply)) {
        if (!pace.refused(turn)) return stopped(said('snelstart.subscription_key', reply))
      } else if (reply.status === 401) {
        if (renewed) return stopped(said('snelstart.unauthorised', reply))
        renewed = true
        tokens.drop(token.read)
      } else return outcomeOf(reply)
    }
    return limited(wait)
  }

  const said = (code: string, reply: HttpReply): Reason => {
    const words = wordsOf(reply)
    return words === undefined ? { code } : { code, said: clean(words) }
  }

  const outcomeOf = (reply: HttpReply): Outcome => {
    if (reply.status === 403) return stopped(said('snelstart.forbidden', reply))
    if (reply.status === 404 && isOfGateway(reply)) return stopped(said('snelstart.wrong_address', reply))
    return { heard: reply }
  }

  return {
    call,
    clean,
    get: async (path, read) => {
      const outcome = await call({ method: 'GET', path })
      if ('lost' in outcome) return { unread: outcome.lost }
      if ('stopped' in outcome)
        return { unread: outcome.stopped, ...(outcome.again && { again: outcome.again }) }
      const { heard } = outcome
      if (heard.status >= 500) return { unread: said('snelstart.out_of_order', heard) }
      if (heard.status !== 200) return { unread: said('snelstart.not_read', heard) }
      try {
        return { read: read(heard.text) }
      } catch {
        return { unread: { code: 'line.unreadable' } }
      }
    },
  }
}

const tick = (): number => performance.now()

const stopped = (reason: Reason): Outcome => ({ stopped: reason })

const limited = (ms: number): Outcome => ({
  stopped: { code: 'snelstart.limited', params: { seconds: String(Math.ceil(ms / 1_000)) } },
  again: { after: Math.ceil(ms) },
})

const headersOf = (token: string, key: string, withBody: boolean): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'ocp-apim-subscription-key': key,
  accept: 'application/json',
  ...(withBody && { 'content-type': 'application/json; charset=utf-8' }),
})

const partsOf = (couplingKey: string): string[] =>
  Buffer.from(couplingKey, 'base64').toString('utf8').split(':')
