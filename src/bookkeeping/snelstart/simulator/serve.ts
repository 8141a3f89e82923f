import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from '../../../simulators/simulator.ts'
import type { Exchange, FaultList } from './faults.ts'
import type { Gate } from './gate.ts'
import { readJson, writeJson } from './json.ts'
import { type Route, routeOf } from './routes.ts'
import { gateway, message, ruleSaysNo, type Said } from './said.ts'
import type { Scene } from './scene.ts'

export interface Counts {
  /** Calls that the allowed rate let through, and those it turned away. */
  let: number
  limited: number
}

export interface Serving {
  readonly scene: Scene
  readonly gate: Gate
  readonly faults: FaultList
  readonly counts: Counts
  /** Milliseconds that every answer takes. */
  readonly latency: number
  touch(document: unknown): void
  changed(): void
}

/** Answers one request, as truthfully as the faults let it. */
export const serve = async (
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const text = await textOf(request)
  const url = new URL(request.url ?? '/', 'http://simulator')
  const exchange = exchangeOf(request.method ?? '', url.pathname)
  const { faults, latency } = serving
  if (faults.take('lose_request', exchange)) return void request.socket.destroy()
  const said = brokenBefore(faults, exchange) ?? answer(serving, request, url, text, exchange)
  serving.changed()
  if (faults.take('lose_answer', exchange)) return void request.socket.destroy()
  const late = faults.take('slow_answer', exchange)
  await passed(latency + (late ? (late.ms ?? 5_000) : 0))
  send(response, faults.take('gateway_timeout', exchange) ? gateway(504, 'Gateway timeout.') : said, {
    cut: faults.take('cut_answer', exchange),
    garbled: faults.take('garble', exchange) !== null,
  })
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const passed = (ms: number): Promise<void> | undefined =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined

const exchangeOf = (method: string, path: string): Exchange => {
  if (path === '/b2b/token') return 'token'
  return method === 'GET' ? 'read' : 'book'
}

const brokenBefore = (faults: FaultList, exchange: Exchange): Said | null => {
  if (faults.take('maintenance', exchange))
    return {
      status: 503,
      text: '<!DOCTYPE html><html><head><title>Onderhoud</title></head><body><h1>SnelStart is even niet beschikbaar</h1></body></html>',
    }
  return faults.take('error_500', exchange) ? message(500, 'An error has occurred.') : null
}

const answer = (
  serving: Serving,
  request: IncomingMessage,
  url: URL,
  text: string,
  exchange: Exchange,
): Said => {
  if (exchange === 'token') return serving.gate.token(new URLSearchParams(text))
  if (!url.pathname.startsWith('/v2/')) return gateway(404, 'Resource not found')
  if (url.search.length > serving.scene.dialect.longestQuery)
    return {
      status: 404,
      text: '<html><body>The request filtering module denied a long query.</body></html>',
    }
  const call = {
    method: request.method ?? '',
    path: url.pathname.slice('/v2'.length),
    query: url.searchParams,
    body: text === '' ? undefined : readJson(text),
  }
  const route = routeOf(serving.scene, call)
  return stopped(serving, request, url, route, exchange) ?? carriedOut(serving, route, exchange)
}

const stopped = (
  { gate, faults, counts }: Serving,
  request: IncomingMessage,
  url: URL,
  route: Route,
  exchange: Exchange,
): Said | null => {
  const header = request.headers['ocp-apim-subscription-key']
  const key = typeof header === 'string' ? header : (url.searchParams.get('subscription-key') ?? undefined)
  const unknownKey = gate.key(faults.take('revoked_key', exchange) ? 'revoked' : key)
  if (unknownKey) return unknownKey
  const shut = faults.take('too_many_requests', exchange)
  const limited = gate.limit(key ?? '', shut ? (shut.ms ?? 1_000) : undefined)
  if (limited) counts.limited += 1
  else counts.let += 1
  if (limited) return limited
  if (faults.take('expired_token', exchange)) gate.expire()
  const stranger = gate.bearer(request.headers.authorization)
  if (stranger) return stranger
  return faults.take('forbidden', exchange) ? forbidden : gate.scope(route.scope)
}

const forbidden = message(403, 'The scope is missing.')

const carriedOut = ({ scene, faults, touch }: Serving, route: Route, exchange: Exchange): Said => {
  const { dialect } = scene
  if (faults.take('invoice_missing', exchange))
    return ruleSaysNo('invoice_missing', dialect, dialect.missingInvoiceStatus)
  if (faults.take('period_closed', exchange)) return ruleSaysNo('year_closed', dialect)
  if (faults.take('ledger_unknown', exchange)) return ruleSaysNo('ledger_unknown', dialect)
  const said = route.run()
  if (said.status === 201 && faults.take('book_twice', exchange)) route.run()
  if (said.status === 201 && faults.take('accountant_touched', exchange)) touch(said.body)
  return said
}

const send = (
  response: ServerResponse,
  said: Said,
  broken: { readonly cut: Fault | null; readonly garbled: boolean },
): void => {
  const json = said.text === undefined && said.body !== undefined
  const whole = said.text ?? (json ? writeJson(said.body) : '')
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
