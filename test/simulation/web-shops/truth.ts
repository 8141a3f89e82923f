/** What the auditor knows because he saw it happen, whatever anybody's books say. */
export interface Truth {
  readonly orders: Order[]
  readonly payments: Payment[]
  readonly byHand: HandPayment[]
  /** What people said a booking was for: invoice numbers, by booking. */
  readonly chosen: Map<string, Set<string>>
  /** Bookings that people agreed to correct, and that they closed. */
  readonly agreed: Set<string>
  readonly closed: Set<string>
}

/** An order in a web shop. */
export interface Order {
  readonly number: string
  readonly account: string
  readonly customer: string
  readonly email: string | null
  readonly total: bigint
  readonly invoices: Invoice[]
}

/** Its invoice in one package. */
export interface Invoice {
  readonly connection: string
  readonly number: string
  readonly order: Order
  readonly total: bigint
}

/** How the payment says what it is for. */
export type Quotes = 'order' | 'description' | 'mistyped' | 'nothing' | 'e-mail'

export interface Payment {
  readonly reference: string
  readonly account: string
  readonly order: Order
  readonly quotes: Quotes
  readonly minor: bigint
  /** It is shown as something that nobody knows. */
  readonly disguised: boolean
}

/** A payment that somebody booked in a package by hand. */
export interface HandPayment {
  readonly connection: string
  readonly number: string
  readonly minor: bigint
  /** The provider's id, where they wrote it down. */
  readonly reference: string | null
  /** The package's own id of it. */
  readonly id: string
}

export const openTruth = (): Truth => ({
  orders: [],
  payments: [],
  byHand: [],
  chosen: new Map(),
  agreed: new Set(),
  closed: new Set(),
})

export const invoicesIn = ({ orders }: Truth, connection: string): Invoice[] =>
  orders.flatMap(({ invoices }) => invoices).filter((one) => one.connection === connection)
