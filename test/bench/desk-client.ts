import { Agent, request } from 'node:http'
import { v7 as newId } from 'uuid'

/** A till: signed in, on a connection of its own. */
export interface Till {
  /** Takes one card payment and waits for its outcome; throws when it is not accepted. */
  pay(invoice: string, terminal: string): Promise<void>
  close(): void
}

interface Reply {
  readonly status: number
  readonly cookie: string | undefined
  readonly body: Record<string, unknown>
}

const send = (agent: Agent, url: string, headers: Record<string, string>, body: unknown): Promise<Reply> => {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const text = JSON.stringify(body)
  const sent = request(url, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
  })
  sent.on('response', (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        body: JSON.parse(Buffer.concat(parts).toString() || '{}'),
      }),
    )
    response.on('error', reject)
  })
  sent.on('error', reject)
  sent.end(text)
  return promise
}

/** Signs in once with a one-time link and opens as many tills as asked for. */
export const openTills = async (address: string, token: string, count: number): Promise<Till[]> => {
  const door = new Agent()
  const session = await send(door, `${address}/api/v1/session/link`, { origin: address }, { token })
  if (session.status !== 200 || !session.cookie) throw new Error(`sign-in: ${JSON.stringify(session.body)}`)
  const signedIn = { cookie: session.cookie, origin: address, 'x-saldo-csrf': String(session.body.csrf) }
  return Array.from({ length: count }, () => openTill(address, signedIn))
}

const openTill = (address: string, signedIn: Record<string, string>): Till => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    pay: async (invoice, terminal) => {
      const id = newId()
      const reply = await send(
        agent,
        `${address}/api/v1/payments/card`,
        { ...signedIn, 'idempotency-key': id, prefer: 'wait=30' },
        { id, invoiceId: invoice, terminalId: terminal, amount: '12.10', currency: 'EUR' },
      )
      if (reply.body.state !== 'accepted') throw new Error(JSON.stringify(reply.body))
    },
    close: () => agent.destroy(),
  }
}
