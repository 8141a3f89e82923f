import { hash, hashCode, hashEnd, hashStart } from '../hash.ts'
import { hideOtherNumbers } from './hide-other-numbers.ts'
import { isDigit, type Words, wordsOf } from './words.ts'

/** What a key of a reference was made of. */
export const tags = { field: 1, text: 2, runs: 3 } as const

/** How a key was found. */
export const marks = {
  /** The whole reference field. */
  field: 1,
  /** Its runs of digits without their leading zeros. */
  runs: 2,
  /** The id of a payment as a provider makes them. */
  transaction: 4,
  /** In a text, not in a reference field. */
  text: 8,
  /** A number of three to five digits: it comes again elsewhere and every year. */
  short: 16,
} as const

/** Takes a key; `letters` is a short hash of the letters that stood with the digits, 0 for none. */
export type KeySink = (a: number, b: number, mark: number, letters: number) => void

/** Words that say that a number follows; they are no part of it. */
const introductions = new Set(
  'FACTUUR FACTUURNR FACTUURNUMMER FACT FACTNR FAKTUUR FAKTURA FAKTURANR FAKT FATTURA FATT INVOICE INV INVNO RECHNUNG RE RG NR NO N NUM NUMMER NUMBER ORDER ORDERNR BESTELLING BETREFT KENMERK REF REFERENCE REFERENTIE OCR BON NOTA WERKORDER WO PAYMENT BETALING FOR VOOR AV'.split(
    ' ',
  ),
)

/** Ids as payment providers make them: Mollie, Stripe, Adyen's PSP reference, a UUID. */
const transactionId =
  /^(?:tr_\w{8,}|(?:pi|ch|py|txn|re|pyr)_\w{14,}|[A-Z0-9]{16}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

export const isTransactionId = (reference: string): boolean =>
  transactionId.test(reference) && /\d/.test(reference) && !/^\d{1,15}$/.test(reference)

const leastDigits = 6
const leastShort = 3
const mostDigits = 34

/** Reads the keys of an item for whole references: those that alone say which item is meant. */
export const readKeys = (
  references: string,
  text: string,
  prefixes: ReadonlySet<string>,
  day: number,
  sink: KeySink,
): void => {
  if (references !== '')
    for (const reference of references.includes('\n') ? references.split('\n') : [references])
      fieldKeys(reference, prefixes, sink)
  if (text !== '') textKeys(wordsOf(hideOtherNumbers(text)), prefixes, day, sink)
}

const fieldKeys = (reference: string, prefixes: ReadonlySet<string>, sink: KeySink): void => {
  const words = wordsOf(reference)
  if (words.count === 0) return
  const end = words.to[words.count - 1] as number
  const mark = marks.field | (isTransactionId(reference) ? marks.transaction : 0)
  hashStart(tags.field)
  for (let at = 0; at < end; at++) hashCode(words.chars[at] as number)
  hashEnd()
  sink(hash.a, hash.b, mark, 0)
  joined(words, 0, end, prefixes, mark & ~marks.transaction, sink)
  if (words.count > 1) pieces(words, prefixes, 0, noDay, withoutShort(sink))
  else inner(words, 0, prefixes, 0, sink)
}

/** A part of a field that is a short number is a year or a serial number, not the reference. */
const withoutShort =
  (sink: KeySink): KeySink =>
  (a, b, mark, letters) => {
    if ((mark & marks.short) === 0) sink(a, b, mark, letters)
  }

const noDay = Number.NEGATIVE_INFINITY

const textKeys = (words: Words, prefixes: ReadonlySet<string>, day: number, sink: KeySink): void =>
  pieces(words, prefixes, marks.text, day, sink)

/** Each word with a digit, and up to four neighbours that may be one number written apart. */
const pieces = (
  words: Words,
  prefixes: ReadonlySet<string>,
  mark: number,
  day: number,
  sink: KeySink,
): void => {
  for (let first = 0; first < words.count; first++) {
    const startsWithLetters = words.digits[first] === 0
    if (startsWithLetters && (words.to[first] as number) - (words.from[first] as number) > 5) continue
    for (let last = first; last < words.count && last < first + 4; last++) {
      if (last > first && words.digits[last] === 0) break
      if (startsWithLetters && last === first) continue
      if (first === last && mark === marks.text && looksLikeDay(words, first, day)) continue
      joined(words, words.from[first] as number, words.to[last] as number, prefixes, mark, sink)
    }
    if (words.digits[first] !== 0) inner(words, first, prefixes, mark, sink)
  }
}

/** The keys of a stretch taken as one reference: letters and digits, digits alone, and its runs of digits. */
const joined = (
  words: Words,
  from: number,
  to: number,
  prefixes: ReadonlySet<string>,
  mark: number,
  sink: KeySink,
): void => {
  let digits = 0
  for (let at = from; at < to; at++) if (isDigit(words.chars[at] as number)) digits += 1
  if (digits === 0 || to - from > 40) return
  const isMixed = digits < to - from
  if (isMixed && to - from >= 4 && digits >= 2) {
    hashStart(tags.text)
    for (let at = from; at < to; at++) hashCode(words.chars[at] as number)
    hashEnd()
    sink(hash.a, hash.b, mark, 0)
  }
  if (digits <= mostDigits) digitKeys(words, from, to, mark, lettersBefore(words, from, to, prefixes), sink)
}

const digitKeys = (
  words: Words,
  from: number,
  to: number,
  mark: number,
  letters: number,
  sink: KeySink,
): void => {
  let significant = 0
  hashStart(tags.text)
  for (let at = from; at < to; at++) {
    const code = words.chars[at] as number
    if (!isDigit(code) || (significant === 0 && code === 48)) continue
    significant += 1
    hashCode(code)
  }
  hashEnd()
  if (significant >= leastShort) {
    const short = significant < leastDigits ? marks.short : 0
    sink(hash.a, hash.b, mark | short | (significant << 8), letters)
  }
  runKey(words, from, to, mark, letters, sink)
}

/** `2026-0417` and `2026-417` are the same number: each run of digits without its leading zeros. */
const runKey = (
  words: Words,
  from: number,
  to: number,
  mark: number,
  letters: number,
  sink: KeySink,
): void => {
  let [runs, significant, written] = [0, 0, 0]
  let [inRun, begun] = [false, false]
  hashStart(tags.runs)
  for (let at = from; at < to; at++) {
    const code = words.chars[at] as number
    if (!isDigit(code)) {
      inRun = false
      continue
    }
    if (!inRun || words.joint[at] !== 0) {
      runs += 1
      begun = false
      hashCode(46)
    }
    inRun = true
    if (written > 0 || code !== 48) written += 1
    if (!begun && code === 48) continue
    begun = true
    significant += 1
    hashCode(code)
  }
  hashEnd()
  if (runs > 1 && significant >= leastDigits)
    sink(hash.a, hash.b, mark | marks.runs | (written << 8), letters)
}

/** What a word may hold beside itself: references written together, and long runs of digits such as `X20260417-2`. */
const inner = (
  words: Words,
  word: number,
  prefixes: ReadonlySet<string>,
  mark: number,
  sink: KeySink,
): void => {
  const from = words.from[word] as number
  const to = words.to[word] as number
  let begin = from
  let run = from
  for (let at = from; at <= to; at++) {
    const isNumber = at < to && isDigit(words.chars[at] as number)
    const wasNumber = at > from && isDigit(words.chars[at - 1] as number)
    if (wasNumber && (!isNumber || words.joint[at] === 1)) {
      if (at - run >= leastDigits && at - run < to - from)
        digitRun(words, run, at, mark, lettersBefore(words, from, run, none), sink)
      if (at < to && !isNumber) {
        if (begin > from || at - begin >= leastDigits) joined(words, begin, at, prefixes, mark, sink)
        begin = at
      }
      run = at
    }
    if (isNumber && !wasNumber) run = at
  }
  if (begin > from) joined(words, begin, to, prefixes, mark, sink)
}

const none: ReadonlySet<string> = new Set()

const digitRun = (
  words: Words,
  from: number,
  to: number,
  mark: number,
  letters: number,
  sink: KeySink,
): void => {
  hashDigits(words, from, to)
  if (to - from >= leastDigits) sink(hash.a, hash.b, mark | ((to - from) << 8), letters)
}

/** The key of a run of digits without leading zeros. */
const hashDigits = (words: Words, from: number, to: number): void => {
  let begun = false
  hashStart(tags.text)
  for (let at = from; at < to; at++) {
    const code = words.chars[at] as number
    begun ||= code !== 48
    if (begun) hashCode(code)
  }
  hashEnd()
}

const leastTogether = 12
const longestPiece = 16

/** Reads runs of digits that are several known references written together: `2026041720260418`. */
export const readTogether = (
  references: string,
  text: string,
  isKnown: (a: number, b: number) => boolean,
  sink: KeySink,
): void => {
  for (const line of [references, text]) {
    if (!/\d{12}/.test(line)) continue
    const words = wordsOf(line)
    for (let word = 0; word < words.count; word++)
      if ((words.digits[word] as number) >= leastTogether) breakRun(words, word, isKnown, sink)
  }
}

/** Emits the pieces where the run can be broken into known references in one way only. */
const breakRun = (
  words: Words,
  word: number,
  isKnown: (a: number, b: number) => boolean,
  sink: KeySink,
): void => {
  const from = words.from[word] as number
  const to = words.to[word] as number
  if ((words.digits[word] as number) !== to - from || to - from > 160) return
  const ways = new Float64Array(to - from + 1)
  const nextEnd = new Int32Array(to - from + 1)
  ways[to - from] = 1
  for (let begin = to - leastDigits; begin >= from; begin--) {
    if (words.chars[begin] === 48) continue
    for (let end = begin + leastDigits; end <= Math.min(to, begin + longestPiece); end++) {
      const rest = ways[end - from] as number
      if (rest === 0 || (begin === from && end === to)) continue
      hashDigits(words, begin, end)
      if (!isKnown(hash.a, hash.b)) continue
      ways[begin - from] = (ways[begin - from] as number) + rest
      nextEnd[begin - from] = end
    }
  }
  if (ways[0] !== 1) return
  for (let begin = from; begin < to; begin = nextEnd[begin - from] as number) {
    hashDigits(words, begin, nextEnd[begin - from] as number)
    sink(hash.a, hash.b, marks.text, 0)
  }
}

/** The letters that begin a reference, as a number: 0 for none, for words that only introduce it, and for known prefixes. */
const lettersBefore = (words: Words, from: number, to: number, prefixes: ReadonlySet<string>): number => {
  let text = ''
  for (let at = from; at < to && !isDigit(words.chars[at] as number) && text.length < 16; at++)
    text += String.fromCharCode(words.chars[at] as number)
  if (text === '' || introductions.has(text) || prefixes.has(text)) return 0
  let value = 7
  for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) & 0xffff
  return value || 1
}

export const isIntroduction = (word: string): boolean => introductions.has(word)

const day0 = 86_400_000

/** Eight digits that are a day within two months of the item's own are that day, not an invoice. */
const looksLikeDay = (words: Words, word: number, day: number): boolean => {
  const from = words.from[word] as number
  if ((words.to[word] as number) - from !== 8 || words.digits[word] !== 8) return false
  const digit = (at: number): number => (words.chars[from + at] as number) - 48
  const number = (at: number, length: number): number => {
    let value = 0
    for (let place = at; place < at + length; place++) value = value * 10 + digit(place)
    return value
  }
  return (
    isNear(number(0, 4), number(4, 2), number(6, 2), day) ||
    isNear(number(4, 4), number(2, 2), number(0, 2), day)
  )
}

const isNear = (year: number, month: number, date: number, day: number): boolean => {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return false
  return Math.abs(Date.UTC(year, month - 1, date) / day0 - day) <= 62
}
