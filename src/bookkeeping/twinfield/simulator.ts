import { formatDecimal } from '../../money/decimal.ts'
import type { RunningSimulator, Screen, Simulator, StartSimulator } from '../../simulators/simulator.ts'
import type { BooksChoice } from '../books.ts'
import { act, actions, possible } from './simulator/actions.ts'
import { type Auditing, auditing } from './simulator/auditing.ts'
import { type Dialect, standardDialect } from './simulator/dialect.ts'
import { createFaultList, twinfieldFaults } from './simulator/faults.ts'
import { openGate } from './simulator/gate.ts'
import { happenings } from './simulator/happened.ts'
import { ledgersElsewhere } from './simulator/ledgers-elsewhere.ts'
import { keysPath, loginPath } from './simulator/login.ts'
import { gone, openMemory } from './simulator/memory.ts'
import { firstOffice, foundOffices, officeOf, users } from './simulator/office.ts'
import { createPort } from './simulator/port.ts'
import { addCustomer, addSale, saleOf } from './simulator/sales.ts'
import { type Scene, stamp } from './simulator/scene.ts'
import { type Serving, serve } from './simulator/serve.ts'
import { clusterPathOf } from './simulator/serve-service.ts'
import { shopSales } from './simulator/shop-sales.ts'
import { type TokenSet, tokensFor } from './simulator/token-endpoint.ts'
import { client, minted } from './simulator/tokens.ts'
import { seenOpenItems, seenTransactions } from './simulator/views.ts'

export interface RunningTwinfield extends RunningSimulator, Auditing {
  /** Where people sign in: stands for `https://login.twinfield.com/auth/authentication`. */
  readonly loginAddress: string
  /** What `twf.clusterUrl` says at this moment. */
  readonly clusterUrl: string
  readonly client: { readonly id: string; readonly secret: string }
  /** The code of the office that everything below is about. */
  readonly office: string
  /** What a finished sign-in of a user (the first unless said) gives; `expired` leaves its access token worth nothing. */
  grant(wish?: { readonly user?: string; readonly expired?: boolean }): TokenSet
  calls(): {
    readonly let: number
    readonly limited: number
    readonly of: Readonly<Record<string, number>>
    readonly mostAtOnce: number
  }
}

export interface StartTwinfield extends StartSimulator {
  /** Ledgers of another office, which are here as well, and the one its debtors are on. */
  readonly choices?: readonly BooksChoice[]
  readonly debtorLedger?: string
}

/** Starts Twinfield with offices that nobody owns: the login address and the cluster on one port. */
export const startTwinfieldSimulator = async (options: StartTwinfield = {}): Promise<RunningTwinfield> => {
  const host = options.host ?? '127.0.0.1'
  const dialect: Dialect = { ...standardDialect, ...options.dialect }
  const now = options.clock ?? (() => new Date())
  const scene: Scene = { memory: openMemory(options.stateFile), dialect, now }
  const { memory } = scene
  if (memory.blank) found(scene)
  memory.commit(ledgersElsewhere(memory, options, stamp(scene)))
  const faults = createFaultList(options.faults ?? [])
  const listeners = new Set<(screen: Screen) => void>()
  let comesBack: NodeJS.Timeout | undefined
  let stopped = false
  const screen = (): Screen => ({
    stage: faults.has('refuse_to_connect') ? 'off' : 'idle',
    lines: [officeOf(firstOffice)?.name ?? '', ...lastLines(scene)],
    amount: null,
    can: possible(scene),
    receiptOwed: false,
  })
  const changed = (): void => {
    if (listeners.size === 0) return
    for (const listener of listeners) listener(screen())
  }
  const origin = (): string => `http://${host}:${port.number}`
  const serving: Serving = {
    ...{ scene, faults, origin, changed },
    gate: openGate(dialect, () => now().getTime()),
    counts: { let: 0, limited: 0, of: {} },
    latency: options.timeline?.latency ?? 0,
  }
  const port = createPort(host, options.port ?? twinfieldSimulator.defaultPort, (request, response) => {
    serve(serving, request, response).catch(() => request.socket.destroy())
  })
  let settling = Promise.resolve()
  const settle = (): Promise<void> => {
    const wanted = () => (stopped || faults.has('refuse_to_connect') ? port.shut() : port.open())
    settling = settling.then(wanted)
    return settling
  }
  await port.open()
  await settle()
  const loginAddress = (): string => origin() + loginPath
  return {
    get port() {
      return port.number
    },
    get loginAddress() {
      return loginAddress()
    },
    get clusterUrl() {
      return origin() + clusterPathOf(serving)
    },
    client,
    office: firstOffice,
    describe: () => description(scene, loginAddress()),
    play: (action) => {
      if (!act(scene, action)) throw new RangeError(`no such action: ${action}`)
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
      void settle()
    },
    happened: () => happenings(memory),
    settings: () => ({
      ...{ loginAddress: loginAddress(), clientId: client.id, clientSecret: client.secret },
      ...{ issuer: loginAddress(), keysAddress: loginAddress() + keysPath },
    }),
    takeInvoice: ({ number, customer, total, issuedOn }) => {
      if (!saleOf(scene, number)) addSale(scene, { number, customer, total, date: issuedOn })
    },
    stop: async () => {
      stopped = true
      clearTimeout(comesBack)
      await settle()
    },
    ...auditing(scene),
    grant: (wish = {}) => granted(scene, wish),
    calls: () => ({
      ...serving.counts,
      of: { ...serving.counts.of },
      mostAtOnce: serving.gate.mostAtOnce,
    }),
  }
}

const found = (scene: Scene): void => {
  scene.memory.commit(foundOffices(stamp(scene), scene.dialect.clusterPath))
  const { customers, sales } = shopSales(scene.now())
  for (const customer of customers) addCustomer(scene, customer)
  for (const sale of sales) addSale(scene, sale)
}

const allScopes = 'openid twf.user twf.organisation twf.organisationUser offline_access'

const granted = (
  scene: Scene,
  { user = users[0]?.code ?? '', expired = false }: { readonly user?: string; readonly expired?: boolean },
): TokenSet => {
  const signedInAt = scene.now().getTime()
  const { token } = minted(scene, { kind: 'code', user, scope: allScopes, signedInAt })
  const set = tokensFor(scene, token)
  if (expired) scene.memory.commit([gone('tokens', set.access_token)])
  return expired ? { ...set, expires_in: 0 } : set
}

const lastLines = (scene: Scene): string[] =>
  seenTransactions(scene)
    .filter(({ origin }) => origin === 'import')
    .slice(-3)
    .map(({ code, number, lines }) => {
      const [first] = lines
      return `${code} ${number} ${first ? formatDecimal(first.value) : ''} ${first?.description ?? ''}`
    })

const description = (scene: Scene, loginAddress: string): string =>
  [
    `Twinfield, login address: ${loginAddress}`,
    `client id: ${client.id}`,
    `client secret: ${client.secret}`,
    ...users.map(({ code, password, language }) => `user ${code} (${language}), password: ${password}`),
    `office: ${firstOffice}, ${officeOf(firstOffice)?.name}, ${seenOpenItems(scene).length} open items`,
    'daybooks: VRK sales, MEMO memorial, BNK and PIN bank; debtor ledgers 1300 and 1310, clearing 1220',
  ].join('\n')

export const twinfieldSimulator: Simulator & {
  start(options: StartSimulator): Promise<RunningTwinfield>
} = {
  name: 'twinfield',
  title: 'Twinfield (OpenID Connect, SOAP)',
  defaultPort: 4210,
  actions,
  faults: twinfieldFaults,
  start: startTwinfieldSimulator,
}
