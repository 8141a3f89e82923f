/**
 * The words of a text as they are compared: letters in capitals without accents, and digits. What stands between is
 * either a joint within one reference (`-`, `.`, `_`) or ends the word.
 */
export interface Words {
  /** Letters and digits of all words, one after the other. */
  readonly chars: Uint16Array
  count: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** How many of a word's characters are digits. */
  readonly digits: Int32Array
  /** Before the character stood nothing (0), a joint (1), or the end of another word (2). */
  readonly joint: Uint8Array
}

const longest = 1000
const mostWords = 200

const found: Words = {
  chars: new Uint16Array(longest),
  count: 0,
  from: new Int32Array(mostWords),
  to: new Int32Array(mostWords),
  digits: new Int32Array(mostWords),
  joint: new Uint8Array(longest),
}

const accents = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß'
const plain = 'AAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTS'

/** What each of the first 256 characters is compared as: 0 ends a word, 1 is a joint. */
const meaning = new Uint8Array(256)
for (let digit = 48; digit <= 57; digit++) meaning[digit] = digit
for (let letter = 65; letter <= 90; letter++) {
  meaning[letter] = letter
  meaning[letter + 32] = letter
}
for (const joint of '-._') meaning[joint.charCodeAt(0)] = 1
for (let at = 0; at < accents.length; at++) {
  const letter = plain.charCodeAt(at)
  meaning[accents.charCodeAt(at)] = letter
  if (letter !== 0 && 0xe0 + at < 256) meaning[0xe0 + at] = letter
}
meaning[0xff] = 89

const meaningOf = (code: number): number => {
  if (code < 256) return meaning[code] as number
  if (code >= 0x2010 && code <= 0x2015) return 1
  return /\p{L}/u.test(String.fromCharCode(code)) ? code : 0
}

/** The words of a text, of its first thousand letters and digits; valid until the next call. */
export const wordsOf = (text: string): Words => {
  let [length, begin, digits, joint] = [0, 0, 0, 0]
  found.count = 0
  const end = (): void => {
    if (length > begin && found.count < mostWords) {
      found.from[found.count] = begin
      found.to[found.count] = length
      found.digits[found.count] = digits
      found.count += 1
    }
    begin = length
    digits = 0
    joint = 0
  }
  for (let at = 0; at < text.length && length < longest; at++) {
    const code = meaningOf(text.charCodeAt(at))
    if (code === 0) end()
    else if (code === 1) joint = 1
    else {
      found.chars[length] = code
      found.joint[length] = length === begin ? 2 : joint
      joint = 0
      length += 1
      if (code >= 48 && code <= 57) digits += 1
    }
  }
  end()
  return found
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
