import type { Reason } from '../refusal.ts'

export const stepNames = ['account', 'books', 'ledgers', 'terminal', 'test'] as const
export type StepName = (typeof stepNames)[number]

/** `later`: an earlier step comes first. `not_needed`: the shop's terminals came without an account. */
export type StepState = 'done' | 'to_do' | 'trouble' | 'later' | 'not_needed'

export interface Step {
  readonly name: StepName
  readonly state: StepState
  /** What is the matter, where there is trouble. */
  readonly reason: Reason | null
}

/** What the database tells about the shop. */
export interface Facts {
  readonly hasAccount: boolean
  /** Terminals in use, by their ids. */
  readonly terminals: readonly string[]
  readonly connection: {
    readonly id: string
    readonly trouble: Reason | null
    /** Accounts that must be chosen before everything can be booked. */
    readonly unmapped: number
  } | null
  /** The last rehearsal that ended. */
  readonly rehearsal: {
    readonly terminal: string
    readonly connection: string
    readonly passed: boolean
    readonly reason: Reason | null
  } | null
}

const step = (name: StepName, state: StepState, reason: Reason | null = null): Step => ({
  name,
  state,
  reason,
})

/** How far the setting up is: nothing of it is kept, so that it can be left at any moment and is never out of date. */
export const stepsOf = (facts: Facts): Step[] => [
  accountStep(facts),
  booksStep(facts),
  ledgersStep(facts),
  step('terminal', facts.terminals.length > 0 ? 'done' : 'to_do'),
  testStep(facts),
]

const accountStep = ({ hasAccount, terminals }: Facts): Step => {
  if (hasAccount) return step('account', 'done')
  return step('account', terminals.length > 0 ? 'not_needed' : 'to_do')
}

const booksStep = ({ connection }: Facts): Step => {
  if (!connection) return step('books', 'to_do')
  return connection.trouble ? step('books', 'trouble', connection.trouble) : step('books', 'done')
}

const ledgersStep = ({ connection }: Facts): Step => {
  if (!connection) return step('ledgers', 'later')
  return step('ledgers', connection.unmapped === 0 ? 'done' : 'to_do')
}

const testStep = ({ connection, terminals, rehearsal }: Facts): Step => {
  if (!connection || terminals.length === 0) return step('test', 'later')
  const ofToday = rehearsal?.connection === connection.id && terminals.includes(rehearsal.terminal)
  if (!rehearsal || !ofToday) return step('test', connection.unmapped === 0 ? 'to_do' : 'later')
  return rehearsal.passed ? step('test', 'done') : step('test', 'trouble', rehearsal.reason)
}

/** What comes next; null when everything is done. */
export const nextOf = (steps: readonly Step[]): StepName | null =>
  steps.find(({ state }) => state === 'to_do' || state === 'trouble')?.name ?? null
