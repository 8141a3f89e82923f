import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { Broken, type Wire } from './wire.ts'

export interface HttpWish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds from the first attempt to connect until the whole answer must be there. */
  readonly patience: number
  /** What may not be said twice, such as a token that is good once: it goes over a connection of its own. */
  readonly once?: boolean
}

export interface HttpReply {
  readonly status: number
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** What stands beside the status, where a party says something there. */
  readonly phrase?: string
}

// A reply that is longer is not what any of our parties sends.
const longestReply = 32 * 1024 * 1024

/**
 * One HTTP exchange. `wire.sending` is called when the first byte can leave: once the connection (and TLS) stands, so that
 * everything thrown before it proves that nothing was asked (law 1). What is said over a wire goes over a connection of its own: one
 * that was kept could turn out to be closed by the other side, and the wish would be unknown for nothing. A reading may use a kept
 * one and is repeated where that was closed. Redirects are not followed. Throws what `reasonOf` can name.
 */
export const speakHttp = async (wish: HttpWish, wire?: Wire): Promise<HttpReply> => {
  if (wire || wish.once) return exchange(wish, 'new', wire)
  const asked: Asked = {}
  try {
    return await exchange(wish, 'kept', undefined, asked)
  } catch (error) {
    const wasClosed = asked.request?.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
    if (!wasClosed) throw error
    return exchange(wish, 'new')
  }
}

interface Asked {
  request?: ClientRequest
}

const agents = {
  plain: { kept: new PlainAgent({ keepAlive: true }), new: new PlainAgent({ keepAlive: false }) },
  secure: { kept: new SecureAgent({ keepAlive: true }), new: new SecureAgent({ keepAlive: false }) },
}

const exchange = (
  wish: HttpWish,
  connection: 'kept' | 'new',
  wire?: Wire,
  told: Asked = {},
): Promise<HttpReply> =>
  new Promise((resolve, reject) => {
    const address = new URL(wish.url)
    const secure = address.protocol === 'https:'
    const body = wish.body === undefined ? undefined : Buffer.from(wish.body)
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const asked = (secure ? secureRequest : plainRequest)(address, {
      agent: agents[secure ? 'secure' : 'plain'][connection],
      method: wish.method,
      headers: { ...wish.headers, ...length },
    })
    told.request = asked
    const timer = setTimeout(() => asked.destroy(new Broken({ code: 'line.time_out' })), wish.patience)
    asked.on('close', () => clearTimeout(timer))
    asked.on('error', reject)
    if (wire) tellSending(asked, secure, wire)
    asked.on('response', (reply) => readReply(asked, reply, resolve, reject))
    asked.end(body)
  })

const readReply = (
  asked: ClientRequest,
  reply: IncomingMessage,
  resolve: (reply: HttpReply) => void,
  reject: (error: Error) => void,
): void => {
  const parts: Buffer[] = []
  let size = 0
  reply.on('data', (part: Buffer) => {
    size += part.length
    if (size > longestReply) asked.destroy(new Broken({ code: 'line.reply_too_long' }))
    else parts.push(part)
  })
  reply.on('error', reject)
  reply.on('aborted', () => reject(new Broken({ code: 'line.lost' })))
  reply.on('end', () => {
    if (!reply.complete) return reject(new Broken({ code: 'line.lost' }))
    const headers = Object.entries(reply.headers).map(([name, value]) => [name, String(value)])
    resolve({
      status: reply.statusCode ?? 0,
      headers: Object.fromEntries(headers),
      text: Buffer.concat(parts).toString('utf8'),
      phrase: reply.statusMessage ?? '',
    })
  })
}

// A connection that was kept open may carry the first byte at once; a new one only when it stands.
const tellSending = (asked: ClientRequest, secure: boolean, wire: Wire): void => {
  const begin = (): void => {
    try {
      wire.sending()
    } catch (error) {
      asked.destroy(error as Error)
    }
  }
  asked.on('socket', (socket) => {
    if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', begin)
    else begin()
  })
}
