import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { v7 as newId } from 'uuid'
import { type Language, say } from '../../languages/say.ts'
import { importUbl } from '../orders/import-ubl.ts'
import { callerOf, readCallerRow } from '../organisation/caller.ts'
import type { Actor, Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { presentImported } from '../server/present/imported.ts'
import { reasonText } from '../server/reason-text.ts'
import type { Store } from '../store/database.ts'

export interface ImportOptions {
  readonly store: Store
  /** All there are. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** The one that is meant, by name or id; else the only one there is. */
  readonly organisation?: string | undefined
  /** The e-mail address of the person in whose name it is done; else the first administrator. */
  readonly as?: string | undefined
  readonly language: Language
  readonly now: () => Date
  readonly print: (line: string) => void
}

/** Imports UBL files and prints a line for each: 0 when all are in, 1 when one was refused, 2 when nothing was tried. */
export const importInvoice = async (files: readonly string[], options: ImportOptions): Promise<number> => {
  const actor = await whoImports(files, options)
  if (isRefusal(actor)) {
    options.print(reasonText(options.language, actor.refused))
    return 2
  }
  let refused = 0
  for (const file of files) {
    const { lines, well } = await importOne(file, actor, options)
    for (const line of lines) options.print(line)
    if (!well) refused += 1
  }
  return refused === 0 ? 0 : 1
}

const whoImports = async (files: readonly string[], options: ImportOptions): Promise<Actor | Refusal> => {
  if (files.length === 0) return refuse('import.no_files')
  const organisation = chosen(options)
  if (isRefusal(organisation)) return organisation
  const person = await personOf(options, organisation)
  if (isRefusal(person)) return person
  const row = await options.store.read(organisation, (tx) => readCallerRow(tx, person))
  const found = { organisation, person, till: null, apiKey: null, scopes: null, session: null }
  const { actor } = callerOf(found, row, 'command line')
  return actor.rights.has('import-invoices') ? actor : refuse('import.may_not', { name: actor.name })
}

const chosen = ({ organisations, organisation: wanted }: ImportOptions): string | Refusal => {
  const same = (name: string) => name.toLowerCase() === wanted?.toLowerCase()
  const meant = wanted ? organisations.filter(({ id, name }) => same(id) || same(name)) : organisations
  const [only, ...others] = meant
  if (only && others.length === 0) return only.id
  return wanted && !only
    ? refuse('import.organisation_unknown', { wanted })
    : refuse('import.organisation_unclear')
}

const personOf = async ({ store, as }: ImportOptions, organisation: string): Promise<string | Refusal> => {
  const [row] = await store.read(organisation, (tx) =>
    tx.query<{ id: string }>(
      `select id from person where organisation_id = $1 and active
         and case when $2::text is null then role = 'administrator' else lower(email) = lower($2) end
       order by created_at, id limit 1`,
      [organisation, as ?? null],
    ),
  )
  if (row) return row.id
  return as ? refuse('import.person_unknown', { email: as }) : refuse('import.no_administrator')
}

const importOne = async (
  file: string,
  actor: Actor,
  { store, language, now }: ImportOptions,
): Promise<{ lines: string[]; well: boolean }> => {
  const line = (text: string): string => say(language, 'import.line', { file, text })
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error)
    return { lines: [line(say(language, 'import.unreadable_file', { said: bytes.message }))], well: false }
  const imported = await importUbl(store, wish(actor, file, bytes, now()), bytes)
  if (isRefusal(imported)) return { lines: [line(reasonText(language, imported.refused))], well: false }
  const { result, text, warnings } = presentImported(file, imported, language)
  return { lines: [text, ...warnings].map(line), well: result !== 'refused' }
}

const wish = (actor: Actor, file: string, bytes: Uint8Array, at: Date): Command => ({
  id: newId(),
  actor,
  action: 'invoice.import',
  subject: newId(),
  at,
  digest: createHash('sha256').update(bytes).digest('hex'),
  detail: { file: basename(file) },
})
