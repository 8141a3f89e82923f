import type { Store } from '../store/database.ts'
import type { Signals } from '../store/signals.ts'
import type { Terminal, TerminalDriver } from '../terminals/terminal.ts'

/** What the payments room works with; `main.ts` puts it together. */
export interface Desk {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  readonly signals: Signals
  readonly drivers: readonly TerminalDriver[]
  /** The terminal behind stored settings, opened by its driver. */
  readonly open: (driver: TerminalDriver, settings: unknown, terminal: string) => Terminal
  /** Where providers and their pages find Saldo; `webhook` is null where nobody outside can reach it. */
  readonly addresses: () => { readonly webhook: string | null; readonly returnTo: string }
  /** How long a conversation's lease lasts, and how often it is renewed, milliseconds. */
  readonly lease: { readonly length: number; readonly renewEvery: number }
  /** How long to wait before evidence is offered to a database that is away once more, milliseconds. */
  readonly writeAgainAfter: number
  /** How long a question of a terminal waits for the cashier, milliseconds. */
  readonly questionTimeout: number
  /** The conversations of this node. */
  readonly running: Map<string, RunningPayment>
  /** What nobody waits for went wrong; written to the log. */
  readonly trouble: (error: unknown, about: Readonly<Record<string, string>>) => void
}

/** A conversation that goes on in this node. */
export interface RunningPayment {
  readonly organisation: string
  readonly tender: string
  /** What the terminal showed last. */
  display: readonly string[]
  /** The provider's page that shows the same, where it has one. */
  page: string | null
  readonly abort: AbortController
  /** Resolves when what came of it is written down. */
  readonly ended: Promise<void>
}

/** Where a provider may tell of this request. The address is known to it alone, and what it says there is looked into, never believed. */
export const addressesFor = (
  { addresses }: Desk,
  organisation: string,
  request: string,
): { webhook: string | null; returnTo: string } => {
  const { webhook, returnTo } = addresses()
  return { webhook: webhook === null ? null : `${webhook}/${organisation}/${request}`, returnTo }
}

export const driverOf = (desk: Desk, name: string): TerminalDriver | undefined =>
  desk.drivers.find((driver) => driver.name === name)
