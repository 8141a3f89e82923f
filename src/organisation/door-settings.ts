/** How the door is kept; times in milliseconds. */
export interface DoorSettings {
  /** A session ends after this long without a request … */
  readonly sessionIdle: number
  /** … and after this long in any case. */
  readonly sessionLongest: number
  readonly linkLasts: number
  /** So many tries in the window for one person, and for one address. */
  readonly triesOfPerson: number
  readonly triesOfAddress: number
  readonly triesWindow: number
  /** How long a node may go by what it last read of a session or key. */
  readonly rememberCaller: number
}

const minute = 60_000

/** Two hours idle and twelve at most: a day at the counter, with the quick switch by PIN in between. */
export const doorSettings: DoorSettings = {
  sessionIdle: 120 * minute,
  sessionLongest: 12 * 60 * minute,
  linkLasts: 15 * minute,
  triesOfPerson: 10,
  triesOfAddress: 60,
  triesWindow: 15 * minute,
  rememberCaller: 3_000,
}
