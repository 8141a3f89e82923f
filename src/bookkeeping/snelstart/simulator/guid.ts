import { createHash } from 'node:crypto'

/** A name of sixteen bytes, in hexadecimal, that is the same at every start. */
export const hexOf = (name: string): string =>
  createHash('sha256').update(`snelstart simulator ${name}`).digest('hex').slice(0, 32)

/** An identifier that is the same at every start. */
export const guidOf = (name: string): string =>
  hexOf(name).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
