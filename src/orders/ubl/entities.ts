const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' }

/**
 * Puts the characters for the references of XML 1.0 sections 4.1 and 4.6. Null where a reference is not one
 * of those: without a document type nothing else is declared.
 */
export const decodeEntities = (text: string): string | null => {
  if (!text.includes('&')) return text
  let sound = true
  const decoded = text.replace(/&([^;&\s]{0,12};?)/g, (_, name: string) => {
    const character = name.endsWith(';') ? characterOf(name.slice(0, -1)) : null
    if (character === null) sound = false
    return character ?? ''
  })
  return sound ? decoded : null
}

const characterOf = (name: string): string | null => {
  if (Object.hasOwn(predefined, name)) return predefined[name] ?? null
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
  if (!digits) return null
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2])
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null
}

// XML 1.0 section 2.2, production Char.
const isXmlCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
