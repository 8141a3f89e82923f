/** Everything that is set from outside, with where it comes from. */
export interface Settings {
  /** `SALDO_DATA`: the folder of the embedded database, the key and the simulators' memory. */
  readonly data: string
  /** `DATABASE_URL`: the owner's connection to an external PostgreSQL 15 or newer; absent, the embedded one is used. */
  readonly databaseUrl: string | undefined
  /** `DATABASE_APP_URL`: the connection of the role that serves; absent, Saldo makes the role `saldo_app` itself. */
  readonly databaseAppUrl: string | undefined
  /** `SALDO_HOST`, `SALDO_PORT`: where the page and the API are served. */
  readonly host: string
  readonly port: number
  /** `SALDO_ADDRESS`: how people reach it, where that is not host and port. */
  readonly address: string | undefined
  /** `SALDO_DEMO`: `no` makes no demonstration organisation in an empty database. */
  readonly demo: boolean
  /** `SALDO_TRUST_PROXY`: whose `X-Forwarded-*` are believed. */
  readonly trustProxy: string | false
  /** `SALDO_LOG`: pino's level. */
  readonly log: string
}

/** Reads the environment; throws with the name of what cannot be read. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => ({
  data: environment.SALDO_DATA || 'data',
  databaseUrl: environment.DATABASE_URL || undefined,
  databaseAppUrl: environment.DATABASE_APP_URL || undefined,
  host: environment.SALDO_HOST || '127.0.0.1',
  port: portOf(environment.SALDO_PORT || '7220'),
  address: environment.SALDO_ADDRESS || undefined,
  demo: environment.SALDO_DEMO !== 'no',
  trustProxy: environment.SALDO_TRUST_PROXY || false,
  log: environment.SALDO_LOG || 'warn',
})

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`SALDO_PORT is no port: ${text}`)
  return port
}
