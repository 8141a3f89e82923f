import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from '../../../simulators/simulator.ts'
import type { Exchange, FaultList } from './faults.ts'
import { type Gate, notFound } from './gate.ts'
import { answerLogin, isPage, loginPath } from './login.ts'
import { gatewayTimeout, json, maintenance, type Said, xmlSaid } from './said.ts'
import type { Scene } from './scene.ts'
import { answerService, clusterPathOf, type ServiceSaid } from './serve-service.ts'
import { periodServicePath, readServiceCall, type ServiceCall } from './service-call.ts'
import { type SoapVersion, soapFault } from './soap.ts'
import { operationsAt, wsdlOf } from './wsdl.ts'
import { Malformed } from './xml.ts'

export interface Counts {
  /** Calls of services that the allowed rate let through, and those it turned away. */
  let: number
  limited: number
  /** Calls by what they asked for: the root of a process-XML, else the operation. */
  readonly of: Record<string, number>
}

export interface Serving {
  readonly scene: Scene
  readonly gate: Gate
  readonly faults: FaultList
  readonly counts: Counts
  /** Milliseconds that every answer takes. */
  readonly latency: number
  /** `http://127.0.0.1:4210` */
  readonly origin: () => string
  changed(): void
}

/** A request that found its way. */
interface Plan {
  readonly exchange: Exchange
  readonly version: SoapVersion | null
  readonly run: () => ServiceSaid
}

/** Answers one request, as truthfully as the faults let it. */
export const serve = async (
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const text = await textOf(request)
  const url = new URL(request.url ?? '/', serving.origin())
  const { exchange, version, run } = planOf(serving, request, url, text)
  const { faults, latency } = serving
  if (faults.take('lose_request', exchange)) return void request.socket.destroy()
  const over = version === null ? () => {} : serving.gate.begin(version)
  if (typeof over !== 'function') return send(response, over)
  try {
    const broken = brokenBefore(faults, exchange, version)
    const { said, takes } = broken ? { said: broken, takes: 0 } : run()
    serving.changed()
    if (faults.take('lose_answer', exchange)) return void request.socket.destroy()
    const late = faults.take('slow_answer', exchange)
    await passed(latency + takes + (late ? (late.ms ?? 5_000) : 0))
    send(response, faults.take('gateway_timeout', exchange) ? gatewayTimeout : said, {
      cut: faults.take('cut_answer', exchange),
      garbled: faults.take('garble', exchange) !== null,
    })
  } finally {
    over()
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const passed = (ms: number): Promise<void> | undefined =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined

const brokenBefore = (faults: FaultList, exchange: Exchange, version: SoapVersion | null): Said | null => {
  if (faults.take('maintenance', exchange)) return maintenance
  if (!faults.take('error_500', exchange)) return null
  if (version === null) return json(500, { Message: 'An error has occurred.' })
  return soapFault(version, 'An unexpected error has occurred')
}

const planOf = (serving: Serving, request: IncomingMessage, url: URL, text: string): Plan => {
  const path = decodeURI(url.pathname)
  if (path.startsWith(`${loginPath}/`)) return loginPlan(serving, request, url, text)
  const cluster = clusterPathOf(serving)
  const service = path.startsWith(`${cluster}/`) ? path.slice(cluster.length) : ''
  if (request.method === 'GET') return still(wsdlSaid(url, service, serving.origin() + path))
  if (service !== periodServicePath && operationsAt(service).length === 0) return still(notFound)
  return servicePlan(serving, request, service, text)
}

const still = (said: Said, version: SoapVersion | null = null): Plan => ({
  ...{ exchange: 'page', version },
  run: () => ({ said, takes: 0 }),
})

const wsdlSaid = (url: URL, service: string, address: string): Said => {
  const wsdl = /^\?wsdl$/i.test(url.search) ? wsdlOf(service, address) : null
  return wsdl === null ? notFound : xmlSaid(wsdl.replace(/^<\?xml[^>]*\?>\n/, ''))
}

const loginPlan = (serving: Serving, request: IncomingMessage, url: URL, body: string): Plan => {
  const path = url.pathname.slice(loginPath.length)
  const { authorization, cookie } = request.headers
  const issuer = serving.origin() + loginPath
  const clusterUrl = serving.origin() + clusterPathOf(serving)
  const call = { method: request.method ?? '', path, query: url.searchParams, body, issuer, clusterUrl }
  const run = () => answerLogin(serving.scene, { ...call, authorization, cookie })
  return {
    ...{ exchange: isPage(path) ? 'page' : 'token', version: null },
    run: () => ({ said: run(), takes: 0 }),
  }
}

const servicePlan = (serving: Serving, request: IncomingMessage, service: string, text: string): Plan => {
  let call: ServiceCall
  try {
    call = readServiceCall(service, request.headers, text)
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return still(soapFault('1.1', error.message, 'client'))
  }
  return {
    ...{ exchange: call.exchange, version: call.soap.version },
    run: () => answerService(serving, call),
  }
}

const send = (
  response: ServerResponse,
  said: Said,
  broken: { readonly cut: Fault | null; readonly garbled: boolean } = { cut: null, garbled: false },
): void => {
  const body = Buffer.from(broken.garbled ? said.body.replaceAll(/[<>"{}[\]]/g, '\u00bf') : said.body)
  const headers = {
    ...(said.type !== undefined && { 'content-type': said.type }),
    'content-length': String(body.length),
    ...said.headers,
  }
  if (said.reason === undefined) response.writeHead(said.status, headers)
  else response.writeHead(said.status, said.reason, headers)
  if (!broken.cut) return void response.end(body)
  response.write(body.subarray(0, broken.cut.bytes ?? 20), () => response.destroy())
}
