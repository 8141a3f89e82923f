export const steps = ['account', 'books', 'ledgers', 'terminal', 'test', 'done'] as const
export type StepName = (typeof steps)[number]

export const shopSteps = ['package', 'provider', 'ledgers', 'rules', 'look', 'done'] as const
export type ShopStepName = (typeof shopSteps)[number]

/** What can be set up. */
export const parts = ['terminals', 'web-shop'] as const
export type Part = (typeof parts)[number]

export interface SetupAddress {
  readonly what?: Part | 'choose' | undefined
  readonly step?: StepName | ShopStepName | undefined
  /** The account of the web shop; `new` for one that is to be added. */
  readonly account?: string
  /** A sign-in at a package from which somebody has just come back, or a word for what became of it. */
  readonly signIn?: string
}

const words = [...parts, 'choose'] as const

export const readSetup = (given: Record<string, unknown>): SetupAddress => ({
  what: words.find((word) => word === given.what),
  step: [...steps, ...shopSteps].find((step) => step === given.step),
  ...(typeof given.account === 'string' ? { account: given.account } : {}),
  ...(typeof given.signIn === 'string' ? { signIn: given.signIn } : {}),
})
