import pg from 'pg'
import { isServerLost } from './database-away.ts'
import { findPrimary, lineSettings, refuseStandby } from './primary.ts'

/** Connections to the server of a cluster that takes writes, kept for the next who needs one. */
export interface Connections {
  /** Lends one for this work. One that was lost, or belongs to a server that is no longer the primary, is lent to nobody again. */
  lend<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>
  end(): Promise<void>
}

interface Lent {
  readonly pool: Promise<pg.Pool>
  readonly client: pg.PoolClient
}

/** Opens none yet. When the server is lost its pool is given up, and the next who needs a connection finds the primary anew. */
export const openConnections = (connectionString: string, config: pg.PoolConfig): Connections => {
  let current: Promise<pg.Pool> | undefined
  let ended = false
  const ending = new Set<Promise<void>>()

  const open = async (): Promise<pg.Pool> => poolOf(await findPrimary(connectionString), config)

  const giveUp = (pool: Promise<pg.Pool>): void => {
    if (current !== pool) return
    current = undefined
    const done: Promise<void> = pool
      .then((opened) => opened.end())
      .catch(() => {})
      .finally(() => ending.delete(done))
    ending.add(done)
  }

  /** That nobody was reached proves that nothing was done: it is tried once more, in case another server took over. */
  const connect = async (again = true): Promise<Lent> => {
    if (ended) throw new Error('the connections to the database were closed')
    current ??= open()
    const pool = current
    try {
      return { pool, client: await (await pool).connect() }
    } catch (error) {
      if (current === pool && !isServerLost(error)) throw error
      giveUp(pool)
      if (again) return connect(false)
      throw error
    }
  }

  return {
    lend: async (work) => {
      const { pool, client } = await connect()
      let lost: Error | undefined
      try {
        return await work(client)
      } catch (error) {
        if (isServerLost(error)) {
          lost = error as Error
          giveUp(pool)
        }
        throw error
      } finally {
        client.release(lost)
      }
    },
    end: async () => {
      ended = true
      if (current) giveUp(current)
      await Promise.all(ending)
    },
  }
}

const poolOf = (connectionString: string, config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...lineSettings, ...config, connectionString, onConnect: refuseStandby })
  // A connection that breaks while it is idle is dropped by the pool; while it is used, its query says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
