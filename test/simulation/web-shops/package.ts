import type { Grant } from '../../../src/bookkeeping/books.ts'
import type { ChosenAccount } from '../../../src/bookkeeping/change-mapping.ts'
import type { Fault, RunningSimulator } from '../../../src/simulators/simulator.ts'
import type { SignedIn } from '../node/online-wishes.ts'
import type { Random } from '../random.ts'

export interface NewInvoice {
  readonly number: string
  readonly order: string
  readonly customer: string
  readonly email: string | null
  readonly total: bigint
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly draft: boolean
}

/** What stands in a package against an invoice, whoever booked it there. */
export interface Standing {
  /** The package's own id. */
  readonly id: string
  readonly reference: string | null
  /** What it takes off; negative for money that came back. */
  readonly minor: bigint
  /** The number of the invoice it is on; null where it is on none, or not tied to it yet. */
  readonly invoice: string | null
}

export type InvoiceState = 'draft' | 'open' | 'paid' | 'uncollectible' | 'gone'

/** A bookkeeping package of one world, as its bookkeeper and the auditor see it. */
export interface Package {
  readonly kind: 'moneybird' | 'twinfield'
  readonly connection: string
  readonly simulator: RunningSimulator
  readonly given: Map<string, number>
  /** Whether a booking that is taken back is deleted there. */
  readonly deletes: boolean
  readonly chosen: readonly ChosenAccount[]
  signedIn(booksFrom: string): SignedIn
  grant(): Grant
  add(invoice: NewInvoice): void
  /** What the auditor calls an invoice that the package calls so by now: a draft gets its number when it is sent. */
  known(number: string): string
  /** What stands there, payments by hand too. */
  standings(): readonly Standing[]
  state(number: string): InvoiceState
  /** Total less everything that was taken off. */
  open(number: string): bigint | null
  /** What money on its way came to: debit less credit of the clearing ledger. */
  clearing(): bigint
  payByHand(number: string, minor: bigint, reference: string | null): string
  remove(number: string): void
  giveUp?(number: string): void
  sendDraft?(): void
  lock(locked: boolean): void
  revoke(): void
  endTokens(): void
  drawFault(random: Random): Fault
  /** What is lettered off there with what, by the numbers of invoices; null where the package does that by itself. */
  lettered():
    | readonly { readonly reference: string; readonly invoice: string; readonly minor: bigint }[]
    | null
}
