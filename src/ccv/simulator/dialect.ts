export type AmountForm = 'number' | 'number with all digits' | 'text'

/** What the published facts leave open (marked inferred in the fact sheet of CCV): one answer is chosen, others can be. */
export interface Dialect {
  /** 2.4: the longest life of a terminal transaction, milliseconds; then the outcome is not established. */
  readonly lifeMs: number
  /** 2.4: how long until a busy terminal's failure shows, and until one that is offline is given up. */
  readonly busyMs: number
  readonly offlineMs: number
  /** How long until the cloud asks a terminal again whose word it lost. */
  readonly recoverMs: number
  /** 1.6 and 2.4: the word for a decline. */
  readonly declineCode: string
  /** 2.4: a cancel that comes too late has no effect, or is refused. */
  readonly lateCancel: 'ignored' | 'refused'
  /** 2.6: the trigger amounts of CCV's integration test book. */
  readonly testAmounts: boolean
  /** 2.6, RP5: a printer without paper refuses the payment, or takes it and blocks the next. */
  readonly paperOut: 'reject' | 'block next'
  /** 1.5: whether a terminal's card brand is known to the transaction. */
  readonly terminalNamesBrand: boolean
  /** 1.1 and part 8, strict switches. */
  readonly userAgentRequired: boolean
  readonly idempotencyMinimum: number
  readonly httpsWebhooks: boolean
  /** 1.1: so many calls a minute are let through for each key, 0 is no limit; and how a 429 says when to ask again. */
  readonly callsPerMinute: number
  readonly retryAfter: 'seconds' | 'date' | 'unsaid'
  /** 1.7: what a key is answered that is good and may not do this. */
  readonly forbiddenStatus: '401' | '403'
  /** 1.8: the same key with other fields is a new request, or refused. */
  readonly idempotencyMismatch: 'new' | '409' | '400'
  /** 1.9: milliseconds between one try and the next, separated by commas, each times `webhookScale`. */
  readonly webhookRetries: string
  readonly webhookScale: number
  /** Each is told so often, at some moment within so many milliseconds; every so manieth (0 is none) never. */
  readonly webhookCopies: number
  readonly webhookSpreadMs: number
  readonly webhookLossEvery: number
  /** 1.11: how long a list is and how it is ordered. */
  readonly pageSize: number
  readonly listOrder: 'newest first' | 'oldest first'
  /** Whether `referenceAfter` is what was made later, or what stands further down the list. */
  readonly cursorsFollow: 'time' | 'list'
  /** Whether a page that goes on from a reference begins next to it, or where the list begins. */
  readonly pageBegins: 'at the cursor' | 'where the list does'
  /** Every so manieth transaction (0 is none) is in no list before so many milliseconds have gone by. */
  readonly listLagEvery: number
  readonly listLagMs: number
  /** `created` is a multiple of so many milliseconds: then many are made at once. */
  readonly createdStep: number
  /** 1.3: how an amount is written in an answer. */
  readonly amountForm: AmountForm
  /** 1.6: a refund, capture or reversal without a customer is done in the answer, or later. */
  readonly settlesLater: boolean
  /** 1.5: what a direct debit that comes back is called, and whether it and a dispute are told, under whose reference. */
  readonly sepaReturn: 'chargeback' | 'auto_refund'
  readonly chargebackWebhook: 'own' | 'original' | 'none'
  /** 1.12: what collecting methods brought in since this morning limits what can be refunded. */
  readonly merchantBalance: boolean
  /** Whether the shopper of a hosted page pays by himself in mode `auto`. */
  readonly shopper: 'waits' | 'pays'
  /** How long a shopper may take on a page; and how long after its expiry a landing page says so (1.6). */
  readonly shopperMs: number
  readonly expiryDelayMs: number
  /** 1.6: a child of a landing page that fails within this time lets the shopper choose again. */
  readonly retryMs: number
}

const minute = 60_000
const day = 24 * 60 * minute

export const standardDialect: Dialect = {
  lifeMs: 6 * minute,
  busyMs: 2_000,
  offlineMs: minute,
  recoverMs: 5_000,
  declineCode: 'rejected',
  lateCancel: 'ignored',
  testAmounts: true,
  paperOut: 'reject',
  terminalNamesBrand: true,
  userAgentRequired: false,
  idempotencyMinimum: 0,
  httpsWebhooks: false,
  callsPerMinute: 0,
  retryAfter: 'seconds',
  forbiddenStatus: '401',
  idempotencyMismatch: 'new',
  webhookRetries: '10000,30000,60000,300000,900000,3600000',
  webhookScale: 1,
  webhookCopies: 1,
  webhookSpreadMs: 0,
  webhookLossEvery: 0,
  pageSize: 25,
  listOrder: 'newest first',
  cursorsFollow: 'time',
  pageBegins: 'at the cursor',
  listLagEvery: 0,
  listLagMs: 60_000,
  createdStep: 1,
  amountForm: 'number',
  settlesLater: false,
  sepaReturn: 'chargeback',
  chargebackWebhook: 'own',
  merchantBalance: false,
  shopper: 'waits',
  shopperMs: 60 * minute,
  expiryDelayMs: day,
  retryMs: 30_000,
}

/** Milliseconds of each stage in mode `auto`, and `person`: how long a terminal waits for somebody to do something. */
export interface Timeline {
  readonly card: number
  readonly pin: number
  readonly host: number
  readonly printing: number
  readonly person: number
}

export const standardTimeline: Timeline = {
  card: 1_000,
  pin: 3_000,
  host: 3_000,
  printing: 2_000,
  person: minute,
}
