import type { Reason } from '../refusal.ts'

export const shopStepNames = ['package', 'provider', 'ledgers', 'rules', 'look'] as const
export type ShopStepName = (typeof shopStepNames)[number]

/** `later`: an earlier step comes first. */
export type ShopStepState = 'done' | 'to_do' | 'trouble' | 'later'

export interface ShopStep {
  readonly name: ShopStepName
  readonly state: ShopStepState
  /** What is the matter, where there is trouble. */
  readonly reason: Reason | null
}

/** What is known of a web shop that is set up. */
export interface ShopFacts {
  /** Packages in which its payments can find their invoice: of the account where there is one, else all. */
  readonly packages: readonly { readonly trouble: Reason | null }[]
  readonly account: {
    readonly started: boolean
    readonly trouble: Reason | null
    /** Methods, and what else it books, for which nothing was chosen. */
    readonly unchosen: number
  } | null
}

const step = (name: ShopStepName, state: ShopStepState, reason: Reason | null = null): ShopStep => ({
  name,
  state,
  reason,
})

/** How far the setting up of a web shop is: nothing of it is kept, so that it can be left at any moment and is never out of date. */
export const shopStepsOf = (facts: ShopFacts): ShopStep[] => [
  packageStep(facts),
  providerStep(facts),
  ledgersStep(facts),
  step('rules', facts.account ? 'done' : 'later'),
  lookStep(facts),
]

const packageStep = ({ packages }: ShopFacts): ShopStep => {
  const troubled = packages.find(({ trouble }) => trouble !== null)
  if (troubled) return step('package', 'trouble', troubled.trouble)
  return step('package', packages.length > 0 ? 'done' : 'to_do')
}

const providerStep = ({ packages, account }: ShopFacts): ShopStep => {
  if (!account) return step('provider', packages.length > 0 ? 'to_do' : 'later')
  return account.trouble ? step('provider', 'trouble', account.trouble) : step('provider', 'done')
}

const ledgersStep = ({ packages, account }: ShopFacts): ShopStep => {
  if (!account || packages.length === 0) return step('ledgers', 'later')
  return step('ledgers', account.unchosen === 0 ? 'done' : 'to_do')
}

const lookStep = ({ packages, account }: ShopFacts): ShopStep => {
  if (account?.started) return step('look', 'done')
  return step('look', account && packages.length > 0 && account.unchosen === 0 ? 'to_do' : 'later')
}

/** What comes next; null when everything is done. */
export const nextShopStep = (steps: readonly ShopStep[]): ShopStepName | null =>
  steps.find(({ state }) => state === 'to_do' || state === 'trouble')?.name ?? null
