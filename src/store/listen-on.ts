import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connectToPrimary } from './primary.ts'

const again = 200
const farewell = 1_000

/**
 * Listens to a channel on a connection of its own, for ever: when the line is lost it looks for the primary again. A server that
 * hangs sends no news and no farewell: it is asked for a sign of life as often as `patience` says, and given as long to answer.
 */
export const listenOn = async (
  connectionString: string,
  { patience, ...config }: pg.ClientConfig & { readonly patience: number },
  channel: string,
  heard: (payload: string) => void,
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController()
  let client: pg.Client | undefined

  /** Resolves when it listens, with what resolves when it does no longer. */
  const open = async (): Promise<{ lost: Promise<void> }> => {
    const opened = await connectToPrimary(connectionString, { ...config, query_timeout: patience })
    const { promise: lost, resolve } = Promise.withResolvers<void>()
    opened.on('end', resolve)
    stopping.signal.addEventListener('abort', () => resolve(), { once: true })
    opened.on('notification', ({ payload }) => heard(payload ?? ''))
    client = opened
    if (stopping.signal.aborted) await opened.end()
    else await opened.query(`listen ${pg.escapeIdentifier(channel)}`)
    return { lost }
  }

  const listenAgain = async (first: Promise<void>): Promise<void> => {
    let lost = first
    while (!stopping.signal.aborted) {
      await lost
      await pause(again, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) lost = (await open().catch(closed)).lost
    }
  }

  const closed = async (): Promise<{ lost: Promise<void> }> => {
    client?.end().catch(() => {})
    return { lost: Promise.resolve() }
  }

  const listening = listenAgain((await open()).lost)
  const signOfLife = setInterval(() => client?.query('select 1').catch(closed), patience)
  return {
    stop: async () => {
      stopping.abort()
      clearInterval(signOfLife)
      await listening
      await Promise.race([client?.end(), pause(farewell, undefined, { ref: false })])
    },
  }
}
