/** Times in milliseconds. */
export interface ServerSettings {
  /** Whose `X-Forwarded-*` are believed: true, false, or addresses as Fastify's `trustProxy` takes them. */
  readonly trustProxy: boolean | string
  /** How people reach Saldo, as `https://desk.example`; undefined where that is the address they ask at. */
  readonly address: string | undefined
  /** Where the built page lies. */
  readonly page: string
  /** Requests a minute: of one caller, and at the door of one address. */
  readonly requestsPerMinute: number
  readonly doorRequestsPerMinute: number
  /** Live stream: how often it says that it is there, how often it looks for news although nobody told it any, and after how long a page that reads nothing is cut off. */
  readonly heartbeat: number
  readonly lookAgain: number
  readonly stuckAfter: number
}

export const serverSettings: ServerSettings = {
  trustProxy: false,
  address: undefined,
  page: 'dist',
  requestsPerMinute: 6_000,
  doorRequestsPerMinute: 60,
  heartbeat: 15_000,
  lookAgain: 5_000,
  stuckAfter: 30_000,
}
