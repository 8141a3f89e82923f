import { linesOf } from '../compare-party.ts'
import { isOneOff } from '../party.ts'
import { hideOtherNumbers } from './hide-other-numbers.ts'
import { isIntroduction } from './keys.ts'
import { isDigit, wordsOf } from './words.ts'

/** A number as it stands in a field or text, and whether something says that it is a reference. */
export interface Token {
  /** Letters and digits, without leading zeros where there are digits only. */
  readonly text: string
  /** Its digits without leading zeros. */
  readonly digits: string
  /** The whole field, or after a word such as *invoice*. */
  readonly isIntroduced: boolean
  /** The letters that begin it, unless they only introduce it. */
  readonly letters: string
  /** Its last run of digits without leading zeros. */
  readonly last: string
}

/** The ways in which references can be alike without being the same. */
export const likenesses = ['number', 'sequence', 'mistyped', 'cut'] as const
export type Likeness = (typeof likenesses)[number]

const mostTokens = 24

/** Every number of an item that could be a reference, with those written apart. */
export const tokensOf = (references: string, text: string): Token[] => {
  const tokens = new Map<string, Token>()
  for (const line of linesOf(references)) collect(line, true, tokens)
  if (text !== '') collect(hideOtherNumbers(text), false, tokens)
  return [...tokens.values()]
}

/** The references of an item's own field alone. */
export const ownTokens = (references: string): Token[] =>
  linesOf(references).flatMap((line) => {
    const words = wordsOf(line)
    return words.count === 0 ? [] : tokenOf(words, 0, words.count - 1, true)
  })

const collect = (line: string, isField: boolean, tokens: Map<string, Token>): void => {
  const words = wordsOf(line)
  const keep = (token: Token): void => {
    const known = tokens.get(token.text)
    if (tokens.size < mostTokens || known) tokens.set(token.text, known?.isIntroduced ? known : token)
  }
  if (isField && words.count > 1) for (const token of tokenOf(words, 0, words.count - 1, true)) keep(token)
  for (let first = 0; first < words.count; first++) {
    if (words.digits[first] === 0) continue
    const isIntroduced =
      (isField && words.count === 1) || (first > 0 && isIntroduction(textOf(words, first - 1, first - 1)))
    for (let last = first; last < words.count && last < first + 3 && words.digits[last] !== 0; last++)
      for (const token of tokenOf(words, first, last, isIntroduced)) keep(token)
  }
}

const textOf = (words: ReturnType<typeof wordsOf>, first: number, last: number): string => {
  let text = ''
  for (let at = words.from[first] as number; at < (words.to[last] as number); at++)
    text += String.fromCharCode(words.chars[at] as number)
  return text
}

const tokenOf = (
  words: ReturnType<typeof wordsOf>,
  first: number,
  last: number,
  isIntroduced: boolean,
): Token[] => {
  const length = (words.to[last] as number) - (words.from[first] as number)
  if (length > 34) return []
  const whole = textOf(words, first, last)
  const digits = whole.replace(/\D/g, '').replace(/^0+/, '')
  if (digits === '') return []
  const letters = /^\p{L}+/u.exec(whole)?.[0] ?? ''
  const attached = letters !== '' && isIntroduction(letters)
  return [
    {
      text: digits.length >= whole.replace(/^0+/, '').length ? digits : whole,
      digits,
      letters: attached ? '' : letters,
      isIntroduced: isIntroduced || attached,
      last: lastRun(words, first, last),
    },
  ]
}

const lastRun = (words: ReturnType<typeof wordsOf>, first: number, last: number): string => {
  let run = ''
  for (let at = (words.to[last] as number) - 1; at >= (words.from[first] as number); at--) {
    if (!isDigit(words.chars[at] as number)) {
      if (run !== '') break
      continue
    }
    run = String.fromCharCode(words.chars[at] as number) + run
    if (words.joint[at] !== 0) break
  }
  return run.replace(/^0+/, '')
}

const leastNear = 6
const leastCut = 5

/** Calls back for the text itself and for each of its characters that could be the mistake: alike references share such a text. */
export const eachTypo = (text: string, take: (without: number) => void): void => {
  if (text.length < leastNear || text.length > 20) return
  for (let without = -1; without < text.length; without++) take(without)
}

/** Calls back for the beginnings and ends that a reference leaves when it is cut. */
export const eachCut = (text: string, take: (from: number, to: number) => void): void => {
  if (text.length > 24) return
  for (let length = Math.max(leastCut, text.length - 6); length < text.length; length++) {
    take(0, length)
    take(text.length - length, text.length)
  }
}

/** How a number that was met is like a reference, or null. */
export const likeness = (met: Token, own: Token): Likeness | null => {
  if (met.digits === own.digits) return 'number'
  if (met.digits === own.last && met.digits.length >= (met.isIntroduced ? 2 : 3)) return 'sequence'
  if (isTypo(met.digits, own.digits) || isTypo(met.text, own.text)) return 'mistyped'
  if (isCut(met.digits, own.digits) || isCut(met.text, own.text)) return 'cut'
  return null
}

const isTypo = (met: string, own: string): boolean =>
  met.length >= leastNear - 1 && own.length >= leastNear && isOneOff(met, own)

const isCut = (met: string, own: string): boolean =>
  met.length >= leastCut &&
  met.length < own.length &&
  own.length - met.length <= 6 &&
  (own.startsWith(met) || own.endsWith(met))
