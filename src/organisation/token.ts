import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as text that fits a cookie, a header and the fragment of an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: it is random enough that its SHA-256 need not be slow. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
