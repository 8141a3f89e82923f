// Amounts are decimal texts of the record's currency, dates `YYYY-MM-DD`, moments ISO 8601 (fact sheet, 1).

export interface Administration {
  readonly id: string
  readonly name: string
  readonly lockedUntil: string | null
  readonly suspended: boolean
  readonly startsOn: string
  /** The ledger that takes a payment which names none (fact sheet, 6.2). */
  readonly paymentLedger: string
  readonly settlementLedger: string
  readonly revenueLedger: string
  readonly taxRate: string
}

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Administrations, and how they are reached (fact sheet, 3: access). */
  readonly access: Readonly<Record<string, 'user' | 'accountant_company'>>
}

export interface Grant {
  /** The access token. */
  readonly id: string
  readonly refresh: string
  /** The refresh token that ends when this grant is first used. */
  readonly ends: string | null
  readonly user: string
  readonly scope: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revoked: boolean
}

interface Dated {
  readonly id: string
  readonly administration: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Contact extends Dated {
  readonly company: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly customer: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly version: number
}

export type InvoiceState =
  | 'draft'
  | 'scheduled'
  | 'new'
  | 'open'
  | 'pending_payment'
  | 'reminded'
  | 'late'
  | 'paid'
  | 'uncollectible'

export interface InvoiceLine {
  readonly id: string
  readonly description: string
  readonly amount: string | null
  readonly price: string
  readonly taxRate: string
  readonly ledger: string
  /** Without tax. */
  readonly total: string
  readonly tax: string
}

export interface Invoice extends Dated {
  readonly kind: 'sales' | 'external'
  readonly contact: string | null
  readonly state: InvoiceState
  /** Null while a draft, and on one from elsewhere. */
  readonly number: string | null
  readonly draft: number | null
  readonly entry: number
  readonly reference: string | null
  readonly date: string | null
  readonly due: string | null
  readonly dueDays: number
  readonly sentOn: string | null
  readonly paidOn: string | null
  readonly uncollectibleOn: string | null
  readonly currency: string
  readonly inclusive: boolean
  readonly lines: readonly InvoiceLine[]
  readonly net: string
  readonly total: string
  /** In the administration's currency. */
  readonly netBase: string
  readonly totalBase: string
  /** The invoice that this one credits. */
  readonly credits: string | null
  readonly source: string | null
  readonly sourceUrl: string | null
  readonly version: number
  readonly events: readonly { readonly action: string; readonly at: string }[]
}

export interface Payment extends Dated {
  readonly invoice: string
  readonly kind: Invoice['kind']
  readonly currency: string
  readonly price: string
  readonly base: string
  readonly date: string
  readonly identifier: string | null
  readonly account: string | null
  readonly mutation: string | null
  readonly ledger: string
  readonly action: string | null
  readonly linked: string | null
  readonly credit: string | null
  readonly user: string
}

export interface Ledger extends Dated {
  readonly name: string
  readonly type: string
  readonly code: string | null
  readonly parent: string | null
  readonly active: boolean
  readonly allows: readonly string[]
  readonly account: string | null
  readonly taxonomy: { readonly code: string; readonly name: string; readonly reference: string | null }
}

export interface Account extends Dated {
  readonly type: string
  readonly name: string
  readonly identifier: string
  readonly active: boolean
}

export interface Statement extends Dated {
  readonly account: string
  readonly reference: string
  readonly date: string | null
  readonly balance: string | null
}

export interface Mutation extends Dated {
  readonly statement: string
  readonly account: string
  readonly date: string
  readonly message: string | null
  readonly amount: string
  readonly code: string | null
  readonly contraName: string | null
  readonly contraNumber: string
  readonly batch: string | null
  readonly servicerId: string | null
  readonly processedAt: string | null
  readonly version: number
  readonly bookings: readonly {
    readonly id: string
    readonly ledger: string
    readonly description: string | null
    readonly project: string | null
    readonly price: string
    readonly at: string
  }[]
}

export interface Journal extends Dated {
  readonly reference: string | null
  readonly date: string
  readonly version: number
  readonly entries: readonly {
    readonly id: string
    readonly ledger: string
    readonly contact: string | null
    readonly debit: string
    readonly credit: string
    readonly description: string | null
    readonly order: number | null
  }[]
}

export interface TaxRate extends Dated {
  readonly name: string
  readonly percentage: string
  readonly type: string
  readonly active: boolean
}

export interface Webhook extends Dated {
  readonly url: string
  readonly events: readonly string[]
  readonly token: string
  readonly secret: string
  readonly lastStatus: number | null
  readonly lastBody: string | null
  readonly deactivatedAt: string | null
}

/** A push that was not delivered yet; its id is its Idempotency-Key. */
export interface Push {
  readonly id: string
  readonly webhook: string
  readonly body: string
  readonly tries: number
  /** Epoch milliseconds. */
  readonly due: number
}

export interface Happening {
  readonly id: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

export interface Shelves {
  readonly administrations: Administration
  readonly users: User
  readonly grants: Grant
  readonly contacts: Contact
  readonly invoices: Invoice
  readonly payments: Payment
  readonly ledgers: Ledger
  readonly accounts: Account
  readonly statements: Statement
  readonly mutations: Mutation
  readonly journals: Journal
  readonly taxRates: TaxRate
  readonly webhooks: Webhook
  readonly pushes: Push
  readonly happenings: Happening
}
