import type { TSchema } from 'typebox'
import type { Money } from '../money/money.ts'
import type { Answer, Reason } from '../outbound/answer.ts'

/** What Saldo asks of a terminal. Nobody types an amount on the device: it comes from here. */
export interface PaymentOrder {
  /** Our id of the outbound request. */
  readonly requestId: string
  /** A number that no other request to this terminal has, 1 … 999,999,999, rising, given before the first byte leaves. */
  readonly reference: number
  readonly amount: Money
  /** The instant the request was made. */
  readonly at: Date
  /** What the customer may see of the invoice: its number. */
  readonly invoiceNumber: string
  /** The person at the till, as the terminal may print it. */
  readonly operator: string
  readonly till: string
  /** BCP 47, as the person at the till reads: `nl`, `en`. */
  readonly language: string
  /** Where the provider may tell that something changed; null for a shop that nobody can reach from outside. */
  readonly webhook: string | null
  /** Where a page of the provider sends the till's browser when it is done. It proves nothing. */
  readonly returnTo: string
}

/** What Saldo asks back of a payment that was accepted: all of it, or a part; `amount` is what goes to the customer. */
export interface RefundOrder extends PaymentOrder {
  readonly original: {
    readonly requestId: string
    /** As the terminal or provider named the payment; null where it gave no name. */
    readonly partyReference: string | null
    readonly approvalCode: string | null
    readonly occurredAt: Date | null
    readonly amount: Money
  }
}

/** What a terminal approved (law 5): not always what was asked. `tip` and `surcharge` are parts of `approved`. */
export interface Approval {
  readonly approved: Money
  readonly tip: Money
  readonly surcharge: Money
  /** The card brand in the field's words: `VISA`, `MAES`, `ECMC` … as the terminal names it, or null. */
  readonly issuer: string | null
  /** Masked: first six and last four digits at most. */
  readonly cardNumber: string | null
  readonly approvalCode: string | null
  /** The terminal's own number for the transaction (STAN, transaction reference …), for the help desk and the settlement. */
  readonly terminalReference: string | null
  /** The instant by the terminal's clock. */
  readonly occurredAt: Date | null
  /** An approval the terminal gave without its host: it can still be declined. */
  readonly offline: boolean
}

export type ReceiptKind = 'customer' | 'merchant' | 'journal' | 'e_journal'

/** Paper as the terminal sent it: lines unchanged, or for an e-journal its XML as one line. */
export interface TerminalReceipt {
  readonly kind: ReceiptKind
  readonly lines: readonly string[]
  /** The terminal asks for the customer's signature on this copy. */
  readonly signature?: boolean
  /** False on a customer copy that the customer did not want: it is kept and not printed by itself. */
  readonly wanted?: boolean
  /** Paper of an earlier payment that the terminal still owed; its reference where the terminal names it. */
  readonly earlier?: { readonly reference: number | null }
}

/** What the terminal shows, for the cashier to see in large letters. */
export interface Display {
  readonly to: 'cashier' | 'customer'
  readonly lines: readonly string[]
  /** The address of a page of the provider that shows the same, for the cashier to open. */
  readonly page?: string
}

export type QuestionKind = 'signature' | 'identification' | 'merchant_signature' | 'confirmation'

/** A question of the terminal that a person at the till answers. */
export interface Question {
  readonly kind: QuestionKind
  readonly lines: readonly string[]
}

/** One message as it went over the line, card numbers and secrets masked by the codec. */
export interface Message {
  readonly direction: 'sent' | 'received'
  /** The driver's name for the line it went over: `command`, `device`, `https`. */
  readonly channel: string
  readonly text: string
}

/** What a driver may do with the desk while it speaks. */
export interface Conversation {
  /** To be called before the first byte that can start anything; throws, and proves that nothing was asked, when it is too late to begin. */
  mayBegin(): void
  display(display: Display): void
  /** Resolves when the paper is stored for good, and rejects when it is not: only then may a terminal be told. */
  keepReceipt(receipt: TerminalReceipt): Promise<void>
  /** Resolves with the cashier's yes or no; rejects when nobody answered in time. */
  ask(question: Question): Promise<boolean>
  /** Leaves a question that decides nothing (a signature to be checked after the approval); resolves when it is kept, and keeps it once. */
  leave(question: Question): Promise<void>
  /** Keeps the raw message with the request, together with what is written next. */
  note(message: Message): void
  /** Resolves when everything noted so far is stored for good. */
  keepNotes(): Promise<void>
  /** Resolves when word came that something changed (a webhook, a person who wants it looked at), else after `ms`. */
  news(ms: number): Promise<void>
  /** Fires when the cashier asks to abort. The payment's own answer still decides. */
  readonly abort: AbortSignal
}

/** What was kept of earlier conversations on the same request, oldest first. */
export interface Past {
  readonly messages: readonly Message[]
  readonly receipts: readonly TerminalReceipt[]
}

/** What a connection check found: facts for the page (`key` names a text), or why there is no connection. */
export type Check =
  | { readonly alive: true; readonly facts: Readonly<Record<string, string>> }
  | { readonly alive: false; readonly reason: Reason }

/** One terminal, spoken to through its driver. An absent method is the statement "cannot". */
export interface Terminal {
  pay(order: PaymentOrder, conversation: Conversation): Promise<Answer<Approval>>
  /** Asks for the outcome of an earlier `pay`; never starts a payment. Says nothing certain without proof. */
  inquire(order: PaymentOrder, past: Past, conversation: Conversation): Promise<Answer<Approval>>
  check(): Promise<Check>
  /** Linked refunds of accepted payments. */
  readonly refunds?: {
    make(order: RefundOrder, conversation: Conversation): Promise<Answer<Approval>>
    /** Asks for the outcome of an earlier `make`, as `inquire` does for `pay`. */
    inquire(order: RefundOrder, past: Past, conversation: Conversation): Promise<Answer<Approval>>
  }
}

/** A model of terminal that the provider sells or sold. */
export interface TerminalModel {
  /** As the setting `model` has it: `a920`. */
  readonly name: string
  readonly title: string
  /** The first day on which it is no longer supported, `YYYY-MM-DD`; null while none is announced. */
  readonly endOfLife: string | null
  /** Why this driver cannot speak to it at all. */
  readonly refusal: Reason | null
}

/** What a provider gives once for all terminals of an organisation: its address and key. */
export interface ProviderAccount {
  /** Settings of the driver, by their names there, that are the same for all its terminals. */
  readonly settings: TSchema
  /** Text that tells where it is found at the provider, by its key. */
  readonly whereFound: string
  /** Is the account alive, whatever terminals it has? Settings as stored, already checked against the schema. */
  check(settings: unknown): Promise<Check>
}

/** A driver as the registry lists it. */
export interface TerminalDriver {
  /** Kebab-case, kept in the database: `ccv-opi`. */
  readonly name: string
  /** As a person knows it: `CCV OPI-NL`. */
  readonly title: string
  /** The settings as a TypeBox schema: checked by the server, drawn as a form by the page. */
  readonly settings: TSchema
  /** Who to call, as a person knows them: `CCV`. The telephone number is in the settings, under `helpDeskTelephone`. */
  readonly provider: string
  /** Texts for what the provider must do first, by their keys. */
  readonly checklist: readonly string[]
  /**
   * How an outcome can be asked for: by our reference (the terminal is free when the protocol's time is over),
   * or only the last result (the terminal stays held until there is evidence).
   */
  readonly outcomeBy: 'reference' | 'last result'
  /** With `reference`: milliseconds after a request was made until the protocol's time is over and the terminal is free again. */
  readonly freeAfter?: number
  /** Whether terminals opened by this driver make linked refunds. */
  readonly refunds?: boolean
  /** Where the provider has models, the setting `model` names one of these. */
  readonly models?: readonly TerminalModel[]
  /** Where the provider gives one account for all terminals. */
  readonly account?: ProviderAccount
  /** When to ask again after the conversation ended without evidence, milliseconds between one inquiry and the next; the last repeats. */
  readonly askAfter: readonly number[]
  /** Settings as stored, already checked against the schema. */
  open(settings: unknown): Terminal
}
