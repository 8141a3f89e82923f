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
  /** For a place, what is kept there (`clearing`: a ledger for money on its way); a connector refuses uses that cannot be searched or that belong to the real bank. */
  readonly kind: 'bank' | 'cash' | 'clearing' | 'memorial' | 'other'
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

/** Money that was taken off an item in the package, whoever booked it there. */
export interface ItemPayment {
  readonly id: string
  /** The transaction identifier it carries; null where it carries none. */
  readonly reference: string | null
  readonly amount: Money
  /** `YYYY-MM-DD` */
  readonly on: string
}

/** An item with everything by which a payment of somebody can be recognised as meant for it. */
export interface PackageItem extends OpenItem {
  /** Another one whenever something of it changed. */
  readonly version: string
  /** Only `open` takes money; `uncollectible` was given up, `paid` has nothing open any more. */
  readonly state: 'draft' | 'open' | 'paid' | 'uncollectible'
  /** Everything a payer or a shop can quote: number, order number, payment reference. */
  readonly references: readonly string[]
  readonly texts: readonly string[]
  readonly emails: readonly string[]
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null
  /** The debtor ledger it stands on, where the package has several. */
  readonly ledger: string | null
  readonly payments: readonly ItemPayment[]
}

/** What changed among a package's items since they were last read: a part of it. `gone` are ids that it no longer knows. */
export interface ItemsPart {
  readonly items: readonly PackageItem[]
  readonly gone: readonly string[]
}

/** Reads what can be paid in a package, of any age. */
export interface PackageItems {
  /**
   * What changed since somebody knew these versions, by id, of every item that was open or a draft: what is open or a draft now
   * and is not known so, and what became of each known one that is neither any more. In parts, so that any number fits; an
   * unread part is the last.
   */
  changed(known: ReadonlyMap<string, string>): AsyncIterable<Reading<ItemsPart>>
  /** These items as they are at this moment, whatever their state. */
  read(ids: readonly string[]): Promise<Reading<ItemsPart>>
  /** Items of any state that carry one of these references exactly; none where the package cannot be asked so. */
  lookUp(references: readonly string[]): Promise<Reading<readonly PackageItem[]>>
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
  /** On a payment of a web shop: the order number it was paid under, whole. The `reference` is then the provider's own transaction id. */
  readonly orderNumber?: string
}

/** What is looked for: a booking by our mark, with all that is known of where it would stand. */
export interface Sought {
  readonly reference: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** The items it would be on, by id where that is known and by number where it is not. */
  readonly items: readonly { readonly id: string | null; readonly number: string }[]
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
  /** Whether payment and item are lettered off; null where the package does that by itself. */
  readonly lettered: boolean | null
}

/** One administration in a bookkeeping package, spoken to through its connector. An absent method is the statement "cannot". */
export interface Books {
  check(): Promise<BooksCheck>
  /** What the settings of accounts can name. */
  choices(): Promise<Reading<readonly BooksChoice[]>>
  /** The invoices of these numbers, open or not; a number that the package does not know is left out. */
  openItems(numbers: readonly string[]): Promise<Reading<readonly OpenItem[]>>
  /** The bookings that carry one of these references, as many as there are, whoever made them. */
  find(sought: readonly Sought[]): Promise<Reading<readonly Booked[]>>
  /** Writes one booking. It neither looks first nor afterwards: whoever calls it does. */
  book(order: BookingOrder, notes: Notes): Promise<Answer<Booked>>
  /**
   * Undoes a booking, and what lettered it off: by one of its own, which carries `order.reference`, or by deletion (see
   * `Connector.unbooksBy`); `order` has the lines already turned round.
   */
  unbook?(booked: Booked, order: BookingOrder, notes: Notes): Promise<Answer<Booked>>
  /** Letters a booking off against the items of its lines; to be asked for where `book` leaves `lettered: false`. */
  letterOff?(booked: Booked, order: BookingOrder, notes: Notes): Promise<Answer<Booked>>
  /** Present where payments that Saldo did not start can find their item here. */
  readonly items?: PackageItems
  /** Present where the package tells by itself that something changed. */
  readonly hooks?: BooksHooks
}

/** Calls that the package makes to us. They are never believed: what they name is read again. */
export interface BooksHooks {
  /** Has the package call this address from now on; `secret` is kept sealed and handed to `hear`. */
  subscribe(address: string): Promise<Reading<{ readonly id: string; readonly secret: string }>>
  unsubscribe(id: string): Promise<Reading<true>>
  /** The ids of the items a call speaks of; null where it is not from the package. */
  hear(call: {
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly secret: string
  }): readonly string[] | null
}

/** What a sign-in at the package gave us: opaque to everybody but its connector, kept sealed. */
export interface Grant {
  readonly tokens: Readonly<Record<string, string | number | null>>
  /** Who signed in, for a person to see; null where the package does not tell. */
  readonly user: string | null
}

/** Where the grant of a connection is kept. */
export interface Grants {
  current(): Promise<Grant | null>
  /** To be called before a token that replaces another is used: after a crash the replaced one may be worth nothing. */
  keep(grant: Grant): Promise<void>
}

/** How a person signs in at a package (OAuth 2, OpenID Connect). */
export interface SignIn {
  /** The page of the package that the person is sent to; it asks for a fresh sign-in. What `redeem` will need again goes into `kept`. */
  begin(
    settings: unknown,
    wish: { readonly redirect: string; readonly state: string },
  ): Promise<Reading<{ readonly address: string; readonly kept: Readonly<Record<string, string>> }>>
  /** `back` is the address, with its query, that the person came back to. */
  redeem(
    settings: unknown,
    wish: {
      readonly back: string
      readonly redirect: string
      readonly state: string
      readonly kept: Readonly<Record<string, string>>
      readonly now: () => Date
    },
  ): Promise<Reading<Grant>>
  /** The administrations that a grant opens. */
  administrations(
    settings: unknown,
    grants: Grants,
    now: () => Date,
  ): Promise<Reading<readonly { readonly id: string; readonly name: string }[]>>
}

/** What a connector is opened with beside its settings. */
export interface BooksTools {
  readonly now: () => Date
  /** For a connector with a sign-in: the grant, and the administration that was chosen after it. */
  readonly grants?: Grants
  readonly administration?: string
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
  /** Whether `unbook` leaves a booking of its own, or nothing but the absence of what it undoes. */
  readonly unbooksBy: 'a booking' | 'deletion'
  /** Whether one booking can have several lines; where not, only a single item or a single ledger is booked. */
  readonly lines: 'several' | 'one'
  /** Present where a connection begins with a person signing in at the package. */
  readonly signIn?: SignIn
  /** Whether payments of a web shop can find their item there: what is opened has `items` then. */
  readonly tellsItems: boolean
  /** Settings as stored, already checked against the schema and with secrets opened. Keeps tokens and pace for as long as it is held. */
  open(settings: unknown, tools: BooksTools): Books
}
