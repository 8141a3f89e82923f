/** A piece of a filter: a name, an operator or bracket, or a literal as comparable text. */
export type Word =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: '(' | ')' }
  | { readonly kind: 'literal'; readonly as: 'text' | 'number' | 'boolean' | 'null'; readonly text: string }

const shapes: readonly (readonly [RegExp, (found: RegExpExecArray) => Word | null])[] = [
  [/^\s+/, () => null],
  [/^[()]/, ([text]) => ({ kind: 'sign', text: text as '(' | ')' })],
  [
    /^(?:datetime|guid)?'((?:[^']|'')*)'/i,
    ([, text = '']) => ({ kind: 'literal', as: 'text', text: text.replaceAll("''", "'") }),
  ],
  [/^(-?\d+(?:\.\d+)?)[mMdDfFlL]?(?![\w.])/, ([, text = '']) => ({ kind: 'literal', as: 'number', text })],
  [/^(true|false)\b/, ([text]) => ({ kind: 'literal', as: 'boolean', text })],
  [/^null\b/, ([text]) => ({ kind: 'literal', as: 'null', text })],
  [/^[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*/, ([text]) => ({ kind: 'name', text })],
]

/** Literals as OData version 3 writes them (fact sheet, 2); null for what is no filter. */
export const wordsOf = (filter: string): Word[] | null => {
  const words: Word[] = []
  for (let rest = filter; rest !== ''; ) {
    const [length, word] = firstWord(rest)
    if (length === 0) return null
    if (word) words.push(word)
    rest = rest.slice(length)
  }
  return words
}

const firstWord = (rest: string): readonly [number, Word | null] => {
  for (const [shape, read] of shapes) {
    const found = shape.exec(rest)
    if (found) return [found[0].length, read(found)]
  }
  return [0, null]
}
