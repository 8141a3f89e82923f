import pg from 'pg'
import { isRefusal, type Refusal } from '../refusal.ts'
import { openConnections } from './connections.ts'
import { isServerLost } from './database-away.ts'
import { listenOn } from './listen-on.ts'
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
  client: pg.ClientBase,
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

export interface StoreSettings {
  /** The most connections it holds open at once. */
  readonly connections?: number
  /** How long a statement may take before its server counts as lost, milliseconds: who was switched off sends no farewell. */
  readonly patience?: number
}

/** Opens the store on the host that takes writes, of all that the connection names; the database's own errors are thrown as they are. */
export const openStore = (
  connectionString: string,
  { connections = 20, patience = 30_000 }: StoreSettings = {},
): Store => {
  const config = { types: parsers, application_name: 'saldo' }
  const primary = openConnections(connectionString, { ...config, max: connections, query_timeout: patience })

  const transaction = <T>(organisation: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
    primary.lend(async (client) => {
      try {
        await client.query(begin(organisation))
        const result = await work({
          organisation,
          query: (text, values = []) => run(client, text, values),
        })
        await client.query(isRefusal(result) ? 'rollback' : 'commit')
        return result
      } catch (error) {
        // Where the server is lost the transaction ends with the line.
        if (!isServerLost(error)) await client.query('rollback')
        throw error
      }
    })

  const call = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    primary.lend((client) => run<Row>(client, text, values))

  return {
    within: (organisation, work) => transaction(organisation, work).catch(refusalOf),
    read: transaction,
    call,
    attempt: <Row extends object>(text: string, values: readonly unknown[]) =>
      call<Row>(text, values).catch(refusalOf),
    listen: (channel, heard) => listenOn(connectionString, { ...config, patience }, channel, heard),
    close: primary.end,
  }
}
