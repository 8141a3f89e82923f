import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Bookkeeping } from '../../bookkeeping/bookkeeping.ts'
import { addConnection } from '../../bookkeeping/change-connections.ts'
import { type ChosenAccount, choicesOf, chooseAccounts } from '../../bookkeeping/change-mapping.ts'
import { everythingElse } from '../../bookkeeping/mapping.ts'
import { Bug } from '../../bug.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal } from '../../refusal.ts'
import type { RunningSimulator } from '../../simulators/simulator.ts'
import { addTerminal, type Estate } from '../../terminals/estate.ts'
import { books, cloud } from './cast.ts'
import { type Furniture, paced } from './furnish.ts'
import { administrator, wish } from './make.ts'

/** What the services of a demonstration are connected with. */
export interface Services extends Furniture {
  readonly organisation: string
  readonly estate: Estate
  readonly bookkeeping: Bookkeeping
  readonly now: () => Date
}

/**
 * Plays the provider's cloud and the bookkeeping package of the demonstration, where they were given ports, and connects the
 * garage with them the first time. Returns what ends it.
 */
export const furnishServices = async (parts: Services): Promise<() => void> => {
  const { cloud: cloudPort, books: booksPort } = parts.settings.demoPorts
  if (cloudPort !== null) {
    const running = await playService(parts, cloud.simulator, cloudPort)
    if (running) await addCloudTerminal(parts, running)
  }
  const running = booksPort === null ? null : await playService(parts, books.simulator, booksPort)
  if (!running) return () => {}
  await sendInvoices(parts, running)
  await connectBooks(parts, running)
  return keepSending(parts, running)
}

/** Starts a simulator of the demonstration; null where its port is taken. */
export const playService = async (
  { room, simulators, settings, say }: Furniture,
  name: string,
  port: number,
): Promise<RunningSimulator | null> => {
  const party = simulators.find((one) => one.name === name)
  if (!party) return null
  const stateFile = join(settings.data, `simulator-${name}.json`)
  try {
    const played = await room.add(name, party, { port, stateFile, timeline: paced(settings.simulatorPace) })
    return played.running
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    say('start.simulator_port_taken', { device: party.title, port: String(port) })
    return null
  }
}

/** In whose name services are connected. */
export const actorOf = async ({ store, organisation }: Services): Promise<Actor> => {
  const [person] = await store.read(organisation, (tx) =>
    tx.query<{ id: string }>(
      `select id from person where organisation_id = $1 and role = 'administrator' order by created_at limit 1`,
      [organisation],
    ),
  )
  return administrator(organisation, person?.id ?? '')
}

const addCloudTerminal = async (parts: Services, running: RunningSimulator): Promise<void> => {
  const { store, organisation, estate, now } = parts
  const { known, shop } = await store.read(organisation, async (tx) => ({
    known: await tx.query('select from terminal where organisation_id = $1 and driver = $2', [
      organisation,
      cloud.driver,
    ]),
    shop: await tx.query<{ id: string }>('select id from shop where organisation_id = $1 limit 1', [
      organisation,
    ]),
  }))
  if (known.length > 0) return
  const id = newId()
  const settings = { ...running.settings?.(), model: cloud.model }
  const { driver, name } = cloud
  const command = wish(await actorOf(parts), 'terminal.add', id, now())
  const done = await addTerminal(estate, command, { id, name, shop: shop[0]?.id ?? '', driver, settings })
  if (isRefusal(done)) throw new Bug(`the demonstration was refused: ${done.refused.code}`)
}

const connectBooks = async (parts: Services, running: RunningSimulator): Promise<void> => {
  const { store, organisation, bookkeeping, now } = parts
  const known = await store.read(organisation, (tx) =>
    tx.query('select from connection where organisation_id = $1', [organisation]),
  )
  if (known.length > 0) return
  const id = newId()
  const actor = await actorOf(parts)
  const { connector, name } = books
  const booksFrom = new Date(now().getTime() - 30 * 86_400_000).toISOString().slice(0, 10)
  const settings = running.settings?.() ?? {}
  const made = await addConnection(bookkeeping, wish(actor, 'connection.add', id, now()), {
    ...{ id, connector, name, settings, booksFrom },
  })
  if (isRefusal(made)) throw new Bug(`the demonstration was refused: ${made.refused.code}`)
  await chooseAccounts(
    bookkeeping,
    wish(actor, 'connection.accounts', id, now()),
    id,
    await chosen(parts, id),
  )
}

const chosen = async (
  { bookkeeping, organisation }: Services,
  connection: string,
): Promise<ChosenAccount[]> => {
  const choices = await choicesOf(bookkeeping, organisation, connection)
  if (isRefusal(choices)) throw new Bug(`the demonstration was refused: ${choices.refused.code}`)
  const named = (use: ChosenAccount['use'], name: string): string | null =>
    choices.find((one) => one.use === use && one.name === name)?.id ?? null
  return [
    ...Object.entries(books.places).map(([account, name]) => ({
      ...{ account, use: 'place' as const, choiceId: named('place', name) },
    })),
    { account: everythingElse, use: 'ledger', choiceId: named('ledger', books.ledger) },
  ]
}

// The garage's own program sends its invoices to the package; here it does so every few seconds.
const sendEvery = 5_000

const keepSending = (parts: Services, running: RunningSimulator): (() => void) => {
  const timer = setInterval(() => {
    sendInvoices(parts, running).catch(() => {})
  }, sendEvery)
  return () => clearInterval(timer)
}

const sendInvoices = async (
  { store, organisation }: Services,
  { takeInvoice }: RunningSimulator,
): Promise<void> => {
  if (!takeInvoice) return
  const made = await store.read(organisation, (tx) =>
    tx.query<{
      number: string
      customer: string
      minor: bigint
      issued_on: string
    }>(
      `select number, customer_name as customer, issued_on,
         case kind when 'invoice' then total_minor else -total_minor end as minor
       from invoice where organisation_id = $1 and currency = 'EUR' order by made_at desc limit 500`,
      [organisation],
    ),
  )
  for (const { number, customer, minor, issued_on: issuedOn } of made)
    takeInvoice({ number, customer, total: { minor, currency: 'EUR' }, issuedOn })
}
