import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RunningCcv, type StartCcvSimulator, startCcvSimulator } from '../simulator.ts'

export interface Said {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the other side says, the test looks at it
  readonly body: any
}

type Fields = Readonly<Record<string, unknown>>

export const fast = { card: 0, pin: 0, host: 0, printing: 0 }

export const atTerminal = {
  terminalId: 'J4S009',
  managementSystemId: 'GrundmasterNL',
  accessProtocol: 'OPI_NL',
  operatingEnvironment: 'ATTENDED',
  merchantLanguage: 'NLD',
}

/** A test waits no longer than this for what must come. */
const patience = 20_000

const endings: (() => Promise<unknown>)[] = []

/** Ends what a test began. */
export const endAll = async (): Promise<void> => {
  for (const end of endings.splice(0).toReversed()) await end()
}

export const endLater = (end: () => Promise<unknown>): void => void endings.push(end)

/** A stranger's client against a simulator of its own. */
export const rehearse = async (options: StartCcvSimulator = {}) => {
  const simulator = await startCcvSimulator({ port: 0, timeline: fast, ...options })
  endLater(() => simulator.stop())
  return { simulator, ...clientOf(simulator) }
}

export const clientOf = ({ key, address }: Pick<RunningCcv, 'key' | 'address'>) => {
  const call = async (
    wish: string,
    body?: Fields | string,
    headers: Record<string, string> = {},
  ): Promise<Said> => {
    const [method = 'GET', path = ''] = wish.split(' ')
    const reply = await fetch(path.startsWith('http') ? path : address + path, {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await reply.text()
    return { status: reply.status, body: readable(text) }
  }
  const pay = (fields: Fields = {}, headers: Record<string, string> = {}): Promise<Said> =>
    call(
      'POST /payment',
      {
        amount: '12.50',
        currency: 'eur',
        method: 'terminal',
        returnUrl: 'http://127.0.0.1:9/back',
        details: atTerminal,
        ...fields,
      },
      headers,
    )
  const read = async (reference: string) => (await call(`GET /transaction?reference=${reference}`)).body
  const until = async (reference: string, status: string) => {
    for (const end = performance.now() + patience; performance.now() < end; ) {
      const now = await read(reference)
      if (now.status === status) return now
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`${reference} never became ${status}, it is ${(await read(reference)).status}`)
  }
  const paid = async (fields: Fields = {}) => until((await pay(fields)).body.reference, 'success')
  /** A button of a hosted page. */
  const press = async (place: string, reference: string, form: Record<string, string>) => {
    const reply = await fetch(`${new URL(address).origin}${place}?reference=${reference}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    })
    return reply.headers.get('location')
  }
  const paidOnline = async (fields: Fields = {}) => {
    const { body } = await pay({ method: 'ideal', details: {}, ...fields })
    await press('/act', body.reference, { act: 'approve' })
    return read(body.reference)
  }
  return { call, pay, read, until, paid, press, paidOnline }
}

const readable = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const soon = async (isSo: () => boolean): Promise<void> => {
  for (const end = performance.now() + patience; performance.now() < end && !isSo(); )
    await new Promise((resolve) => setTimeout(resolve, 5))
  if (!isSo()) throw new Error('it never came')
}

/** Somebody who hears webhooks; `answers` are the statuses it gives, 200 when they are used up. */
export const listener = async (answers: number[] = []) => {
  const heard: string[] = []
  const server = createServer((asked, reply) => {
    let text = ''
    asked.on('data', (part) => {
      text += part
    })
    asked.on('end', () => {
      heard.push(text)
      reply.writeHead(answers.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endLater(() => new Promise((resolve) => server.close(resolve)))
  const { port } = server.address() as AddressInfo
  return { heard, url: `http://127.0.0.1:${port}/hook` }
}
