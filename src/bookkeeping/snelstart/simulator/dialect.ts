/** What the published facts leave open (inferred in the fact sheet, or its section 11): one answer is chosen, others can be. */
export interface Dialect {
  /** 1: the two styles of asking for a token. */
  readonly grants: 'both' | 'clientkey' | 'password'
  readonly tokenSeconds: number
  /** 1: what the coupling key was made with, separated by spaces; `all` is every scope there is. */
  readonly scopes: string
  /** 2: whether a filter may say `or`. */
  readonly filterOr: boolean
  /** ASP.NET takes filters of at most 100 nodes and queries of at most 2,048 characters unless told otherwise. */
  readonly filterNodes: number
  readonly longestQuery: number
  /** 7: calls per second of each subscription key, 0 for as many as come, and how many may come at once. */
  readonly callsPerSecond: number
  readonly burst: number
  /** 6: the shape in which its rules say no. */
  readonly ruleShape: number
  readonly notFoundBody: 'message' | 'empty'
  /** 8: a booking on an invoice that is not there. The published document knows 400 alone. */
  readonly missingInvoiceStatus: number
  /** 11: checks that nobody described. */
  readonly refusesUnbalanced: boolean
  readonly refusesMoreThanOpen: boolean
  readonly refusesClosedYear: boolean
  readonly refusesInactive: boolean
  readonly refusesDuplicateNumber: boolean
  readonly longFields: 'refused' | 'cut'
}

export const standardDialect: Dialect = {
  grants: 'both',
  tokenSeconds: 3_600,
  scopes: 'all',
  filterOr: true,
  filterNodes: 100,
  longestQuery: 2_048,
  callsPerSecond: 0,
  burst: 10,
  ruleShape: 1,
  notFoundBody: 'message',
  missingInvoiceStatus: 400,
  refusesUnbalanced: true,
  refusesMoreThanOpen: true,
  refusesClosedYear: true,
  refusesInactive: true,
  refusesDuplicateNumber: true,
  longFields: 'refused',
}
