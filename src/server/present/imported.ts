import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import type { Imported } from '../../orders/import-ubl.ts'
import type { Reason } from '../../refusal.ts'
import type { ImportedShape } from '../shapes/orders.ts'

/** What became of a file, in words. */
export const presentImported = (
  file: string,
  imported: Imported,
  language: Language,
): Static<typeof ImportedShape> => {
  if (imported.result === 'refused')
    return { file, result: 'refused', invoice: null, text: inWords(imported.reason, language), warnings: [] }
  const { result, invoice, warnings } = imported
  const { kind, number } = invoice
  return {
    file,
    result,
    invoice: { id: invoice.id, name: number },
    text: say(language, `import.${result}`, { kind, number }),
    warnings: warnings.map((warning) => inWords(warning, language)),
  }
}

/** A reason, or a warning, after the line of the file it is about. */
const inWords = ({ code, params = {} }: Reason, language: Language): string => {
  const key = [`reason.${code}`, `warning.${code}`].find(isTextKey)
  const text = key === undefined ? code : say(language, key, params)
  return params.line === undefined || !code.startsWith('ubl.')
    ? text
    : `${say(language, 'ubl.at_line', { line: params.line })}: ${text}`
}
