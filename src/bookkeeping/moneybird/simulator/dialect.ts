/** What the published facts leave open (inferred or conflicting in the fact sheet, or its section 15): one answer is chosen, others can be. */
export interface Dialect {
  /** 2: seconds a token lives, 0 for ever, and whether the answer says so. */
  readonly tokenSeconds: number
  readonly saysExpiresIn: boolean
  /**
   * 2: what a refresh does to the refresh token. A new one, which makes the old one worthless as soon as the new access
   * token is used, or at once; the same one again; or none in the answer, and the old one stays.
   */
  readonly refresh: 'new_ends_old_on_use' | 'new_ends_old_at_once' | 'same' | 'omitted'
  /** Whether a browser that signed in before is asked who it is again. */
  readonly asksWhoAgain: boolean
  /** 2: where a code may be sent, separated by spaces; empty for anywhere. */
  readonly redirects: string
  /** 2: 401, or 403 as some endpoints do. */
  readonly noAccessStatus: number
  /** 10: calls in a window of so many seconds, of one address; 0 for as many as come. */
  readonly callsPerWindow: number
  readonly reportCallsPerWindow: number
  readonly windowSeconds: number
  /** 10: the headers as specified, or as seen on the live service. */
  readonly rateHeaders: 'specified' | 'observed'
  readonly retryAfter: 'epoch' | 'seconds'
  /** 1: an unknown field is refused, or dropped. */
  readonly refusesUnknownFields: boolean
  /** 6.3: more than is open. */
  readonly overpayment: 'accept' | 'reject'
  /** 6.3: a payment on a draft: 400 or 422. */
  readonly draftStatus: number
  /** 8: whether only a ledger that allows `payment` takes one. */
  readonly ledgerMustAllowPayment: boolean
  /** 4.5: length of a page that was not asked for. */
  readonly pageLength: number
  /** 9: whether the address of a webhook is called when it is made. */
  readonly triesWebhook: boolean
  /** 9: what the push of a payment is about. */
  readonly paymentPush: 'payment' | 'invoice'
  /** 9: whether a push is signed with two secrets, as while they are replaced; the first is the one nobody has yet. */
  readonly twoSignatures: boolean
  /** 9: milliseconds before the first repetition; each further one waits twice as long. */
  readonly pushAgainMs: number
  readonly pushAgainTimes: number
}

export const standardDialect: Dialect = {
  tokenSeconds: 7_200,
  saysExpiresIn: true,
  refresh: 'new_ends_old_on_use',
  asksWhoAgain: true,
  redirects: '',
  noAccessStatus: 401,
  callsPerWindow: 150,
  reportCallsPerWindow: 50,
  windowSeconds: 300,
  rateHeaders: 'specified',
  retryAfter: 'epoch',
  refusesUnknownFields: true,
  overpayment: 'accept',
  draftStatus: 400,
  ledgerMustAllowPayment: true,
  pageLength: 50,
  triesWebhook: true,
  paymentPush: 'payment',
  twoSignatures: false,
  pushAgainMs: 60_000,
  pushAgainTimes: 10,
}
