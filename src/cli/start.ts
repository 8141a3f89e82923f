import { readFileSync } from 'node:fs'
import type { BookingTimers } from '../bookkeeping/bookkeeping.ts'
import type { Connector } from '../bookkeeping/books.ts'
import { openBookkeeping } from '../bookkeeping/open-bookkeeping.ts'
import type { OnlineTimers } from '../online/online.ts'
import { openOnline } from '../online/open-online.ts'
import { pairOnline } from '../online/pair-online.ts'
import { inquireRefund } from '../online/refund-online.ts'
import { doorSettings } from '../organisation/door-settings.ts'
import { openGate } from '../organisation/gate.ts'
import { openDesk } from '../payments/open-desk.ts'
import type { PspClient } from '../psps/psp.ts'
import { openLog } from '../server/log.ts'
import { openSupportMail } from '../server/mail.ts'
import { buildServer } from '../server/server.ts'
import { serverSettings } from '../server/server-settings.ts'
import { openRoom } from '../simulators/room.ts'
import type { Simulator } from '../simulators/simulator.ts'
import { afterCommit } from '../store/after-commit.ts'
import { startAnnouncer } from '../store/announcer.ts'
import { checkServingRole } from '../store/check-database.ts'
import { openSignals } from '../store/signals.ts'
import { openTerminal } from '../terminals/estate.ts'
import type { TerminalDriver } from '../terminals/terminal.ts'
import { furnishDemonstration } from './demonstration/furnish.ts'
import { furnishServices } from './demonstration/furnish-services.ts'
import { furnishWebShop } from './demonstration/furnish-web-shop.ts'
import { makeDemonstration } from './demonstration/make.ts'
import { openDatabase } from './open-database.ts'
import type { Settings } from './settings.ts'
import { signInLink } from './sign-in-link.ts'

/** What `main.ts` brings: every party Saldo speaks to or plays. */
export interface Parties {
  readonly drivers: readonly TerminalDriver[]
  readonly clients: readonly PspClient[]
  readonly connectors: readonly Connector[]
  readonly simulators: readonly Simulator[]
}

export type Say = (code: string, params?: Readonly<Record<string, string>>) => void

/** One running node. */
export interface Node {
  readonly address: string
  stop(): Promise<void>
}

/** Starts a node: database, demonstration where the database is empty, desk, server. What it opened is closed again if one fails. */
export const start = async (settings: Settings, parties: Parties, say: Say): Promise<Node> => {
  await using opened = new AsyncDisposableStack()
  const database = await openDatabase(settings, say)
  opened.defer(database.close)
  await checkServingRole(database.appUrl)
  const { key } = database
  const now = (): Date => new Date()
  const log = openLog(settings.log)
  const signals = await openSignals(database.store)
  opened.defer(signals.stop)
  const announcer = startAnnouncer({ store: database.store, signals, now })
  opened.defer(announcer.stop)
  const store = afterCommit(database.store, announcer.wake)
  const trouble = (error: unknown, about: Readonly<Record<string, string>>): void =>
    log.error({ err: error, ...about }, 'trouble')
  const demonstration = settings.demo ? await makeDemonstration(database, settings.demoPorts, now, say) : null
  const room = openRoom((id) => signals.signal('simulator', demonstration?.organisation ?? '', { id }))
  opened.defer(room.stop)
  // Known once the server listens; nobody is spoken to before.
  let address = settings.address ?? ''
  const hooks = () => hooksBelow(settings.webhooks ?? (demonstration ? address : ''))
  const books = openBookkeeping({
    ...{ pair: pairOnline, hooks },
    ...{ store, key, now, connectors: parties.connectors, trouble },
    timers: bookingTimersOf(settings),
  })
  opened.defer(books.close)
  const { online, close: closeOnline } = openOnline({
    ...{ store, key, now, clients: parties.clients, bookkeeping: books.bookkeeping, hooks, trouble },
    timers: onlineTimersOf(settings),
  })
  opened.defer(closeOnline)
  const { desk, asking, close } = openDesk({
    store,
    signals,
    now,
    drivers: parties.drivers,
    open: (driver, stored, terminal) => openTerminal({ key }, driver, stored, terminal),
    addresses: () => ({
      webhook: hooks(),
      returnTo: `${address}/returned`,
    }),
    timers: settings.timers,
    trouble,
    inquirers: { booking: books.inquire, online_refund: (due) => inquireRefund(online, due) },
  })
  opened.defer(close)
  if (demonstration)
    await furnishDemonstration(
      { room, simulators: parties.simulators, store, settings, say },
      demonstration.organisation,
    )
  const estate = { store, key, drivers: parties.drivers }
  let tellShop = (): void => {}
  if (demonstration) {
    const { organisation } = demonstration
    const furniture = { room, simulators: parties.simulators, store, settings, say }
    const services = { ...furniture, organisation, estate, bookkeeping: books.bookkeeping, now }
    opened.defer(await furnishServices(services))
    tellShop = await furnishWebShop({ ...services, online })
  }
  const server = await buildServer({
    store,
    key,
    now,
    signals,
    gate: openGate({ store, signals, now, door: doorSettings }),
    door: doorSettings,
    settings: {
      ...serverSettings,
      trustProxy: settings.trustProxy,
      address: settings.address?.replace(/\/+$/, ''),
      requestsPerMinute: settings.requestsPerMinute,
    },
    log,
    desk,
    askAgainSoon: asking.wake,
    estate,
    bookkeeping: books.bookkeeping,
    online,
    room,
    mail: settings.mail ? openSupportMail(settings.mail) : null,
    version: ownVersion(),
    simulators: parties.simulators,
  })
  opened.defer(() => server.close())
  await server.listen({ host: settings.host, port: settings.port })
  address ||= `http://${settings.host}:${portOf(server.server.address())}`
  tellShop()
  say('start.ready', { address })
  const link = demonstration && (await signInLink(store, now, demonstration.organisation))
  if (link) say('start.link', { link: `${address}/welcome#${link.token}`, person: link.person })
  const kept = opened.move()
  return { address, stop: () => kept.disposeAsync() }
}

// What is set for payments holds for bookings too.
const bookingTimersOf = ({ timers }: Settings): Partial<BookingTimers> => ({
  ...(timers.lease !== undefined && { lease: timers.lease, renewLease: Math.ceil(timers.lease / 3) }),
  ...(timers.lookForDue !== undefined && { look: timers.lookForDue }),
})

const onlineTimersOf = ({ timers }: Settings): Partial<OnlineTimers> => ({
  ...(timers.lease !== undefined && { lease: timers.lease, renewLease: Math.ceil(timers.lease / 3) }),
  ...(timers.lookForDue !== undefined && { look: timers.lookForDue }),
})

const hooksBelow = (address: string): string | null => (address === '' ? null : `${address}/api/v1/hooks`)

const ownVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const portOf = (address: unknown): number => (address as { port: number }).port
