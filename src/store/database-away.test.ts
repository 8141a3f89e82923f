import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { openStore } from './database.ts'
import { isDatabaseAway } from './database-away.ts'
import { openTestDatabase } from './test-database.ts'

/** A line to the database that can be cut. */
const openLine = async (connectionString: string) => {
  const url = new URL(connectionString)
  const directory = url.searchParams.get('host')
  const port = url.port || '5432'
  const open = new Set<Socket>()
  const line = createServer((here) => {
    const there = directory ? connect(`${directory}/.s.PGSQL.${port}`) : connect(Number(port), url.hostname)
    for (const socket of [here, there]) open.add(socket.on('error', () => {}))
    here.pipe(there).pipe(here)
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  url.hostname = '127.0.0.1'
  url.port = `${(line.address() as AddressInfo).port}`
  url.searchParams.delete('host')
  return {
    connectionString: url.href,
    cut: () => {
      line.close()
      for (const socket of open) socket.destroy()
    },
  }
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error) => error,
  )

test('a line that is cut during a question, or that is not there, is a database that is away', async () => {
  const database = await openTestDatabase()
  const line = await openLine(database.appConnection)
  const store = openStore(line.connectionString)
  expect(await store.call('select 1 one', [])).toEqual([{ one: 1 }])
  const asking = errorOf(store.call('select pg_sleep(60)', []))
  await database.owner('select pg_sleep(0.05)')
  line.cut()
  expect(isDatabaseAway(await asking)).toBe(true)
  expect(isDatabaseAway(await errorOf(store.call('select 1', [])))).toBe(true)
  await store.close()
  await database.close()
})

test('a server that shuts down is away; a question that is wrong is not', async () => {
  const database = await openTestDatabase()
  const asking = errorOf(database.store.call('select pg_sleep(60)', []))
  await database.owner('select pg_sleep(0.05)')
  await database.away(true)
  expect(isDatabaseAway(await asking)).toBe(true)
  expect(isDatabaseAway(await errorOf(database.store.call('select 1', [])))).toBe(true)
  await database.away(false)
  expect(isDatabaseAway(await errorOf(database.store.call('select nothing', [])))).toBe(false)
  expect(isDatabaseAway(new TypeError('ours'))).toBe(false)
  await database.close()
})
