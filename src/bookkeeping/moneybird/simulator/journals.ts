import { type Money, sum, zero } from '../../../money/money.ts'
import { baseCurrency, sent, written } from './amounts.ts'
import { isWanted, isWithin, periodOf, readFilter } from './filters.ts'
import { away, put } from './memory.ts'
import { pageOf, recordsOf, versionsOf } from './paging.ts'
import { isClosed, ledgerUnknown, lockedField } from './payments.ts'
import { dateOf, type Fields, rowsOf, textOr, unwrap } from './read-body.ts'
import type { Journal } from './records.ts'
import { blank, created, invalid, isSaid, notFound, ok, type Said, symbolic } from './said.ts'
import { type Call, type Scene, stamp, today, versionNow } from './scene.ts'
import { showJournal } from './show.ts'

const wrapper = 'general_journal_document'
const fieldNames = ['reference', 'date', 'journal_type', 'general_journal_document_entries_attributes']

const ofCall = ({ memory }: Scene, { administration }: Call): Journal[] =>
  [...memory.all('journals')].filter((one) => one.administration === administration)

const found = ({ memory }: Scene, { administration }: Call, id: string): Journal | undefined => {
  const journal = memory.get('journals', id)
  return journal?.administration === administration ? journal : undefined
}

const tell = (scene: Scene, journal: Journal, action: string): void =>
  scene.tell({
    ...{ administration: journal.administration, action, type: 'GeneralJournalDocument' },
    ...{ id: journal.id, state: null },
    entity: action === 'document_destroyed' ? null : showJournal(journal),
  })

/** POST /documents/general_journal_documents (fact sheet, 8). */
export const postJournal = (scene: Scene, call: Call): Said => {
  const read = unwrap(call.body, wrapper, fieldNames, scene.dialect)
  if (isSaid(read)) return read
  const { fields } = read
  const rows = rowsOf(fields.general_journal_document_entries_attributes)
  const date = fields.date === undefined ? today(scene) : dateOf(fields.date)
  const wrong = objection(scene, call, fields, rows, date)
  if (wrong) return wrong
  const at = stamp(scene)
  const journal: Journal = {
    ...{ id: scene.memory.newId(), administration: call.administration, createdAt: at, updatedAt: at },
    ...{ reference: textOr(fields.reference, null), date: date ?? '', version: versionNow(scene) },
    entries: rows.map((row) => entryOf(scene, row)),
  }
  scene.memory.commit([put('journals', journal)])
  tell(scene, journal, 'document_saved')
  return created(showJournal(journal))
}

const amount = (value: unknown): Money | null =>
  value === undefined || value === null || value === '' ? zero(baseCurrency) : sent(value, baseCurrency)

const entryOf = ({ memory }: Scene, row: Fields): Journal['entries'][number] => ({
  id: memory.newId(),
  ledger: String(row.ledger_account_id),
  contact: textOr(row.contact_id, null),
  debit: written(amount(row.debit) ?? zero(baseCurrency)),
  credit: written(amount(row.credit) ?? zero(baseCurrency)),
  description: textOr(row.description, null),
  order: row.row_order === undefined ? null : Number(row.row_order),
})

const objection = (
  scene: Scene,
  call: Call,
  fields: Fields,
  rows: readonly Fields[],
  date: string | null,
): Said | null => {
  if (textOr(fields.reference, null) === null) return invalid([blank('reference')])
  if (date === null) return invalid([{ field: 'date', message: 'is not a valid date' }])
  if (isClosed(scene, call, date)) return lockedField('date')
  const [debits, credits] = [rows.map(({ debit }) => amount(debit)), rows.map(({ credit }) => amount(credit))]
  if ([...debits, ...credits].includes(null))
    return invalid([{ field: 'general_journal_document_entries.debit', message: 'is not a number' }])
  const whole = (all: readonly (Money | null)[]): bigint =>
    sum(
      all.filter((one) => one !== null),
      baseCurrency,
    ).minor
  if (rows.some(({ ledger_account_id: id }) => !isUsable(scene, call, id))) return ledgerUnknown()
  // 8: it must balance; the words are nobody's.
  if (rows.length === 0 || whole(debits) !== whole(credits))
    return invalid([{ field: 'general_journal_document_entries', message: 'do not balance' }])
  return null
}

const isUsable = ({ memory }: Scene, { administration }: Call, id: unknown): boolean => {
  const ledger = memory.get('ledgers', String(id))
  return ledger?.administration === administration && ledger.active
}

export const listJournals = (scene: Scene, call: Call): Said => {
  const read = readFilter(call.query, ['period', 'state', 'reference'], 'period:this_year')
  if (isSaid(read)) return read
  const period = periodOf(read.filter, scene.now())
  if (period && isSaid(period)) return period
  const wanted = read.filter.get('reference')
  const within = ofCall(scene, call).filter(
    ({ date, reference }) => isWithin(period, date, scene.now()) && isWanted(wanted, reference),
  )
  return pageOf(scene, call, within.toReversed(), showJournal)
}

export const journalVersions = (scene: Scene, call: Call): Said => {
  const read = readFilter(call.query, ['period', 'state'], '')
  if (isSaid(read)) return read
  const period = periodOf(read.filter, scene.now())
  if (period && isSaid(period)) return period
  return versionsOf(ofCall(scene, call).filter(({ date }) => isWithin(period, date, scene.now())))
}

export const journalsOfIds = (scene: Scene, call: Call): Said =>
  recordsOf(call.body, (id) => found(scene, call, id), showJournal)

export const getJournal = (scene: Scene, call: Call, id: string): Said => {
  const journal = found(scene, call, id)
  return journal ? ok(showJournal(journal)) : notFound()
}

/** DELETE answers 200 and the number 200, as published. */
export const deleteJournal = (scene: Scene, call: Call, id: string): Said => {
  const journal = found(scene, call, id)
  if (!journal) return notFound()
  if (isClosed(scene, call, journal.date))
    return symbolic(400, 'Document lies in a locked period', { id: 'state' })
  scene.memory.commit([away('journals', id)])
  tell(scene, journal, 'document_destroyed')
  return ok(200)
}
