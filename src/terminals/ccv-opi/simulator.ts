import { createServer, type Server, type Socket } from 'node:net'
import { isCurrency } from '../../money/currency.ts'
import { formatDecimal, parseDecimal } from '../../money/decimal.ts'
import { zero } from '../../money/money.ts'
import type { Screen, StartSimulator } from '../../simulators/simulator.ts'
import type { BookedTransaction, RunningTerminal, TerminalSimulator } from '../simulator.ts'
import { createDevice, type Device } from './simulator/device.ts'
import { type Dialect, standardDialect, standardTimeline } from './simulator/dialect.ts'
import { createFaultList, opiFaults } from './simulator/faults.ts'
import { type BookLine, openMemory } from './simulator/memory.ts'
import { serveTill } from './simulator/serve-till.ts'
import { textOf } from './simulator/texts.ts'
import { createDeviceDial } from './simulator/wires.ts'

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
  'play_by_hand',
  'play_by_itself',
].map((code) => ({ code }))

/** Starts a terminal that speaks OPI-NL over real sockets: it listens for commands and dials the till. */
export const startOpiSimulator = async (options: StartSimulator): Promise<RunningTerminal> => {
  const host = options.host ?? '127.0.0.1'
  const dialTo = options.dial ?? { host: '127.0.0.1', port: 4102 }
  const terminalId = options.terminalId ?? '10133464'
  const dialect: Dialect = { ...standardDialect, ...options.dialect }
  const timeline = { ...standardTimeline, ...options.timeline }
  const clock = options.clock ?? (() => new Date())
  const memory = openMemory(options.stateFile)
  const faults = createFaultList(options.faults ?? [])
  const listeners = new Set<(screen: Screen) => void>()
  const sockets = new Set<Socket>()
  let mode = options.mode ?? 'auto'
  let power = true
  let cable = true
  let closed = false
  let port = options.port ?? 4100
  let server: Server | null = null
  let comesBack: NodeJS.Timeout | undefined

  const changed = () => {
    for (const listener of listeners) listener(screen())
  }
  const dial = createDeviceDial(dialTo, {
    keep: dialect.deviceConnections === 'one for all',
    patienceMs: timeline.till,
    reachable: () => power && cable,
  })

  const dropLines = () => {
    for (const socket of sockets) socket.destroy()
    dial.hangUp()
  }

  const reconsider = async (): Promise<void> => {
    const wanted = power && cable && !closed && !faults.has('refuse_to_connect')
    if (wanted && !server) await open()
    else if (!wanted && server) {
      server.close()
      server = null
    }
  }

  // A port that somebody else took meanwhile is tried again, as a device in a network would.
  const settle = (): void => {
    reconsider().catch(() => {
      server = null
      comesBack = setTimeout(settle, 200)
    })
  }

  const open = async (): Promise<void> => {
    const opened = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      serveTill(socket, { device, faults, dialect, terminalId, reachable: () => power && cable })
    })
    server = opened
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject)
      opened.listen(port, host, resolve)
    })
    opened.on('error', () => {})
    const address = opened.address()
    if (address && typeof address === 'object') port = address.port
  }

  const switchOff = (ms?: number) => {
    power = false
    device.losePower()
    dropLines()
    settle()
    if (ms !== undefined) comesBack = setTimeout(switchOn, ms)
    changed()
  }

  const switchOn = () => {
    power = true
    device.wake()
    settle()
    changed()
  }

  const device: Device = createDevice({
    terminalId,
    mode: () => mode,
    clock,
    timeline,
    dialect,
    faults,
    memory,
    dial,
    die: switchOff,
    changed,
  })

  const ofTheHouse: Readonly<Record<string, () => void>> = {
    switch_off: () => switchOff(),
    switch_on: switchOn,
    // What is under way is not told: a pulled cable sends no farewell.
    pull_cable: () => {
      cable = false
      settle()
    },
    plug_in: () => {
      cable = true
      dropLines()
      settle()
    },
    play_by_hand: () => {
      mode = 'by hand'
    },
    play_by_itself: () => {
      mode = 'auto'
    },
  }

  const screen = (): Screen => ({
    stage: power ? (cable ? device.stage : 'unplugged') : 'off',
    lines: power ? (cable ? device.lines : [...device.lines, ...textOf('unplugged', 'nl')]) : [],
    amount: device.amount && `${device.amount.currency} ${formatDecimal(device.amount)}`,
    can: can({ power, cable, stage: device.stage, paperOut: device.paperOut }),
    receiptOwed: memory.now.owed,
  })

  device.wake()
  await open()
  await reconsider()

  return {
    get port() {
      return port
    },
    describe: () =>
      `CCV OPI-NL terminal ${terminalId} listens on ${host}:${port} and dials the till at ${dialTo.host}:${dialTo.port}`,
    play: (action) => {
      const act = ofTheHouse[action]
      if (act) act()
      else if (!device.play(action)) throw new RangeError(`no such action: ${action}`)
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
      settle()
      if (fault.fault === 'refuse_to_connect' && fault.ms !== undefined)
        comesBack = setTimeout(() => {
          faults.take('refuse_to_connect', 'payment')
          settle()
        }, fault.ms)
    },
    clearFaults: () => {
      faults.clear()
      settle()
    },
    book: () => memory.now.book.map(booked),
    happened: () => memory.now.book.map(booked).map(happening),
    stop: async () => {
      closed = true
      clearTimeout(comesBack)
      const last = server
      server = null
      power = false
      device.losePower()
      dropLines()
      if (last) await new Promise((resolve) => last.close(resolve))
    },
  }
}

interface Situation {
  readonly power: boolean
  readonly cable: boolean
  readonly stage: Device['stage']
  readonly paperOut: boolean
}

const can = ({ power, cable, stage, paperOut }: Situation): string[] => {
  if (!power) return ['switch_on']
  const atStage: Readonly<Record<Device['stage'], readonly string[]>> = {
    card: ['insert_card', 'customer_stop'],
    pin: ['enter_pin', 'customer_stop'],
    host: ['approve', 'decline'],
    printing: [],
    busy: ['end_own_function'],
    idle: ['own_function'],
  }
  return [
    ...atStage[stage],
    cable ? 'pull_cable' : 'plug_in',
    paperOut ? 'paper_in' : 'paper_out',
    'switch_off',
  ]
}

const booked = (line: BookLine): BookedTransaction => {
  const currency = isCurrency(line.currency) ? line.currency : 'EUR'
  return {
    requestId: line.requestId,
    workstationId: line.workstationId,
    amount: parseDecimal(line.amount, currency) ?? zero(currency),
    tip: parseDecimal(line.tip, currency) ?? zero(currency),
    approvalCode: line.approvalCode,
    terminalReference: line.terminalReference,
    at: new Date(line.at),
    offline: line.offline,
    state: line.state,
  }
}

export const ccvOpiSimulator: TerminalSimulator = {
  name: 'ccv-opi',
  title: 'CCV terminal (OPI-NL)',
  defaultPort: 4100,
  actions,
  faults: opiFaults,
  start: startOpiSimulator,
}

const happening = ({ state, amount, requestId, approvalCode }: BookedTransaction) => ({
  code: state,
  params: { amount: `${formatDecimal(amount)} ${amount.currency}`, number: requestId, code: approvalCode },
})
