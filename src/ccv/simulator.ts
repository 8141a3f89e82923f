import type { Screen, StartSimulator } from '../simulators/simulator.ts'
import type { RunningTerminal, TerminalSimulator } from '../terminals/simulator.ts'
import { type Accounts, createAccounts } from './simulator/accounts.ts'
import { createAgenda } from './simulator/agenda.ts'
import { booked, happening } from './simulator/book.ts'
import { createOpiTerminal } from './simulator/bridge/opi-terminal.ts'
import type { OpiAddress } from './simulator/bridge/till.ts'
import {
  type CloudTerminal,
  createCloudTerminal,
  type RegisteredTerminal,
} from './simulator/cloud-terminal.ts'
import { describeIt } from './simulator/describe.ts'
import { type Dialect, standardDialect, standardTimeline } from './simulator/dialect.ts'
import { createDoor } from './simulator/door.ts'
import { ccvFaults, createFaultList } from './simulator/faults.ts'
import { openMemory } from './simulator/memory.ts'
import type { Office } from './simulator/office.ts'
import { createRate } from './simulator/rate.ts'
import { createHttp } from './simulator/serve.ts'
import { setByHand } from './simulator/set-by-hand.ts'
import { wake } from './simulator/wake.ts'
import { createWebShops, type WebShops } from './simulator/web-shop.ts'
import { createWebhooks } from './simulator/webhooks.ts'

const actions = [
  'insert_card',
  'enter_pin',
  'approve',
  'decline',
  'customer_stop',
  'pull_cable',
  'plug_in',
  'switch_off',
  'switch_on',
  'paper_out',
  'paper_in',
  'own_function',
  'end_own_function',
  'set_success',
  'set_failed',
  'play_by_hand',
  'play_by_itself',
].map((code) => ({ code }))

export interface StartCcvSimulator extends StartSimulator {
  /** The terminals CCV's administration knows; the actions of a person are at the first unless `terminalId` is given. */
  readonly terminals?: readonly RegisteredTerminal[]
  /** The first terminal is a device that speaks OPI-NL there: whoever else speaks to it makes it busy. */
  readonly opi?: OpiAddress
  /** Names of more accounts beside the first, each with a key and transactions of its own. */
  readonly accounts?: readonly string[]
  /** Faults that do not say what they strike strike what a web shop's books ask, instead of payments. */
  readonly webShop?: boolean
}

export interface RunningCcv
  extends Omit<RunningTerminal, 'tellAt'>,
    WebShops,
    Pick<Accounts, 'keyOf' | 'withdraw'> {
  /** The TEST key of the first account. */
  readonly key: string
  /** Its base address: `http://127.0.0.1:4180/api/v1`. */
  readonly address: string
}

/** Starts CCV's Payment API with its cloud terminals on a real HTTP port. */
export const startCcvSimulator = async (options: StartCcvSimulator = {}): Promise<RunningCcv> => {
  const host = options.host ?? '127.0.0.1'
  const places = options.terminals ?? [{ terminalId: options.terminalId ?? 'J4S009' }]
  const [first] = places
  if (!first) throw new RangeError('at least one terminal')
  const clock = options.clock ?? (() => new Date())
  const dialect: Dialect = { ...standardDialect, ...options.dialect }
  const agenda = createAgenda(clock)
  const memory = openMemory(options.stateFile)
  const faults = createFaultList(options.faults ?? [], options.webShop)
  const listeners = new Set<(screen: Screen) => void>()
  const terminals = new Map<string, CloudTerminal>()
  let mode = options.mode ?? 'auto'
  const port = options.port ?? ccvSimulator.defaultPort
  let warned = false
  let closed = false

  const office: Office = {
    dialect,
    timeline: { ...standardTimeline, ...options.timeline },
    faults,
    memory,
    agenda,
    clock,
    terminals,
    rate: createRate(dialect.callsPerMinute, clock),
    webhooks: createWebhooks({ dialect, faults, memory, agenda, clock }),
    mode: () => mode,
    address: () => `http://${host}:${door.port}`,
    changed: () => {
      if (closed) return
      for (const listener of listeners) listener(screen())
    },
  }
  for (const place of places) {
    const bridge = place === first ? options.opi : undefined
    const terminal = bridge ? createOpiTerminal(office, place, bridge) : createCloudTerminal(office, place)
    terminals.set(place.terminalId, terminal)
  }
  const accounts = createAccounts(office, options.accounts ?? [], first.terminalId)
  const shops = createWebShops(accounts.offices)
  const key = accounts.keyOf()

  const terminalOf = (terminalId = first.terminalId): CloudTerminal => {
    const found = terminals.get(terminalId)
    if (!found) throw new RangeError(`no such terminal: ${terminalId}`)
    return found
  }

  const screen = (): Screen => {
    const shown = terminalOf().screen()
    const open = [...memory.transactions.unsettled()].some(({ status }) => status === 'manualintervention')
    return open ? { ...shown, can: [...shown.can, 'set_success', 'set_failed'] } : shown
  }

  const door = createDoor({
    host,
    port,
    agenda,
    wanted: () => !closed && !faults.has('refuse_to_connect'),
    create: () =>
      createHttp(accounts, () => {
        warned = true
      }),
  })

  const comeBack = (): void => {
    faults.remove('refuse_to_connect')
    door.reconsider()
  }

  const playMode = (next: typeof mode) => () => {
    mode = next
    for (const terminal of terminals.values()) terminal.playOn()
  }

  const ofTheHouse: Readonly<Record<string, () => void>> = {
    set_success: () => setByHand(office, 'success'),
    set_failed: () => setByHand(office, 'failed'),
    play_by_hand: playMode('by hand'),
    play_by_itself: playMode('auto'),
  }

  office.webhooks.wake()
  for (const one of accounts.offices.values()) wake(one)
  await door.open()
  door.reconsider()

  return {
    ...shops,
    key,
    keyOf: accounts.keyOf,
    withdraw: accounts.withdraw,
    get port() {
      return door.port
    },
    get address() {
      return `${office.address()}/api/v1`
    },
    describe: () => describeIt(office, key, options.opi),
    settings: () => ({
      apiAddress: `${office.address()}/api/v1`,
      apiKey: key,
      terminalId: first.terminalId,
      managementSystemId: terminalOf().managementSystemId,
    }),
    play: (action, params) => {
      const act = ofTheHouse[action]
      if (act) act()
      else if (!terminalOf(params?.terminalId).play(action)) throw new RangeError(`no such action: ${action}`)
      office.changed()
    },
    screen,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    faults: () => faults.all,
    addFault: (fault) => {
      faults.add(fault)
      door.reconsider()
      if (fault.fault === 'refuse_to_connect' && fault.ms !== undefined) agenda.after(fault.ms, comeBack)
    },
    clearFaults: () => {
      faults.clear()
      door.reconsider()
    },
    book: () => memory.book.map(booked),
    happened: () => [
      ...(warned ? [{ code: 'no_user_agent', params: {} }] : []),
      ...memory.book.map(booked).map(happening),
    ],
    stop: async () => {
      closed = true
      office.webhooks.end()
      agenda.end()
      memory.hurry()
      await door.shut()
    },
  }
}

export const ccvSimulator: TerminalSimulator = {
  name: 'ccv',
  title: 'CCV Payment API',
  defaultPort: 4180,
  actions,
  faults: ccvFaults,
  start: startCcvSimulator,
}
