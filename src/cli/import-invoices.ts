import type { Language } from '../../languages/say.ts'
import { findOrganisations } from './demonstration/make.ts'
import { importInvoice } from './import-invoice.ts'
import { openDatabase } from './open-database.ts'
import type { Settings } from './settings.ts'
import type { Say } from './start.ts'

/** Imports UBL files into the database of this installation; resolves with the exit code. */
export const importInvoices = async (
  settings: Settings,
  files: readonly string[],
  options: { organisation?: string; as?: string },
  language: Language,
  say: Say,
): Promise<number> => {
  const database = await openDatabase(settings, say)
  try {
    return await importInvoice(files, {
      ...options,
      store: database.store,
      organisations: await findOrganisations(database.ownerUrl),
      language,
      now: () => new Date(),
      print: (line) => process.stdout.write(`${line}\n`),
    })
  } finally {
    await database.close()
  }
}
