import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Accounts } from './accounts.ts'
import { readBody } from './amount.ts'
import type { Call } from './call.ts'
import { struckBy } from './faults.ts'
import { askAgain, exchange, tooMany, wrongKey } from './misfortune.ts'
import type { Office } from './office.ts'
import { answerPage } from './pages.ts'
import { type Reply, refused } from './reply.ts'
import { cancelPlace, routes } from './routes.ts'
import { send } from './send.ts'

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
  accounts.first.agenda.look()
  const address = new URL(asked.url ?? '/', 'http://simulator')
  const text = await read(asked)
  if (text === null) return void reply.destroy()
  const base = bases.find((one) => address.pathname.startsWith(`${one}/`))
  const merchantCancels = address.pathname === '/card/cancel/merchant' && asked.method === 'POST'
  if (!base && !merchantCancels) return answerPage(accounts, { asked, address, text }, reply)
  const office = accounts.officeFor(asked.headers.authorization)
  if (!office) return send(reply, wrongKey())
  const wait = office.rate.wait()
  if (wait !== null) return send(reply, tooMany(), askAgain(office.dialect, office.clock(), wait))
  const problem = wrongUserAgent(office, noUserAgent, asked)
  if (problem) return send(reply, problem)
  const path = base ? address.pathname.slice(base.length) : ''
  const place = base ? routes[`${asked.method} ${path}`] : cancelPlace
  if (!place) return send(reply, notThere(path))
  const body = asked.method === 'POST' && text !== '' ? readBody(text) : {}
  const call = { query: address.searchParams, headers: headersOf(asked), body: body ?? {} }
  const unread = body === null ? refused({ message: 'the body is no JSON object' }) : null
  await exchange(office, struckBy(place.exchange, call), () => unread ?? place.route(office, call), reply)
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
