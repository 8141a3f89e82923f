import type { Fields } from './read-fields.ts'
import { fieldWrong, type Said } from './said.ts'

// Camt.053, Camt.052 and structured MT940 (fact sheet, 4).
const formats = [/urn:iso:std:iso:20022:tech:xsd:camt\.05[23]\./, /^(?:\{1:|:20:|[\s\S]{0,200}\n:20:)/]

/** Takes bank statements in; what is wrong with a file is said with status 200 as well (fact sheet, 4). */
export const readStatements = (files: readonly Fields[]): Said => {
  if (files.some(({ name, base64EncodedContent }) => !name || !base64EncodedContent))
    return fieldWrong('Name', 'The name and base64EncodedContent fields are required.')
  return { status: 200, body: files.map(judge) }
}

const judge = ({ name, base64EncodedContent }: Fields) => {
  const text = Buffer.from(String(base64EncodedContent), 'base64').toString('utf8')
  if (formats.some((format) => format.test(text))) return { name, isSuccess: true, errors: [] }
  const error = { description: 'Het bestandsformaat is onbekend.', details: [] }
  return { name, isSuccess: false, errors: [error] }
}
