import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

interface Webhook {
  readonly id: string
  readonly url: string
}

const patience = 10_000
/** How many are under way at once; the others wait their turn. */
const lanes = 50

/** Posts a webhook (1.9); whether a 2xx came back. */
export const createPost = (signal: AbortSignal): ((webhook: Webhook) => Promise<boolean>) => {
  const waiting: (() => void)[] = []
  let free = lanes
  const turn = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => void waiting.push(resolve))
  }
  const done = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (webhook) => {
    await turn()
    try {
      return !signal.aborted && (await post(webhook, signal))
    } finally {
      done()
    }
  }
}

const post = ({ id, url }: Webhook, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ id })
    const begin = url.startsWith('https:') ? secureRequest : plainRequest
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = begin(
      url,
      { method: 'POST', headers, signal, timeout: patience, agent: false },
      (reply) => {
        reply.resume()
        resolve(Math.floor((reply.statusCode ?? 0) / 100) === 2)
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
    asked.on('close', () => resolve(false))
    asked.end(body)
  })
