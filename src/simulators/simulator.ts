import type { BooksChoice, BooksTools, Grant } from '../bookkeeping/books.ts'
import type { Money } from '../money/money.ts'

/** One thing a person can do to a simulated party, or one fault it can show: `code` names a text. */
export interface Choice {
  readonly code: string
  /** What else it needs, each with an example: `amount: '1.00'`, `ms: '2000'`. */
  readonly params?: Readonly<Record<string, string>>
}

/** A misbehaviour as data. It happens `times` times (once unless said, -1 for ever) to exchanges of kind `on`. */
export interface Fault {
  readonly fault: string
  readonly on?: string
  readonly times?: number
  readonly bytes?: number
  readonly ms?: number
  readonly amount?: string
}

/** What the party shows and waits for at this moment, as a page may draw it. */
export interface Screen {
  /** One word for where it is. Devices: `idle`, `card`, `pin`, `host`, `printing`, `busy`, `off`, `unplugged`; a service: `idle`, `off`. */
  readonly stage: string
  readonly lines: readonly string[]
  readonly amount: string | null
  /** Codes of the actions that do something now. */
  readonly can: readonly string[]
  /** A receipt the device still owes its till. */
  readonly receiptOwed: boolean
}

export interface StartSimulator {
  readonly host?: string
  /** 0 takes any free port. */
  readonly port?: number
  /** Where the device dials the till, for protocols in which it does. */
  readonly dial?: { readonly host: string; readonly port: number }
  readonly terminalId?: string
  /** Remembers across a restart. */
  readonly stateFile?: string
  readonly clock?: () => Date
  /** `auto` plays customer and host by itself; `by hand` waits for `play`. */
  readonly mode?: 'auto' | 'by hand'
  /** Milliseconds of each stage in mode `auto`, by the simulator's own names. */
  readonly timeline?: Readonly<Record<string, number>>
  /** What the protocol's text leaves open, by the simulator's own names. */
  readonly dialect?: Readonly<Record<string, string | boolean | number>>
  readonly faults?: readonly Fault[]
}

export interface RunningSimulator {
  readonly port: number
  /** What runs where, with the keys it accepts, for whoever points a client at it: one fact a line. */
  describe(): string
  play(action: string, params?: Readonly<Record<string, string>>): void
  screen(): Screen
  /** Calls back at every change of the screen; the returned function ends it. */
  subscribe(listener: (screen: Screen) => void): () => void
  faults(): readonly Fault[]
  addFault(fault: Fault): void
  clearFaults(): void
  /** What really happened there, oldest first: `code` names a text `simulator.happened.<code>`. */
  happened(): readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[]
  /** What it printed itself, oldest first; absent where it has no printer to show. */
  paper?(): readonly string[]
  /** The settings with which Saldo's own driver or connector finds it; absent where there is more than one side to set. */
  settings?(): Readonly<Record<string, unknown>>
  /** Where a simulated provider tells of what is paid from now on. */
  tellAt?(address: string | undefined): void
  /** A simulated package with a sign-in: somebody who has signed in, as its connector keeps it, and the administration they chose. */
  signedIn?(): {
    readonly grant: Grant
    readonly administration: { readonly id: string; readonly name: string }
  }
  /** A simulated bookkeeping package takes an invoice in, as the shop's own program would send it; one it has already is left alone. */
  takeInvoice?(invoice: SimulatedInvoice): void
  stop(): Promise<void>
}

export interface SimulatedInvoice {
  readonly number: string
  readonly customer: string
  /** Negative for a credit note. */
  readonly total: Money
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  /** The order it is for, where that is not its number. */
  readonly reference?: string
  readonly email?: string
  /** It was not sent yet. */
  readonly draft?: boolean
}

/** What a stand-in shall know of the shop: what its books offer, and the one invoice that is open there. */
export interface StandInScene {
  readonly choices: readonly BooksChoice[]
  readonly invoice: SimulatedInvoice
}

/** A simulator in the place of the real party: it keeps nothing, and forgets everything when it stops. */
export interface StandIn {
  /** The driver or connector whose other end it plays. */
  readonly for: string
  /** Starts on free ports; `settings` are the real party's, changed so that they lead here. */
  start(
    settings: Readonly<Record<string, unknown>>,
    scene: StandInScene,
  ): Promise<{
    readonly settings: Readonly<Record<string, unknown>>
    /** For a connector with a sign-in: somebody who signed in at the stand-in, and the administration that was chosen. */
    readonly tools?: Pick<BooksTools, 'grants' | 'administration'>
    stop(): Promise<void>
  }>
}

/** A simulator as a registry lists it: it speaks the real protocol on a real port. */
export interface Simulator {
  readonly name: string
  readonly title: string
  readonly defaultPort: number
  readonly actions: readonly Choice[]
  readonly faults: readonly Choice[]
  start(options: StartSimulator): Promise<RunningSimulator>
  /** Where it can take the place of a real party in a rehearsal. */
  readonly standIn?: StandIn
}
