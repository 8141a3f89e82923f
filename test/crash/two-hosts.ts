import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, chooseAccount } from '../../src/store/embedded-postgres/account.ts'
import { findBinaries } from '../../src/store/embedded-postgres/binaries.ts'
import { runAs } from '../../src/store/embedded-postgres/run-as.ts'
import { settingsAsArguments } from '../../src/store/embedded-postgres/settings.ts'
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'
import { until } from './counter.ts'

/** A PostgreSQL server of a pair. */
export interface Host {
  /** As a URI names it: the folder of its socket. */
  readonly name: string
  ask<Row extends object>(text: string): Promise<Row[]>
  /** Stops every process of it as they stand: nothing is said, nothing is closed. */
  freeze(): void
  kill(): Promise<void>
}

export interface TwoHosts {
  readonly primary: Host
  /** Follows the primary by streaming, until it is promoted. */
  readonly standby: Host
  close(): Promise<void>
}

const settings = { shared_buffers: '16MB', max_connections: '30' }

/** A primary and a standby that was made from a cold copy of it. */
export const openTwoHosts = async (): Promise<TwoHosts> => {
  const root = mkdtempSync(join(tmpdir(), 'saldo-two-'))
  const paths = [join(root, 'first/postgres'), join(root, 'second/postgres')] as const
  const made = await startEmbeddedPostgres({ directory: join(root, 'first'), settings })
  await made.stop()
  spawnSync('cp', ['-a', join(root, 'first'), join(root, 'second')])
  spawnSync('cp', ['-a', join(paths[1], 'PG_VERSION'), join(paths[1], 'standby.signal')])
  const primary = await startHost(root, paths[0], {})
  const standby = await startHost(root, paths[1], {
    primary_conninfo: `host=${decodeURIComponent(primary.name)} user=saldo`,
  })
  return {
    primary,
    standby,
    close: async () => {
      await Promise.all([primary.kill(), standby.kill()])
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const startHost = async (
  root: string,
  cluster: string,
  more: Readonly<Record<string, string>>,
): Promise<Host> => {
  const { postgres } = findBinaries()
  const account: Account = chooseAccount(undefined, [postgres, root])
  const sockets = mkdtempSync(join(root, 's'))
  chownSync(sockets, account.uid, account.gid)
  const words = settingsAsArguments({ ...settings, ...more, unix_socket_directories: sockets })
  const child = runAs(account, [postgres, '-D', cluster, ...words], { stdio: 'ignore' })
  const name = encodeURIComponent(sockets)
  const ask = async <Row extends object>(text: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: `postgres://saldo@${name}/saldo` })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(text)).rows
    } finally {
      client.end().catch(() => {})
    }
  }
  await until(() => ask('select 1'))
  return { name, ask, freeze: () => signalAll(child, 'SIGSTOP'), kill: () => end(child) }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  signalAll(child, 'SIGKILL')
  await ended
}

/** The postmaster and its children, each of which has a process group of its own; one may have ended meanwhile. */
const signalAll = (child: ChildProcess, signal: NodeJS.Signals): void => {
  const pid = child.pid ?? 0
  for (const one of [pid, ...childrenOf(pid)])
    try {
      process.kill(one, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number)

const parentOf = (pid: string): number => {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
