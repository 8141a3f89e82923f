import { createServer } from 'node:http'
import { hear } from '../../../src/payments/hear.ts'
import type { OpenDesk } from '../../../src/payments/open-desk.ts'

export interface OpenDoor {
  close(): Promise<void>
}

/** Hears providers that say that something changed, as the server's route does: whatever they say, the request is looked into. */
export const openDoor = async (port: number, { desk, asking }: OpenDesk): Promise<OpenDoor> => {
  const server = createServer((asked, reply) => {
    asked.resume()
    const [organisation = '', request = ''] = (asked.url ?? '').split('/').slice(-2)
    hear(desk, organisation, request).then(
      (heard) => {
        if (heard) asking.wake()
        reply.writeHead(200).end('{}')
      },
      () => reply.writeHead(503).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
