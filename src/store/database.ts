import pg from 'pg'
import { isRefusal, type Refusal } from '../refusal.ts'
import { refusalOf } from './refusal-of.ts'

/** One transaction of one organisation. Values go as parameters, `bigint` columns come back as bigint. */
export interface Transaction {
  readonly organisation: string
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** The database as the application sees it: through a role that row-level security binds. */
export interface Store {
  /** Runs work in one transaction of this organisation. A refusal, returned by the work or raised by the database, undoes it all. */
  within<T>(organisation: string, work: (tx: Transaction) => Promise<T>): Promise<T | Refusal>
  /** Reads in one transaction of this organisation; a refusal there is a bug. */
  read<T>(organisation: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** One statement that is a transaction of its own: a function that names its organisation itself, or a door. */
  call<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]>
  /** The same, where the function may refuse. */
  attempt<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[] | Refusal>
  /** A connection of its own that listens to a channel, and finds its way back when the line is lost. */
  listen(channel: string, heard: (payload: string) => void): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

const parsers = new pg.TypeOverrides()
parsers.setTypeParser(pg.types.builtins.INT8, BigInt)
// A date is a day of the shop, not an instant: it stays the text `2026-11-21`.
parsers.setTypeParser(pg.types.builtins.DATE, (text: string) => text)

// Named statements are planned once per connection; the name follows the text.
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known) return known
  const name = `saldo_${names.size}`
  names.set(text, name)
  return name
}

const run = async <Row extends object>(
  client: pg.ClientBase | pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => {
  const result = await client.query({ name: nameOf(text), text, values: values as unknown[] })
  return result.rows as Row[]
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const begin = (organisation: string): string => {
  if (!uuid.test(organisation)) throw new TypeError('an organisation is named by its id')
  return `begin; select set_config('saldo.organisation', '${organisation}', true)`
}

/** Opens the store. `connections` is the most it holds open at once; the database's own errors are thrown as they are. */
export const openStore = (connectionString: string, { connections = 20 } = {}): Store => {
  const settings = { connectionString, types: parsers, keepAlive: true, application_name: 'saldo' }
  const pool = new pg.Pool({ ...settings, max: connections, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while it is idle is dropped by the pool; while it is used, its query says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  const transaction = async <T>(organisation: string, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query(begin(organisation))
      const result = await work({
        organisation,
        query: (text, values = []) => run(client, text, values),
      })
      await client.query(isRefusal(result) ? 'rollback' : 'commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    within: (organisation, work) => transaction(organisation, work).catch(refusalOf),
    read: transaction,
    call: (text, values) => run(pool, text, values),
    attempt: <Row extends object>(text: string, values: readonly unknown[]) =>
      run<Row>(pool, text, values).catch(refusalOf),
    listen: (channel, heard) => listenOn(settings, channel, heard),
    close: () => pool.end(),
  }
}

const listenOn = async (
  settings: pg.ClientConfig,
  channel: string,
  heard: (payload: string) => void,
): Promise<{ stop(): Promise<void> }> => {
  let stopped = false
  let client: pg.Client | undefined
  const open = async (): Promise<void> => {
    client = new pg.Client(settings)
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    client.on('error', () => {})
    client.on('end', () => {
      if (!stopped) setTimeout(reopen, 200)
    })
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
  }
  const reopen = (): void => {
    if (!stopped) open().catch(() => client?.end().catch(() => {}))
  }
  await open()
  return {
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}
