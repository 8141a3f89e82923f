const digits = (text: string): string =>
  [...text].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('')

/** A creditor reference of ISO 11649: `RF`, two check digits (modulo 97, as in an IBAN) and what it is about. */
const referenceTo = (what: string): string => {
  const check = 98n - (BigInt(digits(`${what}RF00`)) % 97n)
  return `RF${String(check).padStart(2, '0')}${what}`
}

const meant = (id: string): string => (BigInt(id) % 36n ** 8n).toString(36).toUpperCase().padStart(8, 'A')

export const paymentReference = (id: string): string => referenceTo(meant(id).padStart(21, '0'))
/** Without the zeros, which do not change the check digits. */
export const shortPaymentReference = (id: string): string => referenceTo(meant(id))
