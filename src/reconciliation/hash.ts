/** The two halves of the hash that was made last; written in place, for it is made tens of millions of times. */
export const hash = { a: 0, b: 0 }

export const hashStart = (tag: number): void => {
  hash.a = Math.imul(tag + 0x9e3779b1, 0x85ebca6b)
  hash.b = Math.imul(tag ^ 0x27d4eb2f, 0xc2b2ae35)
}

export const hashCode = (code: number): void => {
  hash.a = Math.imul(hash.a ^ code, 0x01000193)
  const turned = (hash.b << 13) | (hash.b >>> 19)
  hash.b = (Math.imul(turned ^ code, 0x5bd1e995) + 0x6d2b79f5) | 0
}

export const hashText = (text: string): void => {
  for (let at = 0; at < text.length; at++) hashCode(text.charCodeAt(at))
}

/** A part of a text, without the character at one place where `without` is within it. */
export const hashPart = (text: string, from: number, to: number, without = -1): void => {
  for (let at = from; at < to; at++) if (at !== without) hashCode(text.charCodeAt(at))
}

/** A whole number up to 2^53, such as an amount. */
export const hashNumber = (value: number): void => {
  const low = value | 0
  const high = Math.floor(value / 4294967296) | 0
  hashCode(low & 0xffff)
  hashCode(low >>> 16)
  hashCode(high & 0xffff)
  hashCode(high >>> 16)
}

/** Mixes both halves (the finalizer of MurmurHash3), so that their low bits can be used as places. */
export const hashEnd = (): void => {
  hash.a = mixed(hash.a)
  hash.b = mixed(hash.b)
}

const mixed = (value: number): number => {
  let mix = value ^ (value >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}
