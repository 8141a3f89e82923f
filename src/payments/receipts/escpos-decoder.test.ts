import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEscposDecoder } from './escpos-decoder.ts'

const decode = (bytes: readonly number[], columns = 42) => {
  const lines: string[] = []
  let cuts = 0
  const decoder = createEscposDecoder(columns, {
    line: (line) => lines.push(line.text),
    cut: () => {
      cuts += 1
    },
    asked: () => {},
  })
  for (const byte of bytes) decoder.read(byte)
  return { lines, cuts }
}
const text = (written: string) => [...Buffer.from(written, 'latin1')]

test.each([
  ['a QR code', [0x1d, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0x0a]],
  ['a bar code that ends with NUL', [0x1d, 0x6b, 4, ...text('12\n'), 0]],
  ['a bar code that counts', [0x1d, 0x6b, 73, 3, ...text('1\n3')]],
  ['a picture', [0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0x0a, 0x1b]],
  ['the drawer', [0x1b, 0x70, 0, 0x0a, 0x0a]],
  ['line spacing', [0x1b, 0x33, 0x0a, 0x1b, 0x32]],
])('%s leaves no letters', (_, command) => {
  expect(decode([...text('a'), ...command, ...text('b\n')])).toEqual({ lines: ['ab'], cuts: 0 })
})

test('a full line goes on below, feeds are empty lines, a cut ends the line, a reset ends the style', () => {
  const right = [0x1b, 0x61, 2]
  const bytes = [...right, ...text('abcde'), 0x1b, 0x64, 2, 0x1b, 0x40, ...text('x'), 0x1d, 0x56, 66, 3]
  expect(decode(bytes, 4)).toEqual({ lines: ['abcd', '   e', '', 'x'], cuts: 1 })
})

test('noise never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decode([...bytes])))
})
