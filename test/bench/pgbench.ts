import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const places = [
  '/usr/lib/postgresql/18/bin',
  '/usr/lib/postgresql/17/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/15/bin',
  '/usr/local/bin',
  '/usr/bin',
]

/** PostgreSQL's own benchmark, against a database beside ours on the same server. */
export interface Pgbench {
  /** Transactions a second: TPC-B-like, prepared statements. */
  round(clients: number, seconds: number): Promise<number>
}

/** Finds or installs pgbench and fills its tables; a text says why it cannot be had. */
export const openPgbench = async (
  ownerUrl: string,
  say: (text: string) => void,
): Promise<Pgbench | string> => {
  const program = (await find()) ?? (await install(say))
  if (!program) return 'pgbench is not here and cannot be installed by this user (package postgresql-contrib)'
  const url = new URL(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('drop database if exists saldo_pgbench')
  await client.query('create database saldo_pgbench')
  await client.end()
  const at = [
    ...['-h', url.searchParams.get('host') ?? url.hostname],
    ...['-p', url.port || '5432', '-U', decodeURIComponent(url.username)],
  ]
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) }
  await run(program, [...at, '-i', '-q', '-s', '20', 'saldo_pgbench'], { env })
  return {
    round: async (clients, seconds) => {
      const options = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)]
      const { stdout } = await run(program, [...at, ...options, 'saldo_pgbench'], { env })
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
    },
  }
}

const find = async (): Promise<string | undefined> =>
  places.map((place) => `${place}/pgbench`).find((file) => existsSync(file))

const install = async (say: (text: string) => void): Promise<string | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  say('installing pgbench (Debian package postgresql-contrib) …')
  await run('apt-get', ['update', '-qq']).catch(() => {})
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-contrib']).catch(
    () => {},
  )
  return find()
}
