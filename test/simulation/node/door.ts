import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { hearHook } from '../../../src/online/hear-hook.ts'
import type { OpenOnline } from '../../../src/online/open-online.ts'
import { hear } from '../../../src/payments/hear.ts'
import type { OpenDesk } from '../../../src/payments/open-desk.ts'

export interface OpenDoor {
  close(): Promise<void>
}

/** Hears providers that say that something changed, as the server's routes do: whatever they say is looked into. */
export const openDoor = async (port: number, room: OpenDesk, { online }: OpenOnline): Promise<OpenDoor> => {
  const server = createServer(async (asked, reply) => {
    const [first = '', second = ''] = (asked.url ?? '').split('/').slice(-2)
    try {
      const body = await text(asked)
      if (first === 'online') await hearHook(online, second, body)
      else if (await hear(room.desk, first, second)) room.asking.wake()
      reply.writeHead(200).end('{}')
    } catch {
      reply.writeHead(503).end()
    }
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
