import type { Transaction } from './documents.ts'
import { nextOf } from './household.ts'
import { put } from './memory.ts'
import { type Draft, transactionId } from './read-transaction.ts'
import { type Scene, stamp } from './scene.ts'

/** Keeps what was read; a new one gets the next number of its daybook and year: 202600001 (fact sheet, 3.3). */
export const keep = (scene: Scene, draft: Draft, user: string, origin = 'import'): Transaction => {
  const { header, replaces } = draft
  const { office, daybook, currency, date, period, fields } = header
  const year = period.slice(0, 4)
  const numbering = replaces ? null : nextOf(scene.memory, `${office} ${daybook.code} ${year}`)
  const number = replaces?.number ?? `${year}${String(numbering?.next).padStart(5, '0')}`
  const at = stamp(scene)
  const transaction: Transaction = {
    id: transactionId(office, daybook.code, number),
    ...{ office, code: daybook.code, number, status: draft.destiny, currency, date, period, fields },
    ...{
      origin,
      user,
      inputdate: replaces?.inputdate ?? at,
      modified: at,
      linesModified: at,
      lines: draft.lines,
    },
  }
  scene.memory.commit([...(numbering ? [numbering.taken] : []), put('transactions', transaction)])
  return transaction
}
