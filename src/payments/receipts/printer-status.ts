import type { Reason } from '../../outbound/answer.ts'

// Epson's ESC/POS reference, DLE EOT n: 1 printer, 2 cause of offline, 3 error, 4 roll paper sensor.
export const asksOfStatus = Uint8Array.of(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4)

/**
 * What the four answers to `asksOfStatus` say against printing, the cause before its consequence; null when
 * nothing does, or when the bytes are no such answers (bits 0 and 7 are always 0, bits 1 and 4 always 1).
 */
export const reasonOfStatus = (status: Uint8Array): Reason | null => {
  const [printer = 0, cause = 0, error = 0, paper = 0] = status
  if ([printer, cause, error, paper].some((byte) => (byte & 0x93) !== 0x12)) return null
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return { code: 'printer.paper_out' }
  if ((cause & 0x04) !== 0) return { code: 'printer.cover_open' }
  if ((error & 0x68) !== 0 || (cause & 0x40) !== 0) return { code: 'printer.fault' }
  if ((printer & 0x08) !== 0) return { code: 'printer.offline' }
  return null
}
