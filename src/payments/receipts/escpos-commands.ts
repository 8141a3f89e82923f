/** Bytes after the name of a command (ESC/POS reference), for all of a fixed length that are not single. */
const fixed: Readonly<Record<string, number>> = {
  '1b40': 0, // reset
  '1b32': 0, // line spacing
  '1b70': 3, // drawer
  '1c2e': 0, // no Kanji
  '1c26': 0,
  '1d4c': 2, // margins
  '1d57': 2,
}

export const nameOf = (command: readonly number[]): string => Buffer.from(command.slice(0, 2)).toString('hex')

/** How long a command is that begins so, or null while its first bytes do not tell yet. */
export const lengthOf = (command: readonly number[]): number | null => {
  if (command.length < 2) return null
  const name = nameOf(command)
  if (name === '1d56') return cutLength(command)
  if (name === '1d28') return blockLength(command)
  if (name === '1d6b') return barcodeLength(command)
  if (name === '1d76') return imageLength(command)
  return 2 + (fixed[name] ?? 1)
}

// GS V m, and GS V m n where m is a letter.
const cutLength = ([, , mode]: readonly number[]): number | null => {
  if (mode === undefined) return null
  return mode >= 65 ? 4 : 3
}

// GS ( X pL pH …
const blockLength = ([, , , low, high]: readonly number[]): number | null =>
  low === undefined || high === undefined ? null : 5 + low + high * 256

// GS k m … NUL, and from m = 65 on GS k m n …
const barcodeLength = (command: readonly number[]): number | null => {
  const [, , kind = 0, count] = command
  if (kind >= 65) return count === undefined ? null : 4 + count
  return command.length > 3 && command.at(-1) === 0 ? command.length : null
}

// GS v 0 m xL xH yL yH …
const imageLength = ([, , , , xLow = 0, xHigh = 0, yLow = 0, yHigh]: readonly number[]): number | null =>
  yHigh === undefined ? null : 8 + (xLow + xHigh * 256) * (yLow + yHigh * 256)
