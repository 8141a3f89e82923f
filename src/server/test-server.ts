import { randomBytes, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Connector } from '../bookkeeping/books.ts'
import { openBookkeeping } from '../bookkeeping/open-bookkeeping.ts'
import { openOnline } from '../online/open-online.ts'
import { pairOnline } from '../online/pair-online.ts'
import { type DoorSettings, doorSettings } from '../organisation/door-settings.ts'
import { openGate } from '../organisation/gate.ts'
import type { Role } from '../organisation/rights.ts'
import { hashSecret } from '../organisation/secret.ts'
import type { PspClient } from '../psps/psp.ts'
import { afterCommit } from '../store/after-commit.ts'
import { startAnnouncer } from '../store/announcer.ts'
import { findKey } from '../store/key.ts'
import { openSignals } from '../store/signals.ts'
import { openTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { openLog } from './log.ts'
import { type MailSettings, openSupportMail } from './mail.ts'
import type { Parts } from './parts.ts'
import { buildServer } from './server.ts'
import { type ServerSettings, serverSettings } from './server-settings.ts'

export interface TestServer {
  readonly url: string
  readonly parts: Parts
  readonly database: TestDatabase
  /** Every line the server wrote to its log. */
  readonly log: readonly string[]
  /** Lets time pass on the server's clock. */
  pass(milliseconds: number): void
  close(): Promise<void>
}

interface Given {
  readonly database?: TestDatabase
  readonly door?: Partial<DoorSettings>
  readonly settings?: Partial<ServerSettings>
  readonly connectors?: readonly Connector[]
  readonly clients?: readonly PspClient[]
  readonly mail?: MailSettings
}

const key = await findKey('', randomBytes(32).toString('base64'))

const announcer = { busy: 5, idle: 50, keep: 60_000, forgetEvery: 60_000 }

/** A real server over real HTTP on a real database; what it does not need to answer for people is left out. */
export const openTestServer = async (given: Given = {}): Promise<TestServer> => {
  const database = given.database ?? (await openTestDatabase())
  const log: string[] = []
  let passed = 0
  const now = (): Date => new Date(Date.now() + passed)
  const signals = await openSignals(database.store)
  const announcing = startAnnouncer({ store: database.store, signals, now, settings: announcer })
  const store = afterCommit(database.store, announcing.wake)
  const trouble = (error: unknown): void =>
    void log.push(error instanceof Error ? String(error.stack) : String(error))
  const books = openBookkeeping({
    pair: pairOnline,
    store,
    key,
    now,
    connectors: given.connectors ?? [],
    trouble,
  })
  const opened = openOnline({
    ...{ store, key, now, clients: given.clients ?? [], bookkeeping: books.bookkeeping },
    hooks: () => null,
    trouble,
  })
  const door = { ...doorSettings, rememberCaller: 200, ...given.door }
  const parts = {
    ...{ store, key, now, signals, door },
    gate: openGate({ store, signals, now, door }),
    settings: { ...serverSettings, heartbeat: 50, lookAgain: 200, ...given.settings },
    log: openLog('info', { write: (line) => log.push(line) }),
    room: { on: () => () => {}, list: () => [] },
    estate: { drivers: [] },
    simulators: [],
    bookkeeping: books.bookkeeping,
    online: opened.online,
    mail: given.mail ? openSupportMail(given.mail) : null,
    version: 'test',
  } as unknown as Parts
  const server = await buildServer(parts)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    ...{ parts, database, log },
    pass: (milliseconds) => {
      passed += milliseconds
    },
    close: async () => {
      await server.close()
      await opened.close()
      await books.close()
      await announcing.stop()
      await signals.stop()
      if (!given.database) await database.close()
    },
  }
}

export interface TestOrganisation {
  readonly id: string
  readonly shop: string
  readonly till: string
  /** By role, with e-mail `<role>@<name>.example` and `password`; the cashier's PIN is 4071. */
  readonly people: Readonly<Record<Role, string>>
  readonly name: string
}

export const password = 'een paard in de gang'

/** An invented organisation with one shop, one till and somebody of every role. */
export const makeOrganisation = async (
  server: TestServer,
  name = 'Garage Test',
): Promise<TestOrganisation> => {
  const [id, shop, till] = [randomUUID(), randomUUID(), randomUUID()]
  const at = server.parts.now()
  const roles: readonly Role[] = ['cashier', 'adviser', 'manager', 'bookkeeper', 'administrator']
  const people = Object.fromEntries(roles.map((role) => [role, randomUUID()])) as Record<Role, string>
  const passwordHash = await hashSecret(key, 'password', password)
  const pinHash = await hashSecret(key, 'pin', '4071')
  await server.database.store.within(id, async (tx) => {
    await tx.query(
      `insert into organisation (id, name, country, currency, language, time_zone, cash_step, created_at)
       values ($1, $2, 'NL', 'EUR', 'nl', 'Europe/Amsterdam', 5, $3)`,
      [id, name, at],
    )
    await tx.query('insert into shop (organisation_id, id, name) values ($1, $2, $3)', [id, shop, name])
    await tx.query('insert into till (organisation_id, id, shop_id, name) values ($1, $2, $3, $4)', [
      ...[id, till, shop, 'Balie'],
    ])
    for (const role of roles)
      await tx.query(
        `insert into person (organisation_id, id, name, email, language, role, password_hash, pin_hash, created_at)
         values ($1, $2, $3, $4, 'nl', $5, $6, $7, $8)`,
        [
          ...[id, people[role], `Test ${role}`, emailOf(role, name), role, passwordHash],
          ...[role === 'cashier' ? pinHash : null, at],
        ],
      )
  })
  return { id, shop, till, people, name }
}

export const emailOf = (role: Role, name = 'Garage Test'): string =>
  `${role}@${name.toLowerCase().replaceAll(' ', '-')}.example`
