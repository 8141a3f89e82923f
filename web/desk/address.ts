/** What the address of the desk says: what is chosen, or what is being paid. */
export interface DeskAddress {
  readonly invoice?: string
  readonly order?: string
  readonly payment?: string
  /** What the desk is to offer first when the bill opens. */
  readonly means?: Means
  readonly make?: 'order' | 'invoice'
}

export type Means = 'card' | 'cash' | 'standalone'

const oneOf = <Word extends string>(words: readonly Word[], given: unknown): Word | undefined =>
  words.find((word) => word === given)

const id = (given: unknown): string | undefined =>
  typeof given === 'string' && /^[0-9a-f-]{36}$/.test(given) ? given : undefined

/** What does not fit is left out, so that an old link still opens the desk. */
export const readDesk = (given: Record<string, unknown>): DeskAddress => ({
  invoice: id(given.invoice),
  order: id(given.order),
  payment: id(given.payment),
  means: oneOf(['card', 'cash', 'standalone'] as const, given.means),
  make: oneOf(['order', 'invoice'] as const, given.make),
})
