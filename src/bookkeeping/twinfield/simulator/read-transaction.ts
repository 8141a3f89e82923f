import { refuseMisshaped, refuseUnbalanced } from './balance.ts'
import type { Complaints } from './complaints.ts'
import type { KeptLine, Transaction } from './documents.ts'
import { type DraftHeader, readHeader } from './read-header.ts'
import { readLine } from './read-line.ts'
import type { Visit } from './scene.ts'
import { childOf, childrenOf, type Element, textOf } from './xml.ts'

/** A transaction that keeps every rule and has no number yet. */
export interface Draft {
  readonly header: DraftHeader
  readonly destiny: 'temporary' | 'final'
  readonly lines: readonly KeptLine[]
  /** The provisional one that it takes the place of. */
  readonly replaces: Transaction | null
}

export const transactionId = (office: string, code: string, number: string): string =>
  `${office} ${code} ${number}`.toUpperCase()

/** Null where what is wrong has been said. */
export const readTransaction = (visit: Visit, transaction: Element, wrong: Complaints): Draft | null => {
  const { dialect } = visit.scene
  const { raisewarning } = transaction.attributes
  const raises = raisewarning === undefined ? dialect.raisesWarnings : raisewarning === 'true'
  const destiny = transaction.attributes.destiny ?? dialect.destiny
  if (destiny !== 'temporary' && destiny !== 'final')
    wrong.about(transaction, 'value_wrong', { value: destiny })
  const header = readHeader(visit, transaction, wrong, raises)
  if (!header) return null
  const lines = childrenOf(childOf(transaction, 'lines'), 'line').map((line, index) =>
    readLine(visit, header, line, index + 1, wrong),
  )
  const sound = lines.filter((line) => line !== null)
  if (sound.length < lines.length || wrong.any) return null
  refuseMisshaped(header, sound, transaction, wrong)
  refuseUnbalanced(visit, header, sound, transaction, wrong)
  refuseDuplicate(visit, header, transaction, wrong)
  const replaces = replaced(visit, header, transaction, wrong)
  if (wrong.any) return null
  return { header, destiny: destiny === 'final' ? 'final' : 'temporary', lines: sound, replaces }
}

const refuseDuplicate = (
  { scene }: Visit,
  { office, daybook, number, fields }: DraftHeader,
  transaction: Element,
  wrong: Complaints,
): void => {
  const invoice = fields.invoicenumber
  if (invoice === undefined || !['sales', 'purchase'].includes(daybook.kind)) return
  const taken = scene.memory
    .by('transactions', `${office} ${invoice}`)
    .some((one) => one.code === daybook.code && one.number !== number)
  const at = childOf(childOf(transaction, 'header'), 'invoicenumber') ?? transaction
  if (taken) wrong.about(at, 'invoice_number_taken', { number: invoice })
}

// A provisional one can be changed, a final one cannot (fact sheet, 3.4).
const replaced = (
  { scene }: Visit,
  { office, daybook, number }: DraftHeader,
  transaction: Element,
  wrong: Complaints,
): Transaction | null => {
  if (number === '') return null
  const at = childOf(childOf(transaction, 'header'), 'number') ?? transaction
  const there = scene.memory.get('transactions', transactionId(office, daybook.code, number))
  if (!there) wrong.about(at, 'transaction_unknown', { code: daybook.code, number })
  else if (there.status !== 'temporary') wrong.about(at, 'not_provisional')
  else if (there.lines.some(({ level, open, value }) => level === 2 && open !== value))
    wrong.about(at, 'matched_already')
  return there ?? null
}

/** The office, code and number that a reading or a deletion names. */
export const namedIn = (visit: Visit, element: Element): Transaction | undefined => {
  const office = textOf(element, 'office') || visit.office
  return visit.scene.memory.get(
    'transactions',
    transactionId(office, textOf(element, 'code'), textOf(element, 'number')),
  )
}
