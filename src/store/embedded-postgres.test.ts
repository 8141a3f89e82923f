import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { isServerOf, pidFile } from './embedded-postgres/pid-file.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const root = mkdtempSync(join(tmpdir(), 'saldo-embedded-'))
const running: EmbeddedPostgres[] = []
const children: ChildProcess[] = []
/** A killed parent leaves the empty directory of its server's socket. */
const leftSockets: string[] = []
/** Little memory, as several run at once; durability as in the shop. */
const settings = { shared_buffers: '16MB', max_connections: '20' }

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => {
  for (const path of [root, ...leftSockets]) rmSync(path, { recursive: true, force: true })
})

const start = async (directory: string, say?: (code: string) => void): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ directory, settings, ...(say && { say }) })
  running.push(server)
  return server
}

const ask = async <Row>(connectionString: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const pidOf = (directory: string): number =>
  Number(readFileSync(pidFile(join(directory, 'postgres')), 'utf8').split('\n')[0])

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** Another process that starts, or joins, the server and holds it. */
const startElsewhere = async (
  directory: string,
  before: string[] = [],
): Promise<ChildProcess & { said: string }> => {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))})
    const server = await startEmbeddedPostgres(${JSON.stringify({ directory, settings })})
    console.log(server.reused ? 'joined' : 'started', server.connectionString)
    setInterval(() => {}, 1000)`
  const [command = '', ...words] = [...before, process.execPath, '--input-type=module', '--eval', program]
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let errors = ''
  child.stderr?.on('data', (text: Buffer) => {
    errors += text
  })
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()))
    child.once('close', () => reject(new Error(errors)))
  })
  leftSockets.push(new URL(said.split(' ')[1] ?? '').searchParams.get('host') ?? '')
  return Object.assign(child, { said })
}

test('a deep path with spaces: made once, durable, without a listener, a password or an open door', async () => {
  const directory = join(root, 'a shop’s data', 'deep '.repeat(20).trim(), 'deeper '.repeat(20).trim())
  const said: string[] = []
  const server = await start(directory, (code) => said.push(code))
  expect(server.reused).toBe(false)
  expect(said).toEqual(['database.preparing'])
  const [row] = await ask<Record<string, string>>(
    server.connectionString,
    `select current_user as me, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commits, current_setting('listen_addresses') as listens,
       current_setting('server_encoding') as encoding, 'a' < 'B' as by_language, upper('é') as accent`,
  )
  expect(row).toEqual({
    me: 'saldo',
    checksums: 'on',
    fsync: 'on',
    commits: 'on',
    listens: '',
    encoding: 'UTF8',
    by_language: false,
    accent: 'É',
  })
  expect(statSync(directory).mode & 0o777).toBe(0o700)
  const sockets = new URL(server.connectionString).searchParams.get('host') ?? ''
  expect(statSync(sockets).mode & 0o777).toBe(0o700)
  expect(readdirSync(directory).sort()).toEqual(['postgres', 'postgres.log'])
  await server.stop()
  expect(existsSync(sockets)).toBe(false)
})

test('data stays over a stop, and a second user joins the server that runs', async () => {
  const directory = join(root, 'joined')
  const first = await start(directory)
  await ask(first.connectionString, 'create table kept as select 1 as it')
  await first.stop()
  const second = await start(directory)
  const third = await startElsewhere(directory)
  expect(third.said).toBe(`joined ${second.connectionString}`)
  expect(await ask(second.connectionString, 'select it from kept')).toEqual([{ it: 1 }])
})

test('many that start at once share one server', async () => {
  const directory = join(root, 'at once')
  const servers = await Promise.all([start(directory), start(directory), startElsewhere(directory)])
  expect(
    servers.filter((server) => ('said' in server ? server.said.startsWith('started') : !server.reused)),
  ).toHaveLength(1)
})

test('the server ends with its parent, even by kill -9, and nothing committed is lost', async () => {
  const directory = join(root, 'killed')
  const parent = await startElsewhere(directory)
  const [, connectionString = ''] = parent.said.split(' ')
  await ask(connectionString, 'create table kept as select 1 as it')
  const pid = pidOf(directory)
  parent.kill('SIGKILL')
  await eventually(() => expect(isServerOf(join(directory, 'postgres'), pid)).toBe(false))
  const server = await start(directory)
  expect(await ask(server.connectionString, 'select it from kept')).toEqual([{ it: 1 }])
})

test('who joined takes over at the same address when the parent is gone', async () => {
  const directory = join(root, 'taken over')
  const parent = await startElsewhere(directory)
  const said: string[] = []
  const server = await start(directory, (code) => said.push(code))
  expect(server.reused).toBe(true)
  parent.kill('SIGKILL')
  await eventually(() => expect(said).toEqual(['database.ended', 'database.running_again']))
  expect(await ask(server.connectionString, 'select 1 as it')).toEqual([{ it: 1 }])
  const pid = pidOf(directory)
  await server.stop()
  expect(isServerOf(join(directory, 'postgres'), pid)).toBe(false)
})

test('a stale pid file is survived, also when its number is another process by now', async () => {
  const directory = join(root, 'stale')
  const first = await start(directory)
  const path = pidFile(join(directory, 'postgres'))
  const left = readFileSync(path, 'utf8')
  process.kill(pidOf(directory), 'SIGKILL')
  await eventually(async () => {
    expect(await ask(first.connectionString, 'select 1 as it')).toEqual([{ it: 1 }])
  })
  await first.stop()
  writeFileSync(path, left.replace(/^\d+/, String(process.pid)))
  const second = await start(directory)
  expect(second.reused).toBe(false)
  expect(pidOf(directory)).not.toBe(process.pid)
})

test('a cluster half made is made anew, one of another release is left alone', async () => {
  const directory = join(root, 'half')
  mkdirSync(join(directory, 'postgres.unfinished-abc'), { recursive: true })
  await (await start(directory)).stop()
  expect(readdirSync(directory)).not.toContain('postgres.unfinished-abc')
  writeFileSync(join(directory, 'postgres/PG_VERSION'), '14\n')
  await expect(start(directory)).rejects.toMatchObject({
    code: 'database.other_release',
    params: { found: '14' },
  })
})

test('a server that cannot start says why', async () => {
  const options = { directory: join(root, 'wrong'), settings: { shared_buffers: 'plenty' } }
  await expect(startEmbeddedPostgres(options)).rejects.toMatchObject({
    code: 'database.did_not_start',
    params: { said: expect.stringContaining('invalid value for parameter "shared_buffers"') },
  })
})

const isRoot = process.getuid?.() === 0
const stranger = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const strangerRuns =
  isRoot && spawnSync('setpriv', [...stranger.slice(1), 'test', '-r', import.meta.filename]).status === 0

test.skipIf(!strangerRuns)('an ordinary user starts one too, but not on the data of another', async () => {
  chmodSync(root, 0o755)
  const [directory, ours] = [join(root, 'ordinary'), join(root, 'ours')]
  mkdirSync(directory)
  spawnSync('chown', ['65534:65534', directory])
  const theirs = await startElsewhere(directory, stranger)
  expect(theirs.said).toMatch(/^started /)
  expect(statSync(join(directory, 'postgres')).uid).toBe(65534)
  expect((await start(directory)).reused).toBe(true)
  mkdirSync(ours, { mode: 0o700 })
  await expect(startElsewhere(ours, stranger)).rejects.toThrow('database.not_ours')
})
