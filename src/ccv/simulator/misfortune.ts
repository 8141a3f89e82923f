import type { ServerResponse } from 'node:http'
import type { Fault } from '../../simulators/simulator.ts'
import type { Dialect } from './dialect.ts'
import type { Exchange, FaultCode } from './faults.ts'
import type { Office } from './office.ts'
import { type Reply, refused } from './reply.ts'
import { send, sendText } from './send.ts'

type Take = (code: FaultCode) => Fault | null

/** One exchange with whatever goes wrong in it; what `act` did is done, whatever is answered. */
export const exchange = async (
  office: Office,
  on: readonly Exchange[],
  act: () => Reply,
  reply: ServerResponse,
): Promise<void> => {
  const take: Take = (code) => {
    for (const one of on) {
      const hit = office.faults.take(code, one)
      if (hit) return hit
    }
    return null
  }
  if (take('lose_request')) return void reply.destroy()
  if (turnedAway(office, take, reply)) return
  const done = act()
  const slow = take('slow_answer')
  if (slow) await new Promise<void>((resolve) => void office.agenda.after(slow.ms ?? 5_000, resolve))
  if (take('lose_answer')) return void reply.destroy()
  if (take('gateway_timeout')) return sendText(reply, 504, '<html>504 Gateway Time-out</html>')
  if (take('error_with_reference')) return send(reply, withReference(done))
  const text = JSON.stringify(done.body)
  const cut = take('cut_answer')
  if (cut) return cutOff(reply, done.status, text, cut.bytes ?? 20)
  if (take('garble')) return sendText(reply, done.status, text.replaceAll('":', '=').replace('{', '['))
  send(reply, done)
}

/** Whether it was answered without anything being done. */
const turnedAway = ({ dialect, clock }: Office, take: Take, reply: ServerResponse): boolean => {
  const refusal = take('revoked_key') ? wrongKey() : take('forbidden') ? noRight(dialect) : null
  if (refusal) send(reply, refusal)
  else if (take('maintenance')) sendText(reply, 503, '<html>503 Service Unavailable: maintenance</html>')
  else {
    const many = take('too_many_requests')
    if (many) send(reply, tooMany(), askAgain(dialect, clock(), many.ms))
    else if (take('error_500')) send(reply, refused({ status: 500, message: 'internal error' }))
    else return false
  }
  return true
}

export const wrongKey = (): Reply =>
  refused({
    status: 401,
    type: 'authentication_error',
    message: 'the API key is not known',
    failureCode: 'bad_credentials',
  })

// The sheet knows no answer for a key that lacks a right (1.7).
const noRight = ({ forbiddenStatus }: Dialect): Reply =>
  refused({
    status: Number(forbiddenStatus),
    type: 'authentication_error',
    message: 'this key may not do this',
  })

export const tooMany = (): Reply => refused({ status: 429, message: 'too many requests' })

/** When the client may ask again, where it is told. */
export const askAgain = (
  { retryAfter }: Dialect,
  now: Date,
  ms: number | undefined,
): Readonly<Record<string, string>> => {
  if (ms === undefined || retryAfter === 'unsaid') return {}
  const seconds = Math.ceil(ms / 1_000)
  const date = new Date(now.getTime() + seconds * 1_000)
  return { 'retry-after': retryAfter === 'seconds' ? String(seconds) : date.toUTCString() }
}

// 1.7: a transaction was made before the error came.
const withReference = ({ body }: Reply): Reply => {
  const { reference } = Object(body)
  return refused({
    message: 'processing error',
    failureCode: 'processing_error',
    ...(typeof reference === 'string' && { transactionReference: reference }),
  })
}

const cutOff = (reply: ServerResponse, status: number, text: string, bytes: number): void => {
  reply.writeHead(status, {
    'content-type': 'application/json;charset=UTF-8',
    'content-length': Buffer.byteLength(text),
  })
  reply.write(Buffer.from(text).subarray(0, bytes), () => reply.destroy())
}
