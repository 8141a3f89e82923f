import { createHmac, randomBytes } from 'node:crypto'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** 9: `t=<epoch>,v1=<hex>` over `<t>.<body>`; a second value where secrets are being replaced. */
export const signatureOf = (body: string, secret: string, at: Date, two: boolean): string => {
  const t = Math.floor(at.getTime() / 1_000)
  const sign = (key: string): string => createHmac('sha256', key).update(`${t}.${body}`).digest('hex')
  const values = two ? [sign(randomBytes(32).toString('hex')), sign(secret)] : [sign(secret)]
  return [`t=${t}`, ...values.map((value) => `v1=${value}`)].join(',')
}

export interface Posted {
  /** Null where nobody answered. */
  readonly status: number | null
  readonly body: string
}

const patience = 10_000

/** Posts one push and says what came back. */
export const postPush = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Posted> =>
  new Promise((resolve) => {
    const none = (): void => resolve({ status: null, body: '' })
    const speak = url.startsWith('https:') ? secureRequest : plainRequest
    const length = String(Buffer.byteLength(body))
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
      agent: false as const,
      signal,
      timeout: patience,
    }
    const request = speak(url, options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? null, body: Buffer.concat(parts).toString('utf8') }),
      )
      response.on('error', none)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', none)
    request.end(body)
  })
