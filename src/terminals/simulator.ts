import type { Money } from '../money/money.ts'
import type { RunningSimulator, Simulator, StartSimulator } from '../simulators/simulator.ts'

/** What really happened at the device, for an auditor: money moved only while `state` is `authorised`. */
export interface BookedTransaction {
  readonly requestId: string
  readonly workstationId: string
  /** What moved from the customer; negative for a refund. */
  readonly amount: Money
  readonly tip: Money
  readonly approvalCode: string
  readonly terminalReference: string
  readonly at: Date
  readonly offline: boolean
  readonly state: 'authorised' | 'reversed'
}

export interface RunningTerminal extends RunningSimulator {
  book(): readonly BookedTransaction[]
}

/** A simulated device, or a simulated provider with devices. */
export interface TerminalSimulator extends Simulator {
  start(options: StartSimulator): Promise<RunningTerminal>
}
