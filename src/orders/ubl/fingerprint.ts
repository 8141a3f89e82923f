import { createHash } from 'node:crypto'
import type { Fingerprint, Seller } from './document.ts'

export const fingerprintOf = (
  bytes: Uint8Array,
  seller: Seller,
  number: string,
  kind: 'invoice' | 'credit_note',
): Fingerprint => ({
  bytes: sha256(bytes),
  document: sha256(JSON.stringify([sellerKey(seller), number, kind])),
})

// A VAT number is written with and without dots and spaces by the same company.
const sellerKey = (seller: Seller): string =>
  seller.vatId?.toUpperCase().replace(/[^A-Z0-9]/g, '') || seller.companyId || seller.name.toLowerCase()

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
