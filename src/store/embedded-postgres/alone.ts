import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { NoDatabase } from '../no-database.ts'

const patience = 60_000

/**
 * Lets one process of this machine at a time work on a directory. The lock is a socket in Linux's abstract
 * namespace (unix(7)): there is no file to go stale, it ends with the process however that dies.
 */
export const alone = async <T>(directory: string, work: () => Promise<T>): Promise<T> => {
  const lock = await take(lockName(directory), performance.now() + patience)
  if (lock === undefined) throw new NoDatabase('database.busy', { directory })
  try {
    return await work()
  } finally {
    await new Promise((closed) => lock.close(closed))
  }
}

const lockName = (directory: string): string =>
  `\0saldo-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`

const take = async (name: string, until: number): Promise<Server | undefined> => {
  while (performance.now() < until) {
    const server = await listen(name)
    if (server !== undefined) return server
    await pause(15)
  }
  return undefined
}

const listen = (name: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(name, () => resolve(server))
  })
