import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/simulators/free-port.ts'
import { type Garage, openGarage } from './garage.ts'
import { startProcess } from './node.ts'

let garage: Garage
const folder = mkdtempSync(join(tmpdir(), 'saldo-refuses-'))
const servers: Server[] = []
beforeAll(async () => {
  garage = await openGarage()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(async () => {
  await garage.close()
  rmSync(folder, { recursive: true, force: true })
})

const listening = async <Some extends Server>(server: Some, where: number | string): Promise<Some> => {
  servers.push(server)
  if (typeof where === 'number') server.listen(where, '127.0.0.1')
  else server.listen(where)
  await once(server, 'listening')
  return server
}

const refusal = (environment: Readonly<Record<string, string>>) =>
  startProcess({ SALDO_DATA: folder, SALDO_KEY: garage.key, ...environment }).ended

test('a setting that cannot be read is named', async () => {
  for (const [wrong, name] of [
    [{ SALDO_LEASE_MS: '-1' }, 'SALDO_LEASE_MS'],
    [{ SALDO_KEY: 'short' }, 'SALDO_KEY'],
  ] as const)
    expect(await refusal(wrong)).toEqual({
      code: 1,
      said: expect.stringMatching(new RegExp(`^This setting cannot be read: ${name}[^\\n]*\\n$`)),
    })
})

test('a database that cannot be reached is one clear line, for one host and for several', async () => {
  const [one, other] = [await freePort(), await freePort()]
  expect(
    await refusal({ DATABASE_URL: `postgres://saldo@127.0.0.1:${one},127.0.0.1:${other}/saldo` }),
  ).toEqual({
    code: 1,
    said: `The database cannot be reached: connect ECONNREFUSED 127.0.0.1:${one}; connect ECONNREFUSED 127.0.0.1:${other}\n`,
  })
})

test('a data folder that cannot be used is one clear line', async () => {
  writeFileSync(join(folder, 'file'), '')
  const { code, said } = await refusal({ SALDO_DATA: join(folder, 'file') })
  expect(code).toBe(1)
  expect(said).toMatch(/^The data directory \S+file cannot be used: [^\n]*\n$/)
})

test('it does not serve as a role that passes over row-level security', async () => {
  const { code, said } = await refusal({ DATABASE_URL: garage.ownerUrl, DATABASE_APP_URL: garage.ownerUrl })
  expect(code).toBe(1)
  expect(said).toMatch(/^The role saldo of DATABASE_APP_URL may pass over row-level security\.[^\n]*\n$/)
})

test('a port that is taken is named, and what was opened is closed again', async () => {
  const port = await freePort()
  await listening(createHttp(), port)
  expect(await refusal({ DATABASE_URL: garage.ownerUrl, SALDO_PORT: String(port) })).toEqual({
    code: 1,
    said: `Another program uses 127.0.0.1:${port}. Set SALDO_PORT to another port.\n`,
  })
})

test('a PostgreSQL older than its SQL is refused', async () => {
  // The real server behind a line that makes it say it is 14: both numbers are as long as the true ones.
  const sockets = new URL(garage.ownerUrl).searchParams.get('host') ?? ''
  const path = join(folder, '.s.PGSQL.5432')
  const old = createServer((socket) => {
    const line = connect(join(sockets, '.s.PGSQL.5432'))
    socket.pipe(line)
    line.on('data', (bytes) =>
      socket.write(
        Buffer.from(
          bytes.toString('latin1').replaceAll('18.4', '14.4').replaceAll('180004', '140004'),
          'latin1',
        ),
      ),
    )
    line.on('close', () => socket.destroy())
    line.on('error', () => socket.destroy())
    socket.on('error', () => line.destroy())
  })
  await listening(old, path)
  const { code, said } = await refusal({ DATABASE_URL: `postgres://saldo@localhost/saldo?host=${folder}` })
  expect(code).toBe(1)
  expect(said).toMatch(/^This is PostgreSQL 14\.4[^\n]*; Saldo needs 15 or newer\.\n$/)
})
