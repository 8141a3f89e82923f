/**
 * A text as it is kept: composed, on one line, without what a database or a receipt cannot hold (control
 * characters, halves of surrogate pairs); null where nothing is left of it.
 */
export const clean = (text: string | null | undefined): string | null =>
  (text ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim() || null
