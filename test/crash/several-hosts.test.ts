import { afterEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/database.ts'
import { isDatabaseAway } from '../../src/store/database-away.ts'
import { openTestDatabase } from '../../src/store/test-database.ts'
import { until } from './counter.ts'
import { openTwoHosts, type TwoHosts } from './two-hosts.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const storeOf = ({ standby, primary }: TwoHosts): Store => {
  // The standby is named first: who takes the first that answers would read, and fail to write.
  const store = openStore(`postgres://saldo@${standby.name},${primary.name}/saldo`, { patience: 1_000 })
  closing.push(store.close)
  return store
}

const keep = (store: Store, it: number) => store.call('insert into kept values ($1)', [it])
const kept = async (store: Store) =>
  (await store.call<{ it: number }>('select it from kept order by it', [])).map(({ it }) => it)

const caughtUp = ({ primary }: TwoHosts) =>
  until(async () =>
    expect(
      await primary.ask(
        'select replay_lsn = pg_current_wal_lsn() as all from pg_stat_replication where state = $$streaming$$',
      ),
    ).toEqual([{ all: true }]),
  )

test.each([
  ['is killed', (hosts: TwoHosts) => hosts.primary.kill()],
  ['falls silent', async (hosts: TwoHosts) => hosts.primary.freeze()],
] as const)(
  'when the primary %s, the store says so and goes on with the one that was promoted',
  async (_, lose) => {
    const hosts = await openTwoHosts()
    closing.push(hosts.close)
    const store = storeOf(hosts)
    const heard: string[] = []
    const listening = await store.listen('news', (payload) => heard.push(payload))
    closing.push(listening.stop)
    await store.call('create table kept (it int)', [])
    await keep(store, 1)
    await store.call('select pg_notify($1, $2)', ['news', 'before'])
    await until(() => expect(heard).toContain('before'))
    await caughtUp(hosts)

    await lose(hosts)
    const error = await keep(store, 2).catch((thrown: unknown) => thrown)
    expect(isDatabaseAway(error)).toBe(true)
    await hosts.standby.ask('select pg_promote()')
    await until(() => keep(store, 3))
    expect(await kept(store)).toEqual([1, 3])
    expect(await hosts.standby.ask('select it from kept order by it')).toEqual([{ it: 1 }, { it: 3 }])
    await until(async () => {
      await store.call('select pg_notify($1, $2)', ['news', 'after'])
      expect(heard).toContain('after')
    })
  },
  60_000,
)

test('a connection that found a server read-only is not lent again', async () => {
  const database = await openTestDatabase()
  closing.push(database.close)
  const { store, owner } = database
  const write = () => store.call("select door_welcome('nobody')", [])
  const [name] = await owner<{ name: string }>('select current_database() as name')
  await owner(`alter database ${name?.name} set default_transaction_read_only = on`)
  const refused = await write().catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: '25006' })
  expect(isDatabaseAway(refused)).toBe(true)
  await owner('set default_transaction_read_only = off')
  await owner(`alter database ${name?.name} reset default_transaction_read_only`)
  await write()
})

test('a refusal costs no connection, a connection that the server ended costs nothing', async () => {
  const database = await openTestDatabase()
  closing.push(database.close)
  const { store, owner } = database
  const backend = async () =>
    (await store.call<{ pid: number }>('select pg_backend_pid() as pid', []))[0]?.pid
  const before = await backend()
  expect(await store.attempt('select refuse($1)', ['test.no'])).toEqual({
    refused: { code: 'test.no', params: {} },
  })
  expect(await backend()).toBe(before)
  await owner('select pg_terminate_backend($1, 5000)', [before])
  expect(await backend()).not.toBe(before)
})
