import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { NoDatabase } from '../no-database.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isServerOf, pidFile, runningPostmaster } from './pid-file.ts'
import { runAs } from './run-as.ts'
import { settingsAsArguments } from './settings.ts'
import { clearSocketDirectory, socketDirectory } from './socket-directory.ts'

/** A cluster and what is needed to run a server on it. */
export interface Cluster {
  /** Absolute, without symbolic links. */
  readonly path: string
  readonly log: string
  readonly binaries: Binaries
  readonly account: Account
  readonly settings: Readonly<Record<string, string>>
}

/** A server that takes connections. */
export interface Server {
  readonly pid: number
  readonly socketDirectory: string
  /** Started by this process. */
  readonly own: boolean
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
}

/** How long a server may take to recover, or to stop, before we give up on it. */
const patience = 120_000
const largestLog = 10_000_000

/** Joins the server that runs on the cluster; waits for one that is starting or stopping. */
export const joinServer = async (cluster: string): Promise<Server | undefined> => {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const found = runningPostmaster(cluster)
    if (found === undefined) return undefined
    const { pid, socketDirectory, status } = found
    if (status === 'ready') return { pid, socketDirectory, own: false, ended: endOf(cluster, pid) }
    await pause(10)
  }
  throw new NoDatabase('database.busy', { directory: cluster })
}

const endOf = async (cluster: string, pid: number): Promise<void> => {
  while (isServerOf(cluster, pid)) await pause(200, undefined, { ref: false })
}

/** Starts a server on a cluster on which none runs. */
export const startServer = async (cluster: Cluster): Promise<Server> => {
  const sockets = socketDirectory(cluster.path, cluster.account)
  clearSocketDirectory(sockets)
  rmSync(pidFile(cluster.path), { force: true })
  const child = spawnServer(cluster, sockets)
  const ended = once(child, 'exit').catch(() => {})
  const { pid } = child
  if (pid === undefined || !(await becomesReady(cluster, pid, ended)))
    throw new NoDatabase('database.did_not_start', { log: cluster.log, said: lastWords(cluster.log) })
  child.unref()
  return { pid, socketDirectory: sockets, own: true, ended }
}

const spawnServer = (cluster: Cluster, sockets: string) => {
  if ((statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
    renameSync(cluster.log, `${cluster.log}.old`)
  const log = openSync(cluster.log, 'a', 0o600)
  const settings = settingsAsArguments({
    ...cluster.settings,
    unix_socket_directories: sockets,
    port: '5432',
  })
  const program = [cluster.binaries.postgres, '-D', cluster.path, ...settings]
  const child = runAs(cluster.account, program, { stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

const becomesReady = async (cluster: Cluster, pid: number, ended: Promise<unknown>): Promise<boolean> => {
  let alive = true
  ended.then(() => {
    alive = false
  })
  const until = performance.now() + patience
  while (alive && performance.now() < until) {
    const found = runningPostmaster(cluster.path)
    if (found?.pid === pid && found.status === 'ready') return true
    await pause(5)
  }
  return false
}

const lastWords = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')

/** Ends it: open transactions are rolled back, everything committed is on disk. */
export const stopServer = async (server: Server): Promise<void> => {
  signal(server.pid, 'SIGINT')
  const hurry = setTimeout(() => signal(server.pid, 'SIGQUIT'), patience)
  await server.ended
  clearTimeout(hurry)
  rmSync(server.socketDirectory, { recursive: true, force: true })
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended already.
  }
}
