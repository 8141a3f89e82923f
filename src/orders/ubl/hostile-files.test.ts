import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUbl } from './read-ubl.ts'

const folder = new URL('fixtures/', import.meta.url)
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => readFileSync(new URL(name, folder)))

const sample = fc.constantFrom(...samples)
const isWord = (bytes: Uint8Array): void => {
  const read = readUbl(bytes)
  if ('ok' in read) expect(read.ok.payable.minor).toBeGreaterThanOrEqual(0n)
  else expect(read.refused.code).toMatch(/^ubl\.[a-z_]+$/)
}

test('a file that ends too soon is refused', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 0.99, noNaN: true }), (bytes, part) => {
      expect(readUbl(bytes.subarray(0, Math.floor(bytes.length * part)))).toHaveProperty('refused')
    }),
    { numRuns: 150 },
  )
})

test('whatever bits fall over, it is a document or a refusal, never a throw', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sample, flips, (bytes, places) => {
      const hurt = Buffer.from(bytes)
      for (const [place, bit] of places) {
        const at = place % hurt.length
        hurt[at] = (hurt[at] ?? 0) ^ (1 << bit)
      }
      isWord(hurt)
    }),
    { numRuns: 400 },
  )
})

test('passages torn out and put elsewhere, and names of the language itself, never throw', () => {
  const pieces = fc.constantFrom(
    '<__proto__>',
    '</constructor>',
    ' toString="1"',
    ' xmlns:__proto__="x"',
    '&#xD800;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '<?',
    '\u0000',
    '<cbc:ID/>',
  )
  fc.assert(
    fc.property(sample, fc.nat(), fc.nat(), fc.nat(400), pieces, (bytes, from, to, length, piece) => {
      const text = bytes.toString('latin1')
      const torn = text.slice(from % text.length, (from % text.length) + length)
      const at = to % text.length
      isWord(Buffer.from(text.slice(0, at) + piece + torn + text.slice(at + (length % 7)), 'latin1'))
    }),
    { numRuns: 400 },
  )
})
