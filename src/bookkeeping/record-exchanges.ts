import { createServer, request } from 'node:http'

/** One exchange between a client and the API, as both sides wrote it. */
export interface Exchange {
  readonly method: string
  /** Below the API's address. */
  readonly path: string
  readonly query: URLSearchParams
  readonly sent: string
  readonly status: number
  readonly received: string
}

/** Stands between a client and an API and writes down what goes through. */
export const recordExchanges = async (apiAddress: string) => {
  const exchanges: Exchange[] = []
  const target = new URL(apiAddress)
  const server = createServer(async (incoming, answer) => {
    const sent = await textOf(incoming)
    const { method = 'GET', url = '/', headers } = incoming
    const options = { host: target.hostname, port: target.port, path: target.pathname + url, method, headers }
    const onward = request(options, async (reply) => {
      const received = await textOf(reply)
      const { pathname: path, searchParams: query } = new URL(url, apiAddress)
      exchanges.push({ method, path, query, sent, status: reply.statusCode ?? 0, received })
      answer.writeHead(reply.statusCode ?? 500, reply.headers).end(received)
    })
    onward.end(sent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    apiAddress: `http://127.0.0.1:${port}`,
    exchanges,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

const textOf = async (stream: AsyncIterable<unknown>): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
