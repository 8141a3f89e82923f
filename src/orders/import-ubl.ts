import { Bug } from '../bug.ts'
import { type Command, keepCommand } from '../organisation/command.ts'
import { isRefusal, type Reason, type Refusal } from '../refusal.ts'
import type { Store, Transaction } from '../store/database.ts'
import type { Draft } from './draft.ts'
import { type Invoice, readInvoice } from './invoice.ts'
import { keepInvoice } from './keep-invoice.ts'
import { type Place, placeOf } from './place.ts'
import { relationsOf } from './relations.ts'
import { sameDocument } from './same-document.ts'
import type { ImportedDocument, Refusal as UblRefusal } from './ubl/document.ts'
import { readUbl } from './ubl/read-ubl.ts'
import { draftOf } from './ubl-draft.ts'

/** What became of a file. `line` says where in the file a warning or refusal is about, as a parameter of that name. */
export type Imported =
  | { readonly result: 'imported' | 'known'; readonly invoice: Invoice; readonly warnings: readonly Reason[] }
  | { readonly result: 'refused'; readonly reason: Reason }

/**
 * Reads a UBL invoice or credit note and keeps it as `command.subject`. The same file, or the same document written
 * anew, changes nothing; another content under a known number is refused. What is refused is a result here: of many
 * files each has its own.
 */
export const importUbl = async (
  store: Store,
  command: Command,
  bytes: Uint8Array,
): Promise<Imported | Refusal> => {
  const read = readUbl(bytes)
  if ('refused' in read) return { result: 'refused', reason: reasonOf(read.refused) }
  const imported = await store.within(command.actor.organisation, (tx) => importInto(tx, command, read.ok))
  if (!isRefusal(imported)) return imported
  return imported.refused.code.startsWith('command.')
    ? imported
    : { result: 'refused', reason: imported.refused }
}

const importInto = async (
  tx: Transaction,
  command: Command,
  document: ImportedDocument,
): Promise<Imported | Refusal> => {
  const first = await keepCommand(tx, command)
  const { relations, warnings } = await relationsOf(tx, document)
  const place = await placeOf(tx, command, { adviserId: relations.adviser })
  if (isRefusal(place)) return place
  const draft = draftOf(document, command.subject, place, relations)
  if (isRefusal(draft)) return draft
  const all = [...document.warnings.map(reasonOf), ...warnings]
  if (first && (await keep(tx, draft, place)))
    return { result: 'imported', invoice: await made(tx, draft.id), warnings: all }
  const known = await sameDocument(tx, draft)
  if (known === null) throw new Bug('an imported invoice is neither new nor known')
  if (isRefusal(known)) return known
  const again = !first && known.id === (await firstSubject(tx, command))
  return { result: again ? 'imported' : 'known', invoice: known, warnings: again ? all : [] }
}

// Another document may take the order at the same moment; then this one stands without it.
const keep = async (tx: Transaction, draft: Draft, place: Place): Promise<boolean> =>
  (await keepInvoice(tx, draft, place)) ||
  (draft.order !== null && (await keepInvoice(tx, { ...draft, order: null }, place)))

const made = async (tx: Transaction, id: string): Promise<Invoice> => {
  const invoice = await readInvoice(tx, id)
  if (!invoice) throw new Bug('an invoice that was imported is not there')
  return invoice
}

/** A command that is given again is answered as it was the first time. */
const firstSubject = async (tx: Transaction, { id }: Command): Promise<string | undefined> => {
  const [row] = await tx.query<{ subject_id: string }>(
    'select subject_id from command where organisation_id = $1 and id = $2',
    [tx.organisation, id],
  )
  return row?.subject_id
}

const reasonOf = ({ code, params, line }: UblRefusal): Reason => ({
  code,
  params: { ...params, ...(line === undefined ? {} : { line: String(line) }) },
})
