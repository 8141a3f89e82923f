import type { Money } from '../../money/money.ts'
import type { RunningSimulator, Screen, Simulator, StartSimulator } from '../../simulators/simulator.ts'
import type { BooksChoice } from '../books.ts'
import { act, actions, possible } from './simulator/actions.ts'
import * as hand from './simulator/by-hand.ts'
import { describeIt } from './simulator/describe.ts'
import { type Dialect, standardDialect } from './simulator/dialect.ts'
import { createFaultList, moneybirdFaults } from './simulator/faults.ts'
import { asElsewhere, founded } from './simulator/founded.ts'
import { openGate } from './simulator/gate.ts'
import { happenings } from './simulator/happened.ts'
import { passDay } from './simulator/invoices.ts'
import { openMemory, put } from './simulator/memory.ts'
import { demonstrationClient, knownScopes, openOAuth } from './simulator/oauth.ts'
import { createPort } from './simulator/port.ts'
import { openPushes } from './simulator/pushes.ts'
import { openRate } from './simulator/rate.ts'
import type { Administration, Invoice, User } from './simulator/records.ts'
import { type Scene, today } from './simulator/scene.ts'
import { addInvoice, demonstrationInvoices, type InvoiceSeed } from './simulator/seed.ts'
import { type Serving, serve } from './simulator/serve.ts'
import { showJournal } from './simulator/show.ts'
import { signedInGrant } from './simulator/signed-in.ts'

export type SimulatedInvoiceState = ReturnType<typeof hand.summaryOf>
export type SimulatedJournal = ReturnType<typeof showJournal>

/** A grant as the token address would have given it. */
export interface SimulatedGrant {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: 'bearer'
  readonly scope: string
  readonly created_at: number
  /** Absent where the token never ends. */
  readonly expires_in?: number
}

export interface RunningMoneybird extends RunningSimulator {
  /** `http://127.0.0.1:4200/api/v2` */
  readonly apiAddress: string
  readonly oauthAddress: string
  readonly client: { readonly id: string; readonly secret: string }
  /** The administrations, the demonstration's shop first. */
  administrations(): readonly Administration[]
  users(): readonly User[]
  /** Changes whom a person reaches, by e-mail address. */
  setAdministrations(email: string, access: User['access']): void
  /** A valid grant without any page: of the first person with every scope, unless told otherwise. */
  grant(wish?: {
    readonly email?: string
    readonly scope?: string
    readonly expired?: boolean
  }): SimulatedGrant
  /** Puts an invoice in and returns its id. */
  addInvoice(invoice: InvoiceSeed): string
  /** By id, number or reference. */
  invoice(name: string): SimulatedInvoiceState | null
  invoices(): readonly SimulatedInvoiceState[]
  journals(): readonly SimulatedJournal[]
  /** Ids of ledgers by their names and codes: `Pin en online betalingen onderweg`, `12010.03`. */
  ledger(nameOrCode: string, administration?: string): string
  /** What payments, journals and bank lines brought to a ledger: credit less debit. */
  credited(ledger: string): Money
  payByHand(invoice: string, amount?: Money, transactionIdentifier?: string): string
  takePaymentsBack(invoice: string): void
  deleteInvoice(invoice: string): void
  giveUp(invoice: string): void
  /** Changes what an invoice is for; its lines stay as they are. */
  changeTotal(invoice: string, total: Money): void
  /** `YYYY-MM-DD`; null opens everything again. */
  lockUntil(date: string | null, administration?: string): void
  /** Shuts an administration, as for a bill that was not paid, or lets it live again. */
  suspend(suspended: boolean, administration?: string): void
  revokeTokens(): void
  expireTokens(): void
  /** API calls that the allowed rate let through and turned away since the start. */
  calls(): { readonly let: number; readonly limited: number }
}

export interface StartMoneybird extends StartSimulator {
  /** Ledgers of another administration, which are in the first one as well, by their ids there. */
  readonly choices?: readonly BooksChoice[]
}

/** Starts Moneybird with businesses that nobody owns: its OAuth pages and its API on one port. */
export const startMoneybirdSimulator = async (options: StartMoneybird = {}): Promise<RunningMoneybird> => {
  const host = options.host ?? '127.0.0.1'
  const dialect: Dialect = { ...standardDialect, ...options.dialect }
  const now = options.clock ?? (() => new Date())
  const memory = openMemory(options.stateFile)
  const blank = memory.blank
  if (blank) memory.commit(founded(memory, now()))
  const faults = createFaultList(options.faults ?? [])
  const gate = openGate(memory, dialect, now)
  const oauth = openOAuth(memory, dialect, now)
  const pushes = openPushes({ memory, dialect, faults, now })
  const scene: Scene = { memory, dialect, now, tell: pushes.tell }
  const main = [...memory.all('administrations')][0]?.id ?? ''
  if (options.choices) memory.commit(asElsewhere(options.choices, main, now()))
  if (blank) for (const seed of demonstrationInvoices(now())) addInvoice(scene, main, seed)
  const listeners = new Set<(screen: Screen) => void>()
  const hands = { gate, main, pushAgain: pushes.again }
  let comesBack: NodeJS.Timeout | undefined
  let stopped = false
  let caughtUpOn = ''
  const screen = (): Screen => ({
    stage: faults.has('refuse_to_connect') ? 'off' : 'idle',
    lines: [memory.get('administrations', main)?.name ?? '', ...lastLines(scene)],
    amount: null,
    can: possible(scene, main),
    receiptOwed: false,
  })
  const changed = (): void => {
    if (listeners.size === 0) return
    for (const listener of listeners) listener(screen())
  }
  const serving: Serving = {
    ...{ scene, gate, oauth, faults, pushes, changed },
    rate: openRate(dialect, () => now().getTime()),
    counts: { let: 0, limited: 0 },
    latency: options.timeline?.latency ?? 0,
    catchUp: () => {
      if (caughtUpOn === today(scene)) return
      caughtUpOn = today(scene)
      passDay(scene)
    },
  }
  const port = createPort(host, options.port ?? moneybirdSimulator.defaultPort, (request, response) => {
    serve(serving, request, response).catch(() => request.socket.destroy())
  })
  let settling = Promise.resolve()
  const settle = (): Promise<void> => {
    const wanted = () => (stopped || faults.has('refuse_to_connect') ? port.shut() : port.open())
    settling = settling.then(wanted)
    return settling
  }
  await port.open()
  pushes.wake()
  await settle()

  const found = (name: string): Invoice | undefined =>
    memory.get('invoices', name) ??
    memory.by('invoices', 'number', name)[0] ??
    memory.by('invoices', 'reference', name)[0]
  const invoiceOf = (name: string): Invoice => {
    const invoice = found(name)
    if (!invoice) throw new RangeError(`no invoice ${name}`)
    return invoice
  }
  const add = (seed: InvoiceSeed): Invoice => addInvoice(scene, seed.administration ?? main, seed)
  const address = (): string => `http://${host}:${port.number}`
  const running: RunningMoneybird = {
    get port() {
      return port.number
    },
    get apiAddress() {
      return `${address()}/api/v2`
    },
    get oauthAddress() {
      return `${address()}/oauth`
    },
    client: demonstrationClient,
    describe: () => describeIt(scene, address()),
    play: (action) => {
      if (!act(scene, hands, action)) throw new RangeError(`no such action: ${action}`)
      changed()
    },
    screen,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    faults: () => faults.all,
    addFault: (fault) => {
      faults.add(fault)
      void settle()
      if (fault.fault === 'refuse_to_connect' && fault.ms !== undefined)
        comesBack = setTimeout(() => {
          faults.remove('refuse_to_connect')
          void settle()
        }, fault.ms)
    },
    clearFaults: () => {
      faults.clear()
      serving.rate.open()
      void settle()
    },
    happened: () => happenings(scene),
    settings: () => ({
      apiAddress: `${address()}/api/v2`,
      oauthAddress: `${address()}/oauth`,
      clientId: demonstrationClient.id,
      clientSecret: demonstrationClient.secret,
    }),
    takeInvoice: ({ number, draft, ...rest }) => {
      if (!found(rest.reference ?? number))
        add({ number, ...rest, ...(draft && { state: 'draft' as const }) })
    },
    signedIn: () => {
      const { name, email } = userOf(scene, undefined)
      const administration = { id: main, name: memory.get('administrations', main)?.name ?? '' }
      return { grant: signedInGrant(running.grant({ email }), name), administration }
    },
    stop: async () => {
      stopped = true
      clearTimeout(comesBack)
      pushes.end()
      await settle()
    },
    administrations: () => [...memory.all('administrations')],
    users: () => [...memory.all('users')],
    setAdministrations: (email, access) => memory.commit([put('users', { ...userOf(scene, email), access })]),
    grant: ({ email, scope = knownScopes.join(' '), expired = false } = {}) => {
      const grant = oauth.grant(userOf(scene, email).id, scope, expired)
      return {
        ...{ access_token: grant.id, refresh_token: grant.refresh, token_type: 'bearer', scope },
        created_at: Math.floor(Date.parse(grant.createdAt) / 1_000),
        ...(dialect.tokenSeconds > 0 && { expires_in: expired ? 0 : dialect.tokenSeconds }),
      }
    },
    addInvoice: (seed) => add(seed).id,
    invoice: (name) => {
      const invoice = found(name)
      return invoice ? hand.summaryOf(scene, invoice) : null
    },
    invoices: () => [...memory.all('invoices')].map((one) => hand.summaryOf(scene, one)),
    journals: () => [...memory.all('journals')].map(showJournal),
    ledger: (wanted, administration = main) => {
      const hit = [...memory.all('ledgers')].find(
        (one) => one.administration === administration && (one.name === wanted || one.code === wanted),
      )
      if (!hit) throw new RangeError(`no ledger ${wanted}`)
      return hit.id
    },
    credited: (ledger) => hand.creditedOn(scene, ledger),
    payByHand: (name, amount, identifier) =>
      hand.payByHand(scene, invoiceOf(name), amount ?? null, identifier ?? null).id,
    takePaymentsBack: (name) => hand.takePaymentsBack(scene, invoiceOf(name)),
    deleteInvoice: (name) => hand.removeByHand(scene, invoiceOf(name)),
    giveUp: (name) => void hand.giveUp(scene, invoiceOf(name), today(scene)),
    changeTotal: (name, total) => hand.changeTotal(scene, invoiceOf(name), total),
    suspend: (suspended, administration = main) => {
      const there = memory.get('administrations', administration)
      if (there) memory.commit([put('administrations', { ...there, suspended })])
    },
    lockUntil: (date, administration = main) => hand.lockUntil(scene, administration, date),
    revokeTokens: gate.revoke,
    expireTokens: gate.expire,
    calls: () => ({ ...serving.counts }),
  }
  return running
}

const userOf = ({ memory }: Scene, email: string | undefined): User => {
  const user = [...memory.all('users')].find((one) => email === undefined || one.email === email)
  if (!user) throw new RangeError(`nobody of the address ${email}`)
  return user
}

const lastLines = ({ memory }: Scene): string[] =>
  [...memory.all('payments')]
    .slice(-3)
    .map(({ price, currency, identifier }) => `+${price} ${currency} ${identifier ?? ''}`.trim())

export const moneybirdSimulator: Simulator & {
  start(options: StartSimulator): Promise<RunningMoneybird>
} = {
  name: 'moneybird',
  title: 'Moneybird (API v2, OAuth 2)',
  defaultPort: 4200,
  actions,
  faults: moneybirdFaults,
  start: startMoneybirdSimulator,
}
