import type { ServerResponse } from 'node:http'
import type { Reply } from './reply.ts'

type Headers = Readonly<Record<string, string>>

export const send = (reply: ServerResponse, { status, body }: Reply, headers: Headers = {}): void =>
  sendText(reply, status, JSON.stringify(body), {
    'content-type': 'application/json;charset=UTF-8',
    ...headers,
  })

export const sendText = (
  reply: ServerResponse,
  status: number,
  text: string,
  headers: Headers = { 'content-type': 'text/html' },
): void => {
  reply.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) })
  reply.end(text)
}
