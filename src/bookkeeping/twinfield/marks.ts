import type { Transaction } from './transaction.ts'

/** Every text on a transaction that can hold a mark of ours. */
export const marksOn = ({ lines, quoted }: Transaction): readonly string[] => [
  ...new Set([...quoted, ...lines.map(({ description }) => description)]),
]

/** Whether a text has a mark as a word of its own: `C-1` does not stand in `C-1-U`. */
export const carries = (text: string, reference: string): boolean => {
  for (let at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1))
    if (isBetween(text[at - 1]) && isBetween(text[at + reference.length])) return true
  return false
}

const isBetween = (sign: string | undefined): boolean => sign === undefined || /[\s,;:()[\]"'<>]/.test(sign)

/** Whether it carries one of these. */
export const marked = (text: string, references: Iterable<string>): boolean => {
  for (const reference of references) if (carries(text, reference)) return true
  return false
}
