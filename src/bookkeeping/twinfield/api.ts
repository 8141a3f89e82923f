import { setTimeout as sleep } from 'node:timers/promises'
import { accepted, type Reason } from '../../outbound/answer.ts'
import { mask } from '../../outbound/mask.ts'
import { type HttpReply, speakHttp } from '../../outbound/speak-http.ts'
import { Broken, onlyIf, overWire } from '../../outbound/wire.ts'
import type { BooksTools, Notes, Reading } from '../books.ts'
import { createCredits } from './credits.ts'
import { loginAddress } from './openid.ts'
import type { TwinfieldSettings } from './settings.ts'
import {
  envelope,
  type Heard,
  namespace,
  type Operation,
  processXml,
  readEnvelope,
  resultIn,
} from './soap.ts'
import { type Access, createTokens } from './token.ts'
import { takeTurn } from './turns.ts'
import { type Element, escaped } from './xml.ts'

/** What came of a call: an answer of the service; a proof that nothing was done; or no proof of anything. */
export type Outcome =
  | { readonly heard: Heard; readonly raw: string }
  | { readonly stopped: Reason; readonly again?: { readonly after: number } }
  | { readonly lost: Reason; readonly raw?: string }

export interface Api {
  /** Something that changes what is there, noted where `notes` are given. */
  write(operation: Operation, notes?: Notes): Promise<Outcome>
  /** A reading out of the response; `read` may throw `Broken`. */
  ask<T>(operation: Operation, read: (heard: Heard) => T): Promise<Reading<T>>
  /** The same of a process-XML document; a reading that the package refuses is unread, with its words. */
  read<T>(document: string, read: (result: Element) => T): Promise<Reading<T>>
  access(): Promise<Reading<Access>>
  /** Without what only Twinfield may know. */
  clean(text: string): string
}

// Fact sheet, 8: queries cost 1, everything else 3.
const costs = { asked: 1, written: 3 } as const
const mostAttempts = 6

/** Speaks to one administration (`company`; none where it is not chosen yet). */
export const openApi = (settings: TwinfieldSettings, tools: BooksTools, company?: string): Api => {
  const tokens = createTokens(settings, tools)
  const credits = createCredits(settings.creditsPerMinute, tick)
  let shutUntil = 0
  const clean = (text: string): string => {
    const secrets = [settings.clientSecret, ...tokens.seen].filter((one) => one.length > 3)
    return mask(
      secrets.reduce((said, one) => said.replaceAll(one, '***').replaceAll(escaped(one), '***'), text),
    )
  }

  const exchange = (operation: Operation, kind: keyof typeof costs, access: Access, notes?: Notes) =>
    overWire(async (line) => {
      const wire = onlyIf(line, () => notes?.mayBegin?.())
      const url = `${access.cluster}/webservices/${operation.service}.asmx`
      const body = envelope(operation, access.token, operation.officeless ? undefined : company)
      notes?.note({ direction: 'sent', channel: 'https', text: clean(`POST ${url} ${body}`) })
      const reply = await speakHttp(
        {
          ...{ method: 'POST', url, body, patience: settings.answerMs },
          headers: {
            'content-type': 'text/xml; charset=utf-8',
            soapaction: `"${namespace}${operation.name}"`,
          },
        },
        // A question changes nothing: it may go over a connection that was kept.
        ...(kind === 'asked' ? [] : [wire]),
      )
      notes?.note({ direction: 'received', channel: 'https', text: clean(`${reply.status} ${reply.text}`) })
      return accepted(reply)
    })

  /** Waits for the turn of its organisation, and while Twinfield wants to be left alone. */
  const inTurn = async <T>(
    { organisation }: Access,
    cost: number,
    patientUntil: number,
    run: () => Promise<T>,
  ): Promise<T | Extract<Outcome, { stopped: Reason }>> => {
    const key = `${loginAddress(settings)} ${settings.clientId} ${organisation}`
    const turn = await takeTurn(key, Math.max(0, patientUntil - tick()))
    if (!turn) return { stopped: { code: 'twinfield.busy' }, again: { after: 5_000 } }
    try {
      const shut = shutUntil - tick()
      const patience = Math.max(0, patientUntil - tick())
      const wait = shut > patience ? null : credits.take(cost, patience)
      if (wait === null) return limited(Math.max(shut, 1_000))
      const pause = Math.max(shut, wait)
      if (pause > 0) await sleep(pause)
      return await run()
    } finally {
      turn.done()
    }
  }

  const call = async (operation: Operation, kind: keyof typeof costs, notes?: Notes): Promise<Outcome> => {
    const patientUntil = tick() + settings.longestWaitMs
    let renewed = false
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const access = await tokens.current()
      if ('unread' in access) return stoppedBy(access)
      const answer = await inTurn(access.read, costs[kind], patientUntil, () =>
        exchange(operation, kind, access.read, notes),
      )
      if ('stopped' in answer) return answer
      if (answer.state !== 'accepted')
        return answer.state === 'not_taken' ? { stopped: answer.reason } : { lost: answer.reason }
      const reply = answer.detail
      if (reply.status === 429) shutUntil = tick() + toldToWait(reply)
      else if (renewed || !isOfAccess(reply)) return outcomeOf(reply)
      else {
        renewed = true
        tokens.drop(access.read.token)
      }
    }
    return limited(shutUntil - tick())
  }

  const outcomeOf = (reply: HttpReply): Outcome => {
    const raw = clean(`${reply.status} ${reply.text}`)
    const said = reply.phrase && { said: clean(reply.phrase) }
    if (isOfAccess(reply)) return { stopped: { code: 'twinfield.unauthorised', ...said } }
    if (reply.status === 403) return { stopped: { code: 'twinfield.forbidden', ...said } }
    if (reply.status === 404) return { stopped: { code: 'twinfield.wrong_address' } }
    try {
      const answer = readEnvelope(reply.text)
      if ('fault' in answer)
        return { lost: { code: 'twinfield.out_of_order', said: clean(answer.fault) }, raw }
      if (reply.status === 200) return { heard: answer, raw }
    } catch {
      if (reply.status === 200) return { lost: { code: 'line.unreadable' }, raw }
    }
    return { lost: { code: 'twinfield.out_of_order' }, raw }
  }

  const ask: Api['ask'] = async (operation, read) => {
    const outcome = await call(operation, 'asked')
    if ('lost' in outcome) return { unread: outcome.lost }
    if ('stopped' in outcome)
      return { unread: outcome.stopped, ...(outcome.again && { again: outcome.again }) }
    try {
      return { read: read(outcome.heard) }
    } catch (error) {
      return { unread: error instanceof Broken ? error.reason : { code: 'line.unreadable' } }
    }
  }

  return {
    clean,
    ask,
    write: (operation, notes) => call(operation, 'written', notes),
    read: (document, read) => ask(processXml(document), (heard) => read(resultIn(heard))),
    access: tokens.current,
  }
}

const tick = (): number => performance.now()

const stoppedBy = (access: Extract<Reading<Access>, { unread: Reason }>): Outcome => ({
  stopped: access.unread,
  ...(access.again && { again: access.again }),
})

// Fact sheet, 1: beside the status stands `code : text`, and 354 is a token that opens nothing.
const isOfAccess = ({ status, phrase = '' }: HttpReply): boolean =>
  status === 401 || (status === 403 && /^354\b/.test(phrase))

/** Milliseconds to wait after a 429 (fact sheet, 8): the header, else a minute, in which credits are full again. */
const toldToWait = ({ headers }: HttpReply): number => {
  const told = headers['retry-after'] ?? ''
  return /^\d+$/.test(told) ? Number(told) * 1_000 : 60_000
}

const limited = (ms: number): Extract<Outcome, { stopped: Reason }> => ({
  stopped: { code: 'twinfield.limited', params: { seconds: String(Math.ceil(Math.max(ms, 0) / 1_000)) } },
  again: { after: Math.ceil(Math.max(ms, 0)) },
})
