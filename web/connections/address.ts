export const parts = ['connections', 'accounts', 'bookings'] as const
export type Part = (typeof parts)[number]

export const tabs = ['waiting', 'needs', 'booked', 'all'] as const
export type Tab = (typeof tabs)[number]

export interface ConnectionsAddress {
  readonly part?: Part | undefined
  readonly connection?: string
  readonly tab?: Tab | undefined
  readonly q?: string
  /** A sign-in at a package from which somebody has just come back, or a word for what became of it. */
  readonly signIn?: string
}

export const readConnections = (given: Record<string, unknown>): ConnectionsAddress => ({
  part: parts.find((part) => part === given.part),
  tab: tabs.find((tab) => tab === given.tab),
  ...(typeof given.connection === 'string' ? { connection: given.connection } : {}),
  ...(typeof given.signIn === 'string' ? { signIn: given.signIn } : {}),
  ...(typeof given.q === 'string' && given.q !== '' ? { q: given.q } : {}),
})
