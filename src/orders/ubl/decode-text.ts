/**
 * The text of an XML file by its byte order mark, by the shape of its first bytes or by the encoding it
 * declares (XML 1.0 appendix F), line ends made `\n` (section 2.11); null where the bytes are not that encoding.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.replace(/\r\n?/g, '\n').replace(/\s+$/, '')
  } catch {
    return null
  }
}

const encodingOf = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  if (a === 0xef && b === 0xbb) return 'utf-8'
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8'
  // A file that can be read as far as this declaration is not in two-byte units, whatever it declares.
  return /^(utf-?16|ucs-?2|iso-10646)/i.test(declared) ? 'utf-8' : declared
}
