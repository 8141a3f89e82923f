import { wordsOf } from './references/words.ts'

/** A name as it is compared. */
export interface NameForm {
  /** Its words without titles and legal forms, in alphabetical order, initials last. */
  readonly words: readonly string[]
  readonly initials: readonly string[]
  /** The same for every order of the words: what an index looks up. */
  readonly whole: string
  /** Its longest word: names that are alike share it. */
  readonly longest: string
}

const noPart = new Set(
  'BV NV VOF CV AB HB KB GMBH AG KG UG OHG EK SRL SPA SAS SA SARL LTD LIMITED LLC INC PLC OY AS APS MR MRS MS DR DHR HR HEER MEVR MW MEVROUW FAM FAMILIE FAMILY HERR FRAU SIG SIGRA EN AND OG OCH UND ET CO CIE THE DE HET'.split(
    ' ',
  ),
)

const forms = new Map<string, NameForm>()

/** The form of a name; remembered, for names come back. */
export const nameForm = (name: string): NameForm => {
  const known = forms.get(name)
  if (known) return known
  if (forms.size > 200_000) forms.clear()
  const made = makeForm(name)
  forms.set(name, made)
  return made
}

const makeForm = (name: string): NameForm => {
  const found = wordsOf(name.includes('.') ? name.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1') : name)
  const all: string[] = []
  for (let word = 0; word < found.count; word++) all.push(...wordPieces(found, word))
  const kept = all.filter((word) => !noPart.has(word))
  const counted = kept.length > 0 ? kept : all
  const words = counted.filter((word) => word.length > 1).sort()
  const initials = counted.filter((word) => word.length === 1).sort()
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
  return { words, initials, whole: words.join(' '), longest }
}

const wordPieces = (found: ReturnType<typeof wordsOf>, word: number): string[] => {
  const pieces: string[] = []
  let text = ''
  for (let at = found.from[word] as number; at < (found.to[word] as number); at++) {
    if (found.joint[at] === 1 && text !== '') {
      pieces.push(text)
      text = ''
    }
    text += String.fromCharCode(found.chars[at] as number)
  }
  return [...pieces, text]
}

/** Whether two names can be one: the same words, or initials instead of first names, or one mistyped letter. */
export const namesAgree = (left: NameForm, right: NameForm): boolean => {
  if (left.words.length === 0 || right.words.length === 0) return false
  if (left.whole === right.whole) return initialsAgree(left, right)
  const [fewer, more] = left.words.length <= right.words.length ? [left, right] : [right, left]
  const rest = [...more.words]
  let missing = 0
  for (const word of fewer.words) {
    const at = rest.findIndex((other) => other === word || isMistyped(word, other))
    if (at < 0) missing += 1
    else rest.splice(at, 1)
  }
  if (missing > 0) return false
  return restIsKnown(fewer, rest)
}

/** What the longer name has more must be given as an initial by the shorter one, or be a second surname beside two words. */
const restIsKnown = (fewer: NameForm, rest: readonly string[]): boolean => {
  if (fewer.initials.length > 0)
    return fewer.initials.some((initial) => rest.some((word) => word.startsWith(initial)))
  return rest.length === 0 || fewer.words.length >= 2
}

const initialsAgree = (left: NameForm, right: NameForm): boolean =>
  left.initials.length === 0 ||
  right.initials.length === 0 ||
  left.initials.some((initial) => right.initials.includes(initial))

const isMistyped = (left: string, right: string): boolean =>
  left.length >= 6 && right.length >= 6 && isOneOff(left, right)

/** Whether one wrong, missing, superfluous or swapped character makes one text the other. */
export const isOneOff = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
