import type { DeskTimers } from '../payments/open-desk.ts'
import type { MailSettings } from '../server/mail.ts'
import { isConnectionString } from '../store/hosts.ts'

/** A setting that cannot be read; the message names it. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}

/** Everything that is set from outside, with where it comes from. */
export interface Settings {
  /** `SALDO_DATA`: the folder of the embedded database, the key and the simulators' memory. */
  readonly data: string
  /**
   * `DATABASE_URL`: the owner's connection to an external PostgreSQL 15 or newer; absent, the embedded one is used. It may name
   * several hosts, of which the primary is found: `postgres://owner:password@first:5432,second:5432/saldo`.
   */
  readonly databaseUrl: string | undefined
  /** `DATABASE_APP_URL`: the connection of the role that serves; absent, Saldo makes the role `saldo_app` itself. */
  readonly databaseAppUrl: string | undefined
  /** `SALDO_HOST`, `SALDO_PORT`: where the page and the API are served. */
  readonly host: string
  readonly port: number
  /** `SALDO_ADDRESS`: how people reach it, where that is not host and port. */
  readonly address: string | undefined
  /**
   * `SALDO_WEBHOOKS`: where payment providers reach Saldo from outside, as `https://pay.example`; absent, they are asked at
   * intervals instead.
   */
  readonly webhooks: string | undefined
  /** `SALDO_DEMO`: `no` makes no demonstration organisation in an empty database. */
  readonly demo: boolean
  /**
   * `SALDO_DEMO_PORTS`: where the devices and services of a demonstration listen, as `4100,4102,9100,4180,4190,4181,4200`: the
   * terminal, the till that the terminal dials, the receipt printer; where they are given, CCV's cloud with a second terminal and
   * SnelStart; and, where those are given too, CCV's online payments with a web shop and the Moneybird that its invoices are in.
   */
  readonly demoPorts: DemoPorts
  /** `SALDO_SIMULATOR_PACE`: how fast simulated customers are: 1 as people are, 0 at once. */
  readonly simulatorPace: number
  /** `SALDO_TRUST_PROXY`: whose `X-Forwarded-*` are believed. */
  readonly trustProxy: string | false
  /** `SALDO_REQUESTS_PER_MINUTE`: the most that one caller of the API may ask. */
  readonly requestsPerMinute: number
  /**
   * `SALDO_SMTP`, `SALDO_SUPPORT_ADDRESS`, `SALDO_MAIL_FROM`: by which server, to whom and from whom reports of problems are sent,
   * as `smtps://user:password@mail.example:465`; without them the page offers the report as a file.
   */
  readonly mail: MailSettings | undefined
  /** `SALDO_LOG`: pino's level. */
  readonly log: string
  /**
   * `SALDO_LEASE_MS`: how long the payments of a node that went silent wait until another takes them over (each node renews its
   * lease three times as often); `SALDO_LOOK_MS`: how often a node looks for payments that are due for asking;
   * `SALDO_WRITE_AGAIN_MS`: how soon an answer is offered again to a database that was away. Milliseconds.
   */
  readonly timers: Partial<DeskTimers>
}

export interface DemoPorts {
  readonly terminal: number
  readonly till: number
  readonly printer: number
  readonly cloud: number | null
  readonly books: number | null
  readonly webShop: number | null
  readonly shopBooks: number | null
}

/** Reads the environment; throws `WrongSetting` with the name of what cannot be read. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => ({
  data: environment.SALDO_DATA || 'data',
  databaseUrl: connectionOf(environment, 'DATABASE_URL'),
  databaseAppUrl: connectionOf(environment, 'DATABASE_APP_URL'),
  host: environment.SALDO_HOST || '127.0.0.1',
  port: portOf('SALDO_PORT', environment.SALDO_PORT || '7220'),
  address: environment.SALDO_ADDRESS || undefined,
  webhooks: webhooksOf(environment.SALDO_WEBHOOKS),
  demo: environment.SALDO_DEMO !== 'no',
  demoPorts: demoPortsOf(environment.SALDO_DEMO_PORTS || '4100,4102,9100,4180,4190,4181,4200'),
  simulatorPace: paceOf(environment.SALDO_SIMULATOR_PACE || '1'),
  trustProxy: environment.SALDO_TRUST_PROXY || false,
  requestsPerMinute: requestsOf(environment.SALDO_REQUESTS_PER_MINUTE || '6000'),
  mail: mailOf(environment),
  log: environment.SALDO_LOG || 'warn',
  timers: timersOf(environment),
})

const portOf = (name: string, text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongSetting(`${name} is no port: ${text}`)
  return port
}

// CCV takes https only (fact sheet of CCV, 1.1); what stands before the path is enough.
const webhooksOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined
  const isAddress = URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
  if (!isAddress) throw new WrongSetting(`SALDO_WEBHOOKS is no address: ${text}`)
  return text.replace(/\/+$/, '')
}

const mailOf = (environment: NodeJS.ProcessEnv): MailSettings | undefined => {
  const { SALDO_SMTP: server, SALDO_SUPPORT_ADDRESS: support, SALDO_MAIL_FROM: from } = environment
  if (!server && !support) return undefined
  // It may hold a password: the message does not repeat it.
  if (!server || !URL.canParse(server) || !['smtp:', 'smtps:'].includes(new URL(server).protocol))
    throw new WrongSetting('SALDO_SMTP does not begin with smtp:// or smtps://')
  if (!support?.includes('@')) throw new WrongSetting('SALDO_SUPPORT_ADDRESS is no e-mail address')
  return { server, support, from: from || support }
}

const demoPortsOf = (text: string): DemoPorts => {
  const ports = text.split(',').map((port) => portOf('SALDO_DEMO_PORTS', port))
  const [terminal, till, printer, cloud = null, books = null, webShop = null, shopBooks = null] = ports
  if (terminal === undefined || till === undefined || printer === undefined || ports.length > 7)
    throw new WrongSetting(`SALDO_DEMO_PORTS are not three to seven ports: ${text}`)
  return { terminal, till, printer, cloud, books, webShop, shopBooks }
}

const requestsOf = (text: string): number => {
  const requests = Number(text)
  if (!Number.isInteger(requests) || requests < 1)
    throw new WrongSetting(`SALDO_REQUESTS_PER_MINUTE is no number of requests: ${text}`)
  return requests
}

const paceOf = (text: string): number => {
  const pace = Number(text)
  if (!(pace >= 0 && pace <= 100))
    throw new WrongSetting(`SALDO_SIMULATOR_PACE is not from 0 to 100: ${text}`)
  return pace
}

const connectionOf = (environment: NodeJS.ProcessEnv, name: string): string | undefined => {
  const text = environment[name] || undefined
  // It may hold a password: the message does not repeat it.
  if (text !== undefined && !isConnectionString(text))
    throw new WrongSetting(`${name} does not begin with postgres://`)
  return text
}

const timersOf = (environment: NodeJS.ProcessEnv): Partial<DeskTimers> => {
  const lease = milliseconds(environment, 'SALDO_LEASE_MS')
  const lookForDue = milliseconds(environment, 'SALDO_LOOK_MS')
  const writeAgainAfter = milliseconds(environment, 'SALDO_WRITE_AGAIN_MS')
  return {
    ...(lease !== undefined && { lease, renewLease: Math.ceil(lease / 3) }),
    ...(lookForDue !== undefined && { lookForDue }),
    ...(writeAgainAfter !== undefined && { writeAgainAfter }),
  }
}

const milliseconds = (environment: NodeJS.ProcessEnv, name: string): number | undefined => {
  const text = environment[name]
  if (!text) return undefined
  const ms = Number(text)
  if (!Number.isInteger(ms) || ms < 1 || ms > 3_600_000)
    throw new WrongSetting(`${name} is no number of milliseconds: ${text}`)
  return ms
}
