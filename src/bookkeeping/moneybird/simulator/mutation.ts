import { type Money, subtract, sum } from '../../../money/money.ts'
import { baseCurrency, kept, written } from './amounts.ts'
import { type Memory, put } from './memory.ts'
import type { Mutation } from './records.ts'
import { type Scene, stamp, versionNow } from './scene.ts'
import { showMutation } from './show.ts'

/** What of a bank line nobody has explained yet (fact sheet, 7). */
export const openOnMutation = (memory: Memory, mutation: Mutation): Money => {
  const linked = memory.by('payments', 'mutation', mutation.id).map(({ base }) => kept(base, baseCurrency))
  const booked = mutation.bookings.map(({ price }) => kept(price, baseCurrency))
  return subtract(kept(mutation.amount, baseCurrency), sum([...linked, ...booked], baseCurrency))
}

export const shownMutation = (memory: Memory, mutation: Mutation) =>
  showMutation(memory, mutation, written(openOnMutation(memory, mutation)))

/** 7: a line on which nothing is open any more is processed. */
export const refreshMutation = (scene: Scene, id: string, changed: Partial<Mutation> = {}): void => {
  const old = scene.memory.get('mutations', id)
  if (!old) return
  const next = { ...old, ...changed, updatedAt: stamp(scene), version: versionNow(scene) }
  const explained = openOnMutation(scene.memory, next).minor === 0n
  const processedAt = explained ? (next.processedAt ?? next.updatedAt) : null
  scene.memory.commit([put('mutations', { ...next, processedAt })])
}
