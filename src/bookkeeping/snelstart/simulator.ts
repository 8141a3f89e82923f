import { randomUUID } from 'node:crypto'
import { parseDecimal } from '../../money/decimal.ts'
import { type Money, subtract, zero } from '../../money/money.ts'
import type { RunningSimulator, Screen, Simulator, StartSimulator } from '../../simulators/simulator.ts'
import type { BooksChoice } from '../books.ts'
import { act, actions, possible, touch } from './simulator/actions.ts'
import {
  administrationName,
  asElsewhere,
  daybookId,
  foundAdministration,
} from './simulator/administration.ts'
import { type Dialect, standardDialect } from './simulator/dialect.ts'
import { createFaultList, snelstartFaults } from './simulator/faults.ts'
import { demonstrationKeys, openGate } from './simulator/gate.ts'
import { bookingShelves, happenings, remember } from './simulator/happened.ts'
import { type InvoiceSeed, openOn, saleChanges, saleOfSeed } from './simulator/invoices.ts'
import { type LedgerBalance, ledgerBalances } from './simulator/ledgers.ts'
import { type Document, openMemory } from './simulator/memory.ts'
import { createPort } from './simulator/port.ts'
import { customerNamed } from './simulator/relations.ts'
import { withoutSale } from './simulator/sales.ts'
import { type Scene, stamp } from './simulator/scene.ts'
import { type Serving, serve } from './simulator/serve.ts'
import { shopInvoices } from './simulator/shop-invoices.ts'

/** A booking of the package, for an auditor. */
export interface SimulatedBooking {
  readonly id: string
  readonly kind: (typeof bookingShelves)[number]
  readonly daybook: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly reference: string
  readonly text: string
  /** What came to the daybook; negative where it left. */
  readonly received: Money
  readonly touched: boolean
}

export interface RunningSnelstart extends RunningSimulator {
  readonly apiAddress: string
  readonly authAddress: string
  readonly keys: { readonly coupling: string; readonly primary: string; readonly secondary: string }
  /** The daybook for card money, a cash daybook, the bank's own and a memorial. */
  readonly daybooks: Readonly<Record<'clearing' | 'cash' | 'bank' | 'memorial', string>>
  addInvoice(invoice: InvoiceSeed): void
  /** Takes an invoice away, as a person in the package can. */
  removeInvoice(number: string): void
  /** Null for an invoice that is not there. */
  openAmount(number: string): Money | null
  bookings(): readonly SimulatedBooking[]
  ledgers(): readonly LedgerBalance[]
  /** Calls that the allowed rate let through and turned away since the start. */
  calls(): { readonly let: number; readonly limited: number }
  /** Withdraws a key, or gives it back. */
  withdraw(key: 'coupling' | 'primary' | 'secondary', back?: boolean): void
}

export interface StartSnelstart extends StartSimulator {
  /** Daybooks and ledgers of another administration, which are here as well, by their ids there. */
  readonly choices?: readonly BooksChoice[]
}

/** Starts SnelStart with an administration that nobody owns: the token address and the API on one port. */
export const startSnelstartSimulator = async (options: StartSnelstart = {}): Promise<RunningSnelstart> => {
  const host = options.host ?? '127.0.0.1'
  const dialect: Dialect = { ...standardDialect, ...options.dialect }
  const now = options.clock ?? (() => new Date())
  const scene: Scene = { memory: openMemory(options.stateFile), dialect, now }
  const { memory } = scene
  if (memory.blank) found(scene)
  if (options.choices) memory.commit(asElsewhere(options.choices, now()))
  const faults = createFaultList(options.faults ?? [])
  const gate = openGate(memory, dialect, () => now().getTime())
  const listeners = new Set<(screen: Screen) => void>()
  let comesBack: NodeJS.Timeout | undefined
  let stopped = false
  const screen = (): Screen => ({
    stage: faults.has('refuse_to_connect') ? 'off' : 'idle',
    lines: [administrationName, ...lastLines(memory)],
    amount: null,
    can: possible(scene, gate, demonstrationKeys.coupling),
    receiptOwed: false,
  })
  const changed = (): void => {
    if (listeners.size === 0) return
    for (const listener of listeners) listener(screen())
  }
  const serving: Serving = {
    scene,
    gate,
    faults,
    counts: { let: 0, limited: 0 },
    latency: options.timeline?.latency ?? 0,
    touch: (document) => touch(scene, (document as Document).id),
    changed,
  }
  const port = createPort(host, options.port ?? snelstartSimulator.defaultPort, (request, response) => {
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

  const openAmount = (number: string): Money | null => {
    const [invoice] = memory.by('verkoopfacturen', 'factuurnummer', number)
    return invoice ? openOn(invoice) : null
  }
  return {
    get port() {
      return port.number
    },
    get apiAddress() {
      return `http://${host}:${port.number}/v2`
    },
    get authAddress() {
      return `http://${host}:${port.number}/b2b/token`
    },
    keys: demonstrationKeys,
    daybooks: { clearing: daybookId(30), cash: daybookId(10), bank: daybookId(20), memorial: daybookId(40) },
    describe: () => description(host, port.number, [...memory.all('verkoopfacturen')].length),
    play: (action) => {
      if (!act(scene, gate, action)) throw new RangeError(`no such action: ${action}`)
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
      couplingKey: demonstrationKeys.coupling,
      primaryKey: demonstrationKeys.primary,
      secondaryKey: demonstrationKeys.secondary,
      apiAddress: `http://${host}:${port.number}/v2`,
      authAddress: `http://${host}:${port.number}/b2b/token`,
    }),
    takeInvoice: (invoice) => {
      if (!openAmount(invoice.number)) addInvoice(scene, invoice)
    },
    stop: async () => {
      stopped = true
      clearTimeout(comesBack)
      await settle()
    },
    addInvoice: (invoice) => addInvoice(scene, invoice),
    removeInvoice: (number) => {
      const sale = memory.by('verkoopboekingen', 'factuurnummer', number)[0]
      if (!sale) throw new RangeError(`no invoice ${number}`)
      memory.commit(withoutSale(scene, sale))
      remember(memory, 'snelstart_invoice_gone', { number })
    },
    openAmount,
    bookings: () => bookingShelves.flatMap((kind) => [...memory.all(kind)].map(simulated(kind))),
    ledgers: () => ledgerBalances(memory),
    calls: () => ({ ...serving.counts }),
    withdraw: gate.withdraw,
  }
}

const found = (scene: Scene): void => {
  scene.memory.commit(foundAdministration(scene.now()))
  for (const invoice of shopInvoices(scene.now())) addInvoice(scene, invoice)
}

const addInvoice = (scene: Scene, invoice: InvoiceSeed): void => {
  if (scene.memory.by('verkoopboekingen', 'factuurnummer', invoice.number).length > 0)
    throw new RangeError(`invoice ${invoice.number} is there already`)
  const sale = saleOfSeed(invoice, customerNamed(scene, invoice.customer))
  scene.memory.commit(saleChanges(sale, randomUUID(), stamp(scene)))
}

const lastLines = (memory: Scene['memory']): string[] =>
  [...memory.all('bankboekingen')]
    .slice(-3)
    .map(
      ({ boekstuk, bedragOntvangen, bedragUitgegeven }) =>
        `${boekstuk} +${bedragOntvangen} -${bedragUitgegeven}`,
    )

const euros = (text: unknown): Money => parseDecimal(String(text ?? '0'), 'EUR') ?? zero('EUR')

const simulated =
  (kind: SimulatedBooking['kind']) =>
  (document: Document): SimulatedBooking => ({
    id: document.id,
    kind,
    daybook: (document.dagboek as { id: string }).id,
    date: String(document.datum).slice(0, 10),
    reference: String(document.boekstuk),
    text: String(document.omschrijving),
    received: subtract(euros(document.bedragOntvangen), euros(document.bedragUitgegeven)),
    touched: document.gewijzigdDoorAccountant === true,
  })

const description = (host: string, port: number, invoices: number): string =>
  [
    `SnelStart B2B API v2: http://${host}:${port}/v2`,
    `token address: http://${host}:${port}/b2b/token`,
    `coupling key (koppelsleutel): ${demonstrationKeys.coupling}`,
    `primary subscription key: ${demonstrationKeys.primary}`,
    `secondary subscription key: ${demonstrationKeys.secondary}`,
    `administration: ${administrationName}, ${invoices} invoices, daybook 30 for card money`,
  ].join('\n')

export const snelstartSimulator: Simulator & {
  start(options: StartSimulator): Promise<RunningSnelstart>
} = {
  name: 'snelstart',
  title: 'SnelStart (B2B API v2)',
  defaultPort: 4190,
  actions,
  faults: snelstartFaults,
  start: startSnelstartSimulator,
}
