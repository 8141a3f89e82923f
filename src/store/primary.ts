import pg from 'pg'
import { hostsOf } from './hosts.ts'

/** How long a server may take to let us in, milliseconds. */
const patience = 10_000

/** Of every connection: a line that was cut without a word is noticed within some twenty seconds of silence. */
export const lineSettings = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  connectionTimeoutMillis: patience,
} as const satisfies pg.ClientConfig

/** A connection to the server of a cluster that takes writes, whichever of its hosts that is now. */
export const connectToPrimary = async (
  connectionString: string,
  config: pg.ClientConfig = {},
): Promise<pg.Client> => (await reachPrimary(connectionString, config)).client

/** The connection string of the host that takes writes now; a single host is taken as it is. */
export const findPrimary = async (connectionString: string): Promise<string> => {
  const hosts = hostsOf(connectionString)
  if (hosts.length === 1) return hosts[0]
  const { host, client } = await reachPrimary(connectionString, {})
  client.end().catch(() => {})
  return host
}

/** Throws as PostgreSQL itself does where something is to be written to a standby. */
export const refuseStandby = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query('select pg_is_in_recovery() as standby')
  if (rows[0]?.standby) throw Object.assign(new Error('this server is a standby'), { code: '25006' })
}

interface Reached {
  readonly host: string
  readonly client: pg.Client
}

/** Asks all hosts at once: one that is silent keeps nobody waiting. */
const reachPrimary = async (connectionString: string, config: pg.ClientConfig): Promise<Reached> => {
  const tries = hostsOf(connectionString).map((host) => reach(host, config))
  const first = await Promise.any(tries).catch((error: AggregateError) => {
    throw tries.length === 1 ? error.errors[0] : named(error)
  })
  for (const one of tries)
    one.then(({ client }) => letGoUnless(client === first.client, client)).catch(() => {})
  return first
}

const letGoUnless = async (wanted: boolean, client: pg.Client): Promise<void> => {
  if (!wanted) await client.end()
}

const named = ({ errors }: AggregateError): AggregateError =>
  new AggregateError(errors, errors.map((error) => (error as Error).message || String(error)).join('; '))

const reach = async (host: string, config: pg.ClientConfig): Promise<Reached> => {
  const client = new pg.Client({ ...lineSettings, ...config, connectionString: host })
  // A connection that breaks tells whoever waits for its answer; here it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    await refuseStandby(client)
    return { host, client }
  } catch (error) {
    client.end().catch(() => {})
    throw error
  }
}
