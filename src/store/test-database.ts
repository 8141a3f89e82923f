import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { Bug } from '../bug.ts'
import { openStore, type Store } from './database.ts'
import { migrate } from './migrate.ts'

export interface TestDatabase {
  readonly store: Store
  readonly ownerConnection: string
  readonly appConnection: string
  /** One statement as the owner, whom no policy binds. */
  owner<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** Ends every connection to it and lets nobody in, as a database that goes away does; or lets them in again. */
  away(isAway: boolean): Promise<void>
  close(): Promise<void>
}

const appPassword = 'saldo-test'

/** A real database of its own, cloned from a template that is migrated once for each state of `sql/`. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const server = process.env.SALDO_TEST_DATABASE
  if (!server) throw new Bug('there is no SALDO_TEST_DATABASE: test/global-setup.ts provides it')
  const name = `saldo_test_${randomUUID().replaceAll('-', '')}`
  await asOwner(server, async (client) => {
    const template = await templateOf(server, client)
    await client.query(`create database ${name} template ${template}`)
  })
  const ownerConnection = connectionTo(server, name)
  const appConnection = connectionTo(server, name, 'saldo_app')
  const store = openStore(appConnection, { connections: 8 })
  const owners = new pg.Pool({ connectionString: ownerConnection, max: 1 })
  owners.on('error', () => {})
  return {
    store,
    ownerConnection,
    appConnection,
    owner: async (text, values = []) => (await owners.query(text, values)).rows,
    away: (isAway) =>
      asOwner(server, async (client) => {
        await client.query(`alter database ${name} allow_connections ${!isAway}`)
        if (isAway)
          await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
            name,
          ])
      }),
    close: async () => {
      await store.close()
      await owners.end()
      await asOwner(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

const asOwner = async <T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

// A number nobody else locks on: two test files may want the same template at once.
const templateLock = 738_201_118

const templateOf = async (server: string, client: pg.Client): Promise<string> => {
  const name = `saldo_template_${digestOfMigrations()}`
  await client.query('select pg_advisory_lock($1)', [templateLock])
  try {
    const { rowCount } = await client.query(
      `select from pg_database where datname = $1 and not datallowconn`,
      [name],
    )
    if (rowCount) return name
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await migrate(connectionTo(server, name), appPassword)
    await client.query(`alter database ${name} allow_connections false`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

const digestOfMigrations = (): string => {
  const folder = new URL('../../sql/', import.meta.url)
  const digest = createHash('sha256')
  for (const file of readdirSync(folder)
    .filter((one) => one.endsWith('.sql'))
    .sort())
    digest.update(readFileSync(new URL(file, folder)))
  return digest.digest('hex').slice(0, 16)
}

const connectionTo = (server: string, database: string, user?: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  if (user !== undefined) {
    url.username = user
    url.password = appPassword
  }
  return url.href
}
