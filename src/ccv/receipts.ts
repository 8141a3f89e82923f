import { readJson, storable } from './json.ts'

/**
 * The lines of a receipt (fact sheet of CCV, 2.3): a text that holds a JSON array of lines, blank ones included. A text that
 * holds anything else is taken as it is, line by line: paper is never thrown away.
 */
export const receiptLines = (text: string): readonly string[] => {
  const json = readJson(text)
  const lines =
    Array.isArray(json) && json.every((line) => typeof line === 'string') ? json : text.split(/\r?\n/)
  return lines.map(storable)
}
