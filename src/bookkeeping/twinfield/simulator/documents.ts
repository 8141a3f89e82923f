/** What is kept. Amounts are decimal texts; signed ones are positive in debit. */
export interface Document {
  readonly id: string
}

/** A ledger (BAS, PNL), customer (DEB), supplier (CRD) or cost centre (KPL) of an office. */
export interface Dimension extends Document {
  readonly office: string
  readonly type: string
  readonly code: string
  readonly name: string
  readonly shortname: string
  readonly status: 'active' | 'hide'
  readonly uid: string
  /** The type that a line on this ledger must name beside it. */
  readonly needs?: string
  /** Of a customer: the ledger it stands on. */
  readonly ledger?: string
  readonly emails: { readonly address: string; readonly ebilling: string; readonly reminder: string }
  readonly modified: string
}

export interface KeptLine {
  readonly id: number
  readonly type: 'total' | 'detail' | 'vat'
  readonly dim1: string
  readonly dim2: string
  /** As it was sent: of nothing, the sign of the value cannot tell. */
  readonly side: 'debit' | 'credit'
  readonly value: string
  readonly basevalue: string
  readonly repvalue: string
  readonly rate: string
  readonly reprate: string
  /** Everything else that was sent on the line, by its name. */
  readonly fields: Readonly<Record<string, string>>
  /** 2 on the line of a customer or supplier, which can be open; 0 elsewhere. */
  readonly level: 0 | 2
  readonly open: string
  readonly openbase: string
  readonly openrep: string
  /** Whether it is in a proposal for payment or collection (fact sheet, 4). */
  readonly proposed?: boolean
}

export interface Transaction extends Document {
  readonly office: string
  readonly code: string
  readonly number: string
  readonly status: 'temporary' | 'final'
  readonly currency: string
  /** `YYYYMMDD` */
  readonly date: string
  /** `yyyy/pp` */
  readonly period: string
  /** Everything else that was sent in the header, by its name. */
  readonly fields: Readonly<Record<string, string>>
  readonly origin: string
  readonly user: string
  /** `YYYYMMDDHHMMSS`, UTC */
  readonly inputdate: string
  readonly modified: string
  /** When a line last changed, by matching too. */
  readonly linesModified: string
  readonly lines: readonly KeptLine[]
}

export interface MatchedLine {
  readonly code: string
  readonly number: string
  readonly line: number
  readonly value: string
  readonly basevalue: string
  readonly repvalue: string
}

export interface Match extends Document {
  readonly office: string
  readonly customer: string
  readonly number: number
  /** `YYYYMMDD` */
  readonly date: string
  readonly lines: readonly MatchedLine[]
  /** The id of the transaction that the difference was written off with. */
  readonly writeOff: string | null
}

/** A token that was given out, or a code that one can be had for. */
export interface Token extends Document {
  readonly kind: 'access' | 'refresh' | 'code' | 'session'
  readonly user: string
  readonly scope: string
  /** Milliseconds since 1970. */
  readonly until: number
  readonly signedInAt: number
  readonly redirect?: string
  readonly nonce?: string
  readonly challenge?: string
}

export interface Household extends Document {
  /** `NL001 2026/10` */
  readonly lockedPeriods: readonly string[]
  readonly clusterPath: string
  /** The private key that id tokens are signed with, as JWK text; '' until one was needed. */
  readonly signingKey: string
}

export interface Counter extends Document {
  readonly last: number
}

export interface Happening extends Document {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

export interface Shelves {
  counters: Counter
  dimensions: Dimension
  happened: Happening
  household: Household
  matches: Match
  tokens: Token
  transactions: Transaction
}
