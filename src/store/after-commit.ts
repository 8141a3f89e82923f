import type { Store } from './database.ts'

/** The same store, which tells after each piece of work that something may have been committed. */
export const afterCommit = (store: Store, tell: () => void): Store => {
  const told = <T>(result: T): T => {
    tell()
    return result
  }
  return {
    ...store,
    within: async (organisation, work) => told(await store.within(organisation, work)),
    read: async (organisation, work) => told(await store.read(organisation, work)),
    call: async <Row extends object>(text: string, values: readonly unknown[]) =>
      told(await store.call<Row>(text, values)),
    attempt: async <Row extends object>(text: string, values: readonly unknown[]) =>
      told(await store.attempt<Row>(text, values)),
  }
}
