import { createServer } from 'node:net'

// Below the range from which the system gives ports to connections that go out, above that of the other tests.
const [first, last] = [30_100, 32_700]
let next = first + ((process.pid * 97) % (last - first))

/** Ports of 127.0.0.1 that nobody listens on; none is given again before all others were. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    next = next >= last ? first : next + 1
    if (await isFree(next)) return next
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
