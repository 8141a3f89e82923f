import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { Bug } from '../bug.ts'
import { alone } from './embedded-postgres/alone.ts'
import { prepareCluster, type Say } from './embedded-postgres/cluster.ts'
import { owner } from './embedded-postgres/initialise.ts'
import { joinServer, type Server, startServer, stopServer } from './embedded-postgres/server.ts'
import { NoDatabase } from './no-database.ts'

export interface EmbeddedPostgresOptions {
  /** Saldo's data directory; the cluster lies in `postgres` below it. Made when it is not there. */
  readonly directory: string
  /** PostgreSQL settings over our own, as `-c name=value`. `fsync=off` is for throw-away test clusters only. */
  readonly settings?: Readonly<Record<string, string>>
  readonly say?: Say
}

export interface EmbeddedPostgres {
  /** Of the owner `saldo` (a superuser of this cluster) on the database `saldo`; for migrations, not for serving. */
  readonly connectionString: string
  /** A server of this directory was running already. */
  readonly reused: boolean
  /** Stops the server if this process started it; else only lets go of it. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a directory, or joins the one that runs there; throws `NoDatabase` when neither is possible.
 * Until `stop` a server that ends (it belonged to another process, or crashed) is started again at the same address.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  if (!isMainThread)
    throw new Bug('the parent-death signal fires when a thread ends: start from the main one')
  const say = options.say ?? (() => {})
  const path = clusterPath(options.directory)
  const run = () =>
    alone(
      path,
      async () =>
        (await joinServer(path)) ?? startServer(await prepareCluster(path, options.settings ?? {}, say)),
    )
  const server = await run()
  return {
    connectionString: addressOf(server),
    reused: !server.own,
    stop: keepRunning(path, server, run, say),
  }
}

const clusterPath = (directory: string): string => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    return join(realpathSync(directory), 'postgres')
  } catch (error) {
    throw new NoDatabase('database.no_directory', { directory, said: (error as Error).message })
  }
}

const addressOf = (server: Server): string =>
  `postgres://${owner}@localhost/${owner}?host=${encodeURIComponent(server.socketDirectory)}`

/** Starts again what ended without us; returns how to stop that. */
const keepRunning = (
  path: string,
  first: Server,
  run: () => Promise<Server>,
  say: Say,
): (() => Promise<void>) => {
  let server = first
  let letGo = false
  let starting = Promise.resolve()
  const startAgain = async (): Promise<void> => {
    say('database.ended')
    try {
      server = await run()
      say('database.running_again')
    } catch (error) {
      say('database.not_running_again', { said: (error as Error).message })
      await pause(1000, undefined, { ref: false })
    }
  }
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended
      if (letGo) return
      starting = startAgain()
      await starting
    }
  }
  watch()
  const end = async (): Promise<void> => {
    letGo = true
    await starting
    if (server.own) await alone(path, () => stopServer(server))
  }
  let ending: Promise<void> | undefined
  return () => {
    ending ??= end()
    return ending
  }
}
