import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connectToPrimary } from './primary.ts'

const again = 200

/** Listens to a channel on a connection of its own, for ever: when the line is lost it looks for the primary again. */
export const listenOn = async (
  connectionString: string,
  config: pg.ClientConfig,
  channel: string,
  heard: (payload: string) => void,
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController()
  let client: pg.Client | undefined

  /** Resolves when it listens, with what resolves when it does no longer. */
  const open = async (): Promise<{ lost: Promise<void> }> => {
    const opened = await connectToPrimary(connectionString, config)
    const { promise: lost, resolve } = Promise.withResolvers<void>()
    opened.on('end', resolve)
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
  return {
    stop: async () => {
      stopping.abort()
      await client?.end()
      await listening
    },
  }
}
