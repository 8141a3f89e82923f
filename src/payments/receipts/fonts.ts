import { readFileSync } from 'node:fs'

/** The faces that papers are set in, by the names under which a document knows them. */
export const faces = {
  regular: 'ibm-plex-sans-regular',
  strong: 'ibm-plex-sans-semibold',
  mono: 'noto-sans-mono-regular',
} as const

export type Face = keyof typeof faces

const loaded = new Map<Face, Buffer>()

/** The bytes of a shipped font, read once. */
export const fontBytes = (face: Face): Buffer => {
  const known = loaded.get(face)
  if (known) return known
  const bytes = readFileSync(new URL(`../../../assets/fonts/${faces[face]}.ttf`, import.meta.url))
  loaded.set(face, bytes)
  return bytes
}
