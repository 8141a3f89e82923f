/** The currencies Saldo counts in, with the number of digits of their minor unit (ISO 4217). */
const minorDigits = { EUR: 2, SEK: 2, CHF: 2, GBP: 2, DKK: 2, NOK: 2, USD: 2, JPY: 0 } as const

/** An ISO 4217 alphabetic code that Saldo knows, in capitals. */
export type Currency = keyof typeof minorDigits

export const currencies = Object.keys(minorDigits) as Currency[]

export const isCurrency = (text: string): text is Currency => Object.hasOwn(minorDigits, text)

/** How many decimals an amount of this currency is written with. */
export const digitsOf = (currency: Currency): number => minorDigits[currency]
