import type { TSchema } from 'typebox'
import type { Money } from '../money/money.ts'
import type { Answer, Reason } from '../outbound/answer.ts'

/** What came of a reading: it is there or it is not, with how long to wait where the provider said so. */
export type Reading<T> =
  | { readonly read: T }
  | { readonly unread: Reason; readonly again?: { readonly after: number } }

/**
 * What moved at a provider. `payment` and `chargeback_reversal` bring money, `refund` (by the shop), `chargeback` (the customer's
 * bank wants it back) and `return` (a direct debit that came back) take it; `other` moves none: an authorisation, the landing
 * page in front of a payment, what nobody knows.
 */
export type MovementKind = 'payment' | 'refund' | 'chargeback' | 'return' | 'chargeback_reversal' | 'other'

/** A transaction at a payment provider that Saldo did not start, as the provider has it at this moment. */
export interface OnlineTransaction {
  /** The provider's own id of it, unaltered. */
  readonly reference: string
  readonly kind: MovementKind
  /** The transaction it takes back, or brings back. */
  readonly original: string | null
  /** `open` may still become anything; `unclear` is what the provider itself does not know, or a word that we do not. */
  readonly state: 'open' | 'paid' | 'not_paid' | 'unclear'
  /** The provider's words for kind and state, for a person: `sale success`, `sale failed expired`. */
  readonly said: string
  /** The provider's word, lower case: `ideal`, `card`, `sdd`. */
  readonly method: string
  readonly brand: string | null
  /** Never negative; null where it cannot be read exactly or is of a currency that Saldo does not count in. */
  readonly amount: Money | null
  /** In capitals. */
  readonly currency: string
  /** The shop's own order number, whole. */
  readonly order: string | null
  readonly description: string | null
  readonly email: string | null
  readonly name: string | null
  readonly occurredAt: Date
  /** When it became what it is, where that is for good. */
  readonly finalAt: Date | null
  /** The message it was read from, card numbers and secrets masked. */
  readonly raw: string
}

/** What a connection check found: whose account it is (`id` stays the same with another key), or why there is no connection. */
export type PspCheck =
  | {
      readonly alive: true
      readonly account: { readonly id: string; readonly name: string }
      /** `key` names a text. */
      readonly facts: Readonly<Record<string, string>>
    }
  | { readonly alive: false; readonly reason: Reason }

/** A part of a listing. With `more` the next part is there at once; without, the cursor is where to look later. */
export interface Listing {
  readonly transactions: readonly OnlineTransaction[]
  /** JSON that only its client understands. */
  readonly cursor: unknown
  readonly more: boolean
}

/** A refund to be asked for. */
export interface RefundWish {
  /** Our id of the outbound request, and the key under which it may be repeated. */
  readonly key: string
  /** The payment that is given back. */
  readonly reference: string
  readonly amount: Money
  readonly description: string
}

export interface Refunded {
  /** The provider's id of the refund. */
  readonly reference: string
  readonly amount: Money
}

export interface PspMessage {
  readonly direction: 'sent' | 'received'
  readonly channel: string
  readonly text: string
}

/** Where a client leaves what it said and heard, masked. */
export interface PspNotes {
  note(message: PspMessage): void
  /** To be called before the first byte that can move anything; throws when it is too late to begin. */
  mayBegin?(): void
}

/** One account at a payment provider, spoken to through its client. An absent method is the statement "cannot". */
export interface Psp {
  check(): Promise<PspCheck>
  /** The methods it takes, in the provider's words. */
  methods(): Promise<Reading<readonly string[]>>
  /**
   * What was made since the cursor, oldest first; null begins at `from`. Whatever was made is in some part sooner or later, also
   * what the provider shows late; one that was there before may come again.
   */
  list(cursor: unknown, from: Date): Promise<Reading<Listing>>
  /** These transactions as they are now; one that the provider does not know is left out. */
  read(references: readonly string[]): Promise<Reading<readonly OnlineTransaction[]>>
  /** The references a webhook's body names; null where it is none. It is not believed: they are read. */
  hear?(body: string): readonly string[] | null
  refund?(wish: RefundWish, notes: PspNotes): Promise<Answer<Refunded>>
  /** What became of a refund whose answer was lost: by repeating it under its key, or by looking for it. */
  inquireRefund?(wish: RefundWish, notes: PspNotes): Promise<Answer<Refunded>>
}

export interface PspTools {
  readonly now: () => Date
}

/** A client as the registry lists it. */
export interface PspClient {
  /** Kebab-case, kept in the database: `ccv-online`. */
  readonly name: string
  readonly title: string
  /** The settings as a TypeBox schema: checked by the server, drawn as a form by the page; secrets have `format: 'password'`. */
  readonly settings: TSchema
  /** Texts for what has to be done at the provider first, and where the key is found, by their keys. */
  readonly checklist: readonly string[]
  /** When to ask again about a refund whose answer was lost, milliseconds; the last repeats. */
  readonly askAfter: readonly number[]
  /** Settings as stored, already checked against the schema and with secrets opened. */
  open(settings: unknown, tools: PspTools): Psp
}
