import type { TSchema } from 'typebox'
import type { Money } from '../money/money.ts'
import type { Answer, Reason } from '../outbound/answer.ts'

/** What came of a reading: nothing is at stake, so it is there or it is not, with how long to wait where the party said so. */
export type Reading<T> =
  | { readonly read: T }
  | { readonly unread: Reason; readonly again?: { readonly after: number } }

/** One message as it went over the line, card numbers and secrets masked by the connector. */
export interface BooksMessage {
  readonly direction: 'sent' | 'received'
  readonly channel: string
  readonly text: string
}

/** Where the connector leaves what it said and heard; it is kept with the request. */
export interface Notes {
  note(message: BooksMessage): void
  /** To be called before the first byte that can write anything; throws when it is too late to begin. */
  mayBegin?(): void
}

/** What a connection check found: facts for the page (`key` names a text), or why there is no connection. */
export type BooksCheck =
  | {
      readonly alive: true
      /** The administration that this connection opens. */
      readonly administration: { readonly id: string; readonly name: string }
      readonly facts: Readonly<Record<string, string>>
    }
  | { readonly alive: false; readonly reason: Reason }

/** Something of the package that a booking can name, for a picker. */
export interface BooksChoice {
  readonly id: string
  /** As the bookkeeper knows it: `1120`. */
  readonly number: string
  readonly name: string
  /** What it can be used for. A `place` is where money comes in: a daybook, a financial account. */
  readonly use: 'place' | 'ledger'
  /** For a place, what is kept there; a connector refuses uses that cannot be searched or that belong to the real bank. */
  readonly kind: 'bank' | 'cash' | 'memorial' | 'other'
  readonly active: boolean
}

/** An invoice as the package has it. */
export interface OpenItem {
  /** What a booking refers to, as the package wants it (SnelStart: the verkoopboeking, not the verkoopfactuur). */
  readonly id: string
  readonly number: string
  readonly customer: string | null
  /** Negative on a credit note. */
  readonly total: Money
  readonly open: Money
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
}

/** A line of a booking; amounts are what is taken off: positive settles an invoice, or is what a ledger earns (credit). */
export type BookingLine =
  | { readonly on: 'item'; readonly item: string; readonly number: string; readonly amount: Money }
  | { readonly on: 'ledger'; readonly ledger: string; readonly text: string; readonly amount: Money }

/** What is to be booked: money that came to a place (negative: left it) and what it was for. The lines add up to it. */
export interface BookingOrder {
  /** Our id of the outbound request. */
  readonly requestId: string
  /** Our mark on it, unique in the administration, at most as long as the connector's `referenceLength`. */
  readonly reference: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly text: string
  readonly place: string
  readonly received: Money
  readonly lines: readonly BookingLine[]
}

/** A booking as the package has it. */
export interface Booked {
  readonly id: string
  readonly reference: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** What came to the place by it. */
  readonly received: Money
  /** An accountant changed it: it is theirs now and is not written again. */
  readonly touched: boolean
}

/** One administration in a bookkeeping package, spoken to through its connector. An absent method is the statement "cannot". */
export interface Books {
  check(): Promise<BooksCheck>
  /** What the settings of accounts can name. */
  choices(): Promise<Reading<readonly BooksChoice[]>>
  /** The invoices of these numbers, open or not; a number that the package does not know is left out. */
  openItems(numbers: readonly string[]): Promise<Reading<readonly OpenItem[]>>
  /** The bookings that carry one of these references of ours, as many as there are. */
  find(references: readonly string[]): Promise<Reading<readonly Booked[]>>
  /** Writes one booking. It neither looks first nor afterwards: whoever calls it does. */
  book(order: BookingOrder, notes: Notes): Promise<Answer<Booked>>
  /** Undoes a booking by one of its own, which carries `order.reference`; `order` has the lines already turned round. */
  unbook?(booked: Booked, order: BookingOrder, notes: Notes): Promise<Answer<Booked>>
}

/** What a connector is opened with beside its settings. */
export interface BooksTools {
  readonly now: () => Date
}

/** A connector as the registry lists it. */
export interface Connector {
  /** Kebab-case, kept in the database: `snelstart`. */
  readonly name: string
  readonly title: string
  /** The settings as a TypeBox schema: checked by the server, drawn as a form by the page; secrets have `format: 'password'`. */
  readonly settings: TSchema
  /** Texts for what has to be done at the provider first, by their keys. */
  readonly checklist: readonly string[]
  /** The longest reference it can carry where `find` looks, characters. */
  readonly referenceLength: number
  /** When to ask again about a booking whose answer was lost, milliseconds between one inquiry and the next; the last repeats. */
  readonly askAfter: readonly number[]
  /** Milliseconds after which a booking that `find` does not know was certainly never made; null where nothing proves that. */
  readonly noTraceProvesNotBookedAfter: number | null
  /** Bookings under way at once. */
  readonly most: number
  /** Settings as stored, already checked against the schema and with secrets opened. Keeps tokens and pace for as long as it is held. */
  open(settings: unknown, tools: BooksTools): Books
}
