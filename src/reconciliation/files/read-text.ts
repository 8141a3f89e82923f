import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'

/** The text of a file with its encoding, or where it cannot be one. */
export type FileText =
  | { readonly text: string; readonly encoding: string }
  | { readonly line: number; readonly byte: string }

/** Bytes that windows-1252 leaves unassigned. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Reads a file as UTF-8, as UTF-16 where its first bytes say so, else as windows-1252 where every byte is a character of it. */
export const readText = async (path: string): Promise<FileText> => decodeText(await readFile(path))

export const decodeText = (bytes: Buffer): FileText => {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  if (isUtf8(bytes)) {
    const begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    return { text: bytes.toString('utf8', begin), encoding: 'utf-8' }
  }
  const wrong = bytes.findIndex((byte) => unassigned.has(byte) || byte === 0)
  if (wrong < 0) return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  const line = bytes.subarray(0, wrong).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1)
  return { line, byte: `0x${(bytes[wrong] as number).toString(16)}` }
}

/** UTF-16 says so with its first two bytes, or by a zero beside each letter of the first line. */
const wideEncoding = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 40)
  if (start.length < 8 || start.length % 2 === 1) return null
  const [even, odd] = [0, 1].map((parity) => start.every((byte, at) => (at % 2 === parity) === (byte === 0)))
  return odd ? 'utf-16le' : even ? 'utf-16be' : null
}
