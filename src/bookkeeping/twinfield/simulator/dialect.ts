/** What the published facts leave open (inferred in the fact sheet, or its section 13): one answer is chosen, others can be. */
export interface Dialect {
  /** 1. Seconds; the refresh token is not known to change. */
  readonly tokenSeconds: number
  readonly rotatesRefreshTokens: boolean
  /** 1: below which path of its own host a cluster answers; '' is the root. */
  readonly clusterPath: string
  /** 2: whether the list of offices can be asked for before one is chosen. */
  readonly officesNeedCompany: boolean
  /** 3.2: texts follow the user's language, or one of these. */
  readonly language: 'user' | 'nl' | 'en'
  /** 3.1: at most so many children below one parent are advised; 0 takes any number. */
  readonly mostChildren: number
  /** 3.3: what is meant where a transaction does not say `raisewarning`, or `destiny`. */
  readonly raisesWarnings: boolean
  readonly destiny: 'temporary' | 'final'
  /** 3.4: what becomes of a description or invoice number of more than 40 characters. */
  readonly longTexts: 'refused' | 'cut'
  readonly unknownFields: 'refused' | 'left out'
  readonly inactiveDimensions: 'refused' | 'taken'
  /** 3.4: the two names that the documents have for what is open on a line. */
  readonly openNames: 'openvalue' | 'valueopen'
  /** 3.3: three currencies must balance; the rate is of one unit of the reporting currency in euros. */
  readonly reportingCurrency: string
  /** 4: which of the two recorded roots a match is answered with. */
  readonly matchRoot: 'match' | 'sets'
  /** 4: whether a booking on a debtor finds its open item by invoice number alone. */
  readonly matchesByItself: boolean
  readonly matchesAcrossCustomers: boolean
  /** 4: the ledger that write-offs go to. */
  readonly writeOffLedger: string
  /** 5: whether 130_1 and 130_3 also show what is wholly matched when nobody filters it out. */
  readonly openBrowsesShowMatched: boolean
  /** 5: whether 100 and 130 know the fields of a booking line that only the other browses are recorded with. */
  readonly moreCustomerFields: boolean
  /** 5: milliseconds that a browse takes for each row it looks at, and after how many it gives up. */
  readonly browseMsPerRow: number
  readonly browseGivesUpAfterMs: number
  /** 8: credits a minute for each client, 0 for as many as come; what a query costs and any other call. */
  readonly creditsPerMinute: number
  readonly queryCredits: number
  readonly callCredits: number
  /** 8: whether a call is turned away while another of the same organisation is under way. */
  readonly oneAtATime: boolean
}

export const standardDialect: Dialect = {
  tokenSeconds: 3_600,
  rotatesRefreshTokens: false,
  clusterPath: '',
  officesNeedCompany: false,
  language: 'user',
  mostChildren: 25,
  raisesWarnings: true,
  destiny: 'temporary',
  longTexts: 'refused',
  unknownFields: 'refused',
  inactiveDimensions: 'refused',
  openNames: 'openvalue',
  reportingCurrency: 'EUR',
  matchRoot: 'match',
  matchesByItself: false,
  matchesAcrossCustomers: false,
  writeOffLedger: '4900',
  openBrowsesShowMatched: false,
  moreCustomerFields: false,
  browseMsPerRow: 0,
  browseGivesUpAfterMs: 0,
  creditsPerMinute: 1_000,
  queryCredits: 1,
  callCredits: 3,
  oneAtATime: false,
}
