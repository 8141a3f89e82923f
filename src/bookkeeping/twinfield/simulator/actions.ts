import type { Choice } from '../../../simulators/simulator.ts'
import type { Transaction } from './documents.ts'
import { statusOf } from './echo-transaction.ts'
import { remember } from './happened.ts'
import { household, householdOf } from './household.ts'
import { undoMatch } from './matching.ts'
import { gone, put } from './memory.ts'
import { firstOffice } from './office.ts'
import { isLocked, lock, periodOf } from './periods.ts'
import { type Scene, today } from './scene.ts'
import { endTokens } from './tokens.ts'
import { isMatched, touch } from './transactions.ts'

export const actions: readonly Choice[] = [
  'lock_period',
  'unlock_period',
  'touch_last_booking',
  'finalise_last_booking',
  'delete_last_booking',
  'undo_last_match',
  'expire_tokens',
  'revoke_access',
  'move_cluster',
].map((code) => ({ code }))

/** Does what a person does in the package itself; false for an action nobody knows. */
export const act = (scene: Scene, code: string): boolean => {
  const period = periodOf(today(scene))
  const deeds: Readonly<Record<string, () => void>> = {
    lock_period: () => lock(scene.memory, firstOffice, period, true),
    unlock_period: () => lock(scene.memory, firstOffice, period, false),
    touch_last_booking: () => withLast(scene, ({ id }) => touch(scene, id)),
    finalise_last_booking: () => withLast(scene, (one) => finalise(scene, one)),
    delete_last_booking: () => withLast(scene, (one) => deleteByHand(scene, one)),
    undo_last_match: () => void undoMatch(scene, lastMatch(scene)),
    expire_tokens: () => endTokens(scene, ['access']),
    revoke_access: () => endTokens(scene, ['access', 'refresh', 'session']),
    move_cluster: () => moveCluster(scene),
  }
  const deed = deeds[code]
  deed?.()
  if (deed) remember(scene.memory, `twinfield_${code}`)
  return deed !== undefined
}

/** The actions that do something now. */
export const possible = (scene: Scene): string[] => {
  const locked = isLocked(scene.memory, firstOffice, periodOf(today(scene)))
  const last = lastBooking(scene)
  return [
    locked ? 'unlock_period' : 'lock_period',
    ...(last ? ['touch_last_booking'] : []),
    ...(last?.status === 'temporary' ? ['finalise_last_booking'] : []),
    ...(last?.status === 'temporary' && !isMatched(last) ? ['delete_last_booking'] : []),
    ...(lastMatch(scene) ? ['undo_last_match'] : []),
    'expire_tokens',
    'revoke_access',
    'move_cluster',
  ]
}

const lastBooking = ({ memory }: Scene): Transaction | undefined =>
  [...memory.all('transactions')].filter(({ origin }) => origin === 'import').at(-1)

const withLast = (scene: Scene, deed: (last: Transaction) => void): void => {
  const last = lastBooking(scene)
  if (last) deed(last)
}

const lastMatch = ({ memory }: Scene) => [...memory.all('matches')].at(-1)

export const finalise = ({ memory }: Scene, one: Transaction): void =>
  memory.commit([put('transactions', { ...one, status: 'final' })])

/** Deletes a provisional one; nothing happens to one that is final or lettered off. */
export const deleteByHand = ({ memory }: Scene, one: Transaction): boolean => {
  const can =
    one.status === 'temporary' && one.lines.every((line) => statusOf(line) !== 'matched') && !isMatched(one)
  if (can) memory.commit([gone('transactions', one.id)])
  return can
}

// Fact sheet, 1: the cluster is to be read again after each refresh, because it can be another.
const moveCluster = ({ memory }: Scene): void => {
  const now = householdOf(memory).clusterPath
  memory.commit([
    household(memory, { clusterPath: now === '/accounting2' ? '/accounting3' : '/accounting2' }),
  ])
}
