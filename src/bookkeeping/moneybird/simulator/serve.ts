import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from '../../../simulators/simulator.ts'
import { payByHand, removeByHand } from './by-hand.ts'
import type { Exchange, FaultList } from './faults.ts'
import { type Gate, noAccess, stranger } from './gate.ts'
import { listAdministrations } from './lists.ts'
import type { OAuth } from './oauth.ts'
import { authorizeDecision, authorizePage } from './oauth-page.ts'
import { invoiceOf, ledgerUnknown, lockedField } from './payments.ts'
import type { Pushes } from './pushes.ts'
import type { Rate } from './rate.ts'
import { isFields, readJson } from './read-body.ts'
import { noSuchPage, routeOf } from './routes.ts'
import { isSaid, notFound, plain, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'

export interface Serving {
  readonly scene: Scene
  readonly gate: Gate
  readonly oauth: OAuth
  readonly rate: Rate
  readonly faults: FaultList
  readonly pushes: Pushes
  /** API calls that the allowed rate let through, and those it turned away. */
  readonly counts: { let: number; limited: number }
  /** Milliseconds that every answer takes. */
  readonly latency: number
  /** What time did, before anybody looks. */
  catchUp(): void
  changed(): void
}

interface Request {
  readonly method: string
  readonly url: URL
  readonly text: string
  readonly headers: IncomingMessage['headers']
  readonly address: string
}

/** Answers one request, as truthfully as the faults let it. */
export const serve = async (
  serving: Serving,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = await read(incoming)
  const exchange = exchangeOf(request.method, request.url.pathname)
  const { faults, latency } = serving
  if (faults.take('lose_request', exchange)) return void incoming.socket.destroy()
  serving.catchUp()
  const said = brokenBefore(faults, exchange) ?? (await answer(serving, request, exchange))
  serving.changed()
  if (faults.take('lose_answer', exchange)) return void incoming.socket.destroy()
  const late = faults.take('slow_answer', exchange)
  await passed(latency + (late ? (late.ms ?? 5_000) : 0))
  send(response, faults.take('gateway_timeout', exchange) ? html(504, 'Gateway Time-out') : said, {
    cut: faults.take('cut_answer', exchange),
    garbled: faults.take('garble', exchange) !== null,
  })
}

const read = async (incoming: IncomingMessage): Promise<Request> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return {
    method: incoming.method ?? '',
    url: new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'simulator'}`),
    text: Buffer.concat(parts).toString('utf8'),
    headers: incoming.headers,
    address: incoming.socket.remoteAddress ?? '',
  }
}

const passed = (ms: number): Promise<void> | undefined =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined

const withoutFormat = (path: string): string => path.replace(/\.(json|xml)$/, '')

// A list of ids is posted to be read (fact sheet, 4.6).
const exchangeOf = (method: string, path: string): Exchange => {
  if (path === '/oauth/authorize') return 'page'
  if (path === '/oauth/token') return 'token'
  if (method === 'GET' || withoutFormat(path).endsWith('/synchronization')) return 'read'
  return /^\/api\/v2\/\d+\/webhooks\b/.test(path) ? 'subscribe' : 'book'
}

const html = (status: number, words: string): Said => ({
  status,
  text: `<!DOCTYPE html><html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`,
})

const brokenBefore = (faults: FaultList, exchange: Exchange): Said | null => {
  if (faults.take('maintenance', exchange)) return html(503, 'Moneybird is even niet bereikbaar')
  return faults.take('error_500', exchange) ? html(500, 'Er is iets misgegaan') : null
}

const answer = async (serving: Serving, request: Request, exchange: Exchange): Promise<Said> => {
  const { method, url } = request
  if (exchange === 'token') return method === 'POST' ? token(serving, request) : noSuchPage()
  if (exchange === 'page') return page(serving, request)
  return url.pathname.startsWith('/api/v2/') ? api(serving, request, exchange) : noSuchPage()
}

// 2: as a form, and as JSON for some clients.
const token = ({ oauth }: Serving, { text, headers }: Request): Said => {
  const json = headers['content-type']?.includes('json') ? readJson(text) : undefined
  const fields = isFields(json)
    ? new URLSearchParams(
        Object.entries(json).map(([name, value]): [string, string] => [name, String(value)]),
      )
    : new URLSearchParams(text)
  return oauth.token(fields, headers.authorization)
}

const page = ({ scene, oauth }: Serving, { method, url, text, headers }: Request): Said =>
  method === 'POST'
    ? authorizeDecision(scene.memory, scene.dialect, oauth, new URLSearchParams(text))
    : authorizePage(scene.memory, scene.dialect, url.searchParams, headers.cookie)

const api = async (serving: Serving, request: Request, exchange: Exchange): Promise<Said> => {
  const { gate, faults, counts, rate } = serving
  const path = withoutFormat(request.url.pathname).slice('/api/v2'.length)
  const report = /^\/\d+\/reports\b/.test(path)
  const shut = faults.take('too_many_requests', exchange)
  const limited = rate.count(request.address, report, shut ? (shut.ms ?? 1_000) : undefined)
  const headers = rate.headers(request.address, report)
  if (limited) {
    counts.limited += 1
    return { ...limited, headers }
  }
  counts.let += 1
  if (request.url.pathname.endsWith('.xml')) return { ...plain(406, 'Not acceptable'), headers }
  if (faults.take('expired_token', exchange)) gate.expire()
  const said = await within(serving, request, path, exchange)
  return { ...said, headers: { ...headers, ...said.headers } }
}

const within = async (
  serving: Serving,
  request: Request,
  path: string,
  exchange: Exchange,
): Promise<Said> => {
  const { gate, faults, scene } = serving
  if (faults.take('revoked_key', exchange)) return stranger('The access token was revoked')
  const entered = gate.enter(request.headers.authorization)
  if (isSaid(entered)) return entered
  const { user, grant } = entered
  if (faults.take('forbidden', exchange)) return noAccess('sales_invoices', scene.dialect)
  if (path === '/administrations') return listAdministrations(scene, user.id)
  const [, administration = '', below = ''] = /^\/(\d+)(\/.+)$/.exec(path) ?? []
  if (!(administration in user.access)) return notFound('administration_id')
  const call: Call = {
    ...{ method: request.method, path: below, administration, user: user.id },
    query: request.url.searchParams,
    body: request.text === '' ? undefined : readJson(request.text),
    origin: request.url.origin,
  }
  return gate.reach(grant, call.method, below) ?? carriedOut(serving, call, exchange)
}

const carriedOut = async (
  { scene, faults, pushes }: Serving,
  call: Call,
  exchange: Exchange,
): Promise<Said> => {
  const run = routeOf(scene, call, pushes)
  if (!run) return noSuchPage()
  if (faults.take('invoice_missing', exchange)) return notFound()
  const onInvoice = /^\/(external_)?sales_invoices\/(\d+)\/payments$/.exec(call.path)
  if (faults.take('period_closed', exchange)) return lockedField(onInvoice ? 'payment_date' : 'date')
  if (faults.take('ledger_unknown', exchange)) return ledgerUnknown()
  const invoice = onInvoice ? invoiceOf(scene, call, onInvoice[2] ?? '') : undefined
  if (invoice && faults.take('paid_meanwhile', exchange)) payByHand(scene, invoice)
  if (invoice && faults.take('deleted_meanwhile', exchange)) removeByHand(scene, invoice)
  const said = await run()
  if (said.status === 201 && faults.take('book_twice', exchange)) await run()
  return said
}

const send = (
  response: ServerResponse,
  said: Said,
  broken: { readonly cut: Fault | null; readonly garbled: boolean },
): void => {
  const whole = said.text ?? (said.body === undefined ? '' : JSON.stringify(said.body))
  const body = Buffer.from(broken.garbled ? whole.replaceAll(/["{}[\]]/g, '\u00bf') : whole)
  const type = said.text === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8'
  response.writeHead(said.status, {
    ...(body.length > 0 && { 'content-type': type }),
    ...(said.status !== 204 && { 'content-length': String(body.length) }),
    ...said.headers,
  })
  if (!broken.cut) return void response.end(body)
  response.write(body.subarray(0, broken.cut.bytes ?? 20), () => response.destroy())
}
