import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RunningCcv, type StartCcvSimulator, startCcvSimulator } from '../../ccv/simulator.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { orderOf } from '../rehearsal.ts'
import type { RefundOrder, Terminal } from '../terminal.ts'
import { ccvCloud } from './driver.ts'

/** Timers with which a payment through the cloud takes milliseconds. */
export const fast = {
  firstReadMs: 20,
  readAgainMs: 10,
  lifeMs: 400,
  readAfterCancelMs: 1,
  tooManyWaitMs: 1,
  answerMs: 2_000,
}

export const openCloud = (port: number, settings: Readonly<Record<string, unknown>> = {}): Terminal =>
  ccvCloud.open({
    apiAddress: `http://127.0.0.1:${port}/api/v1`,
    apiKey: 't_0123456789',
    terminalId: 'J4S009',
    model: 'a77',
    managementSystemId: 'GrundmasterNL',
    ...fast,
    ...settings,
  })

const stages = { card: 1, pin: 1, host: 1, printing: 1, person: 5_000 }
const dialect = { busyMs: 5, offlineMs: 20, webhookRetries: '5,5,5,10,10', shopperMs: 5_000 }

const patience = {
  short: { ...fast, lifeMs: 400, answerMs: 500 },
  long: { ...fast, lifeMs: 10_000, answerMs: 5_000 },
  /** Nothing is read before word comes. */
  'by word': { ...fast, firstReadMs: 3_600_000, readAgainMs: 3_600_000, lifeMs: 3_600_000 },
}

/** Starts CCV and opens a terminal through its cloud, both with timers for tests. */
export const startWith =
  (settings: Readonly<Record<string, unknown>> = {}, own: StartCcvSimulator = {}) =>
  async (options: StartSimulator, how: keyof typeof patience): Promise<CloudRehearsal> => {
    const simulator = await startCcvSimulator({
      port: 0,
      timeline: stages,
      ...own,
      ...options,
      dialect: { ...dialect, ...own.dialect, ...options.dialect },
    })
    const given = { apiKey: simulator.key, ...patience[how], ...settings }
    return { simulator, terminal: openCloud(simulator.port, given) }
  }

export interface CloudRehearsal {
  readonly simulator: RunningCcv
  readonly terminal: Terminal
}

export interface Said {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** `drop` closes the line without a word. */
  readonly body: object | string | 'drop'
}

export interface Asked {
  /** `POST /payment`, `GET /transaction`: below the base path, without the query. */
  readonly call: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Record<string, unknown>
}

/** A CCV that says what a test wants it to say, and remembers what it was asked. */
export const scriptedCcv = async (answer: (asked: Asked, times: number) => Said) => {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const url = new URL(request.url ?? '', 'http://ccv')
    const call = `${request.method} ${url.pathname.replace('/api/v1', '')}`
    const { searchParams: query } = url
    const one = { call, query, headers: request.headers, body: text ? JSON.parse(text) : {} }
    asked.push(one)
    const said = answer(one, asked.filter((other) => other.call === call).length)
    if (said.body === 'drop') return void request.socket.destroy()
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers })
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { asked, port, stop: () => server.close() }
}

export const refundOf = (
  sale: string | null,
  reference: number,
  minor: bigint,
  requestId = `request-${reference}`,
): RefundOrder => {
  const order = orderOf(reference, minor)
  return {
    ...order,
    requestId,
    original: {
      requestId: 'request-1',
      partyReference: sale,
      approvalCode: null,
      occurredAt: null,
      amount: order.amount,
    },
  }
}
