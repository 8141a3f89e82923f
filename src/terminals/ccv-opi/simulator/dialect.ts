/** What the published facts leave open (inferred in the fact sheet, part 3): one answer is chosen, others can be. */
export interface Dialect {
  readonly spelling: 'Authorisation' | 'Authorization'
  /** 3.2: strict devices take numbers of at most nine digits only. */
  readonly requestIds: 'any' | 'numeric'
  /** 3.1: many device requests over one connection, or a connection for each. */
  readonly deviceConnections: 'one for all' | 'one each'
  /** 3.5: some devices answer an abort with DeviceUnavailable while the payment continues. */
  readonly abortAnswer: 'Success' | 'DeviceUnavailable'
  /** 3.7, step 2: what comes with OriginalHeader. */
  readonly repeats: 'ids' | 'result' | 'whole message'
  /** 3.7, step 4: what TicketReprint finds when no paper is owed. */
  readonly reprintsUnowed: 'nothing' | 'the last ticket'
  /** Is the response to a TicketReprint itself a last message? */
  readonly reprintIsLastMessage: boolean
  /** Does a TicketReprint name the request its ticket belongs to? */
  readonly reprintNamesRequest: boolean
  /** Under which number replayed paper travels. */
  readonly reprintNumber: 'its own' | 'the original'
  /** A payment that a power cut ended before its authorisation is remembered as Aborted. */
  readonly remembersInterrupted: boolean
  /** Does the response name the tip as a part of the total? */
  readonly namesTip: boolean
  /** The trigger amounts of CCV's integration test book (2.6). */
  readonly testAmounts: boolean
}

export const standardDialect: Dialect = {
  spelling: 'Authorisation',
  requestIds: 'any',
  deviceConnections: 'one for all',
  abortAnswer: 'Success',
  repeats: 'whole message',
  reprintsUnowed: 'nothing',
  reprintIsLastMessage: true,
  reprintNamesRequest: false,
  reprintNumber: 'its own',
  remembersInterrupted: true,
  namesTip: true,
  testAmounts: true,
}

/** Milliseconds: how long each stage takes in mode `auto`, and how long the terminal waits for others. */
export interface Timeline {
  readonly card: number
  readonly pin: number
  readonly host: number
  /** How long a person may take for a card, a PIN or a decision by hand. */
  readonly person: number
  /** How long the till may take to answer a device request. */
  readonly till: number
}

export const standardTimeline: Timeline = {
  card: 1_500,
  pin: 2_500,
  host: 1_500,
  person: 60_000,
  till: 30_000,
}
