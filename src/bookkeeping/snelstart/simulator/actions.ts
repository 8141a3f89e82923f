import type { Choice } from '../../../simulators/simulator.ts'
import { householdOf, put } from './administration.ts'
import { undoingChanges } from './bookings.ts'
import type { Gate } from './gate.ts'
import { bookingShelves, remember } from './happened.ts'
import type { Document } from './memory.ts'
import { type Scene, stamp } from './scene.ts'

export const actions: readonly Choice[] = [
  'lock_year',
  'unlock_year',
  'touch_last_booking',
  'delete_last_booking',
  'revoke_key',
  'restore_key',
].map((code) => ({ code }))

/** Does what a person does in the package itself; false for an action nobody knows. */
export const act = (scene: Scene, gate: Gate, code: string): boolean => {
  const deeds: Readonly<Record<string, () => void>> = {
    lock_year: () => closeYear(scene, scene.now().getUTCFullYear()),
    unlock_year: () => closeYear(scene, scene.now().getUTCFullYear() - 2),
    touch_last_booking: () => touchLast(scene),
    delete_last_booking: () => deleteLast(scene),
    revoke_key: () => gate.withdraw('coupling'),
    restore_key: () => gate.withdraw('coupling', true),
  }
  const deed = deeds[code]
  deed?.()
  if (deed) remember(scene.memory, `snelstart_${code}`)
  return deed !== undefined
}

/** The actions that do something now. */
export const possible = ({ memory, now }: Scene, gate: Gate, couplingKey: string): string[] => [
  householdOf(memory).closedYear >= now().getUTCFullYear() ? 'unlock_year' : 'lock_year',
  ...(lastBooking(memory) ? ['touch_last_booking', 'delete_last_booking'] : []),
  gate.isWithdrawn(couplingKey) ? 'restore_key' : 'revoke_key',
]

const closeYear = ({ memory }: Scene, closedYear: number): void =>
  memory.commit([put('administratie', { ...householdOf(memory), closedYear })])

const lastBooking = (memory: Scene['memory']) =>
  bookingShelves
    .flatMap((shelf) => [...memory.all(shelf)].slice(-1).map((document) => ({ shelf, document })))
    .sort((a, b) => String(a.document.modifiedOn).localeCompare(String(b.document.modifiedOn)))
    .at(-1)

/** Marks a booking as changed by the accountant (fact sheet, 4: gewijzigdDoorAccountant). */
export const touch = (scene: Scene, id: string): void => {
  for (const shelf of bookingShelves) {
    const document = scene.memory.get(shelf, id)
    if (document) scene.memory.commit([put(shelf, touched(scene, document))])
  }
}

const touched = (scene: Scene, document: Document): Document => ({
  ...document,
  modifiedOn: stamp(scene),
  gewijzigdDoorAccountant: true,
})

const touchLast = (scene: Scene): void => {
  const last = lastBooking(scene.memory)
  if (last) touch(scene, last.document.id)
}

const deleteLast = (scene: Scene): void => {
  const last = lastBooking(scene.memory)
  if (last) scene.memory.commit(undoingChanges(scene.memory, last.shelf, last.document, stamp(scene)))
}
