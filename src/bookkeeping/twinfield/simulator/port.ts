import { createServer, type RequestListener, type Server } from 'node:http'
import { Bug } from '../../../bug.ts'

/** An HTTP port that can be shut and opened again under the same number. */
export interface Port {
  readonly number: number
  open(): Promise<void>
  shut(): Promise<void>
}

export const createPort = (host: string, wanted: number, listener: RequestListener): Port => {
  let number = wanted
  let server: Server | null = null
  return {
    get number() {
      return number
    },
    open: async () => {
      if (server) return
      const opened = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, listener)
      server = opened
      await new Promise<void>((resolve, reject) => {
        opened.once('error', reject)
        opened.listen(number, host, resolve)
      })
      const address = opened.address()
      if (!address || typeof address !== 'object') throw new Bug('a port without a number')
      number = address.port
    },
    shut: async () => {
      const last = server
      server = null
      if (!last) return
      const closed = new Promise((resolve) => last.close(resolve))
      last.closeAllConnections()
      await closed
    },
  }
}
