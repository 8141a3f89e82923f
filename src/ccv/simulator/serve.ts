import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Accounts } from './accounts.ts'
import { readBody } from './amount.ts'
import type { Call } from './call.ts'
import type { Exchange } from './faults.ts'
import type { Office } from './office.ts'
import { answerPage } from './pages.ts'
import { type Reply, refused } from './reply.ts'
import { cancelPlace, routes } from './routes.ts'

const bases = ['/vpos/api/v1', '/api/v1']
const longestBody = 1_048_576

/** The Payment API below both base paths, and the hosted pages beside it. */
export const createHttp = (accounts: Accounts, noUserAgent: () => void): Server =>
  createServer({ keepAliveTimeout: 60_000 }, (asked, reply) => {
    serve(accounts, noUserAgent, asked, reply).catch(() => reply.destroy())
  })

const serve = async (
  accounts: Accounts,
  noUserAgent: () => void,
  asked: IncomingMessage,
  reply: ServerResponse,
): Promise<void> => {
  for (const { agenda } of accounts.offices.values()) agenda.look()
  const address = new URL(asked.url ?? '/', 'http://simulator')
  const text = await read(asked)
  if (text === null) return void reply.destroy()
  const base = bases.find((one) => address.pathname.startsWith(`${one}/`))
  const merchantCancels = address.pathname === '/card/cancel/merchant' && asked.method === 'POST'
  if (!base && !merchantCancels) return answerPage(accounts, { asked, address, text }, reply)
  const office = accounts.officeFor(asked.headers.authorization)
  if (!office) return send(reply, wrongKey())
  const problem = wrongUserAgent(office, noUserAgent, asked)
  if (problem) return send(reply, problem)
  const path = base ? address.pathname.slice(base.length) : ''
  const place = base ? routes[`${asked.method} ${path}`] : cancelPlace
  if (!place) return send(reply, notThere(path))
  const body = asked.method === 'POST' && text !== '' ? readBody(text) : {}
  const call = { query: address.searchParams, headers: headersOf(asked), body: body ?? {} }
  const unread = body === null ? refused({ message: 'the body is no JSON object' }) : null
  await exchange(office, place.exchange, () => unread ?? place.route(office, call), reply)
}

const read = async (asked: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of asked) {
    size += part.length
    if (size > longestBody) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const headersOf = ({ headers }: IncomingMessage): Call['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]))

const wrongKey = (): Reply =>
  refused({
    status: 401,
    type: 'authentication_error',
    message: 'the API key is not known',
    failureCode: 'bad_credentials',
  })

// 1.1: the User-Agent is mandatory only by one integrator's word.
const wrongUserAgent = (
  { dialect }: Office,
  noUserAgent: () => void,
  asked: IncomingMessage,
): Reply | null => {
  if (asked.headers['user-agent']) return null
  noUserAgent()
  return dialect.userAgentRequired
    ? refused({ message: 'User-Agent is required', field: 'User-Agent' })
    : null
}

const notThere = (path: string): Reply =>
  Object.keys(routes).some((one) => one.endsWith(` ${path}`))
    ? refused({ status: 405, message: 'this method is not allowed here' })
    : refused({ status: 404, message: 'there is nothing here' })

/** One exchange with whatever goes wrong in it; what the route did is done, whatever is answered. */
const exchange = async (
  { faults, agenda }: Office,
  on: Exchange,
  act: () => Reply,
  reply: ServerResponse,
): Promise<void> => {
  if (faults.take('lose_request', on)) return void reply.destroy()
  if (faults.take('too_many_requests', on))
    return send(reply, refused({ status: 429, message: 'too many requests' }))
  if (faults.take('error_500', on)) return send(reply, refused({ status: 500, message: 'internal error' }))
  const done = act()
  const slow = faults.take('slow_answer', on)
  if (slow) await new Promise<void>((resolve) => void agenda.after(slow.ms ?? 5_000, resolve))
  if (faults.take('lose_answer', on)) return void reply.destroy()
  if (faults.take('gateway_timeout', on)) return sendText(reply, 504, '<html>504 Gateway Time-out</html>')
  if (faults.take('error_with_reference', on)) return send(reply, withReference(done))
  const text = JSON.stringify(done.body)
  const cut = faults.take('cut_answer', on)
  if (cut) return cutOff(reply, done.status, text, cut.bytes ?? 20)
  if (faults.take('garble', on))
    return sendText(reply, done.status, text.replaceAll('":', '=').replace('{', '['))
  send(reply, done)
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

const send = (reply: ServerResponse, { status, body }: Reply): void =>
  sendText(reply, status, JSON.stringify(body), 'application/json;charset=UTF-8')

const sendText = (reply: ServerResponse, status: number, text: string, type = 'text/html'): void => {
  reply.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  reply.end(text)
}

const cutOff = (reply: ServerResponse, status: number, text: string, bytes: number): void => {
  reply.writeHead(status, {
    'content-type': 'application/json;charset=UTF-8',
    'content-length': Buffer.byteLength(text),
  })
  reply.write(Buffer.from(text).subarray(0, bytes), () => reply.destroy())
}
