export const steps = ['account', 'books', 'ledgers', 'terminal', 'test', 'done'] as const
export type StepName = (typeof steps)[number]

export const readSetup = (given: Record<string, unknown>): { readonly step?: StepName | undefined } => ({
  step: steps.find((step) => step === given.step),
})
