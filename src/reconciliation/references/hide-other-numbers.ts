/** Lengths of the account numbers of the countries whose banks our shops meet (ISO 13616 registry). */
const ibanLengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  DK: 18,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  SE: 24,
}

const iban = /\b([A-Z]{2})\d{2}(?: ?[A-Z0-9]){11,26}\b/gi
const email = /[^\s<>(),;:"/]+@[^\s<>(),;:"/]+\.[a-z]{2,}/gi
const others = [
  /\b(?:https?:\/\/|www\.)\S+/gi,
  // Days and times of day.
  /(?<![\d-])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))(?![\d-])(?:T\d{2}:\d{2}(?::\d{2})?)?/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  // Telephones: with a country, after a word that says so, or as the Netherlands write mobile numbers.
  /(?<![\w-])(?:\+|00)[1-9]\d{0,2}[ -]?(?:\(0\) ?)?\d(?:[ -]?\d){6,11}(?!\d)/g,
  /\b(?:tel|telefoon|telefon|phone|mob|mobiel|mobile|gsm)\b[.: ]*\+?\d(?:[ -]?\d){5,12}(?!\d)/gi,
  /(?<![\d-])0[67](?:[ -]?\d){8}(?!\d)/g,
  /(?<![\d-])0\d{1,3}[- ]\d{6,8}(?!\d)/g,
  // Amounts.
  /(?:€|\b(?:EUR|SEK|USD|GBP|CHF|DKK|NOK|KR)\b) ?-?\d+(?:[.,' ]\d{3})*(?:[.,]\d{2})?(?!\d)/gi,
  /(?<![\d.-])\d+(?:[.' ]\d{3})*,\d{2}(?![\d,])/g,
  /(?<![\d.-])\d+(?:[.,]\d{2})? ?(?:€|(?:EUR|SEK|USD|GBP|CHF|DKK|NOK|KR)\b)/gi,
]

/** Where an IBAN that begins a piece of text ends, or 0: spaces within it count, what follows it does not belong to it. */
const ibanEnd = (piece: string): number => {
  const length = ibanLengths[piece.slice(0, 2).toUpperCase()]
  if (length === undefined) return 0
  let seen = 0
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] !== ' ') seen += 1
    if (seen === length) return at + 1
  }
  return 0
}

/** A text without the numbers that are no references: accounts, telephones, days, times, amounts, addresses. */
export const hideOtherNumbers = (text: string): string => {
  if (!/\d/.test(text)) return text
  let rest = text
  if (rest.includes('@')) rest = rest.replace(email, ' ; ')
  if (rest.length > 14)
    rest = rest.replace(iban, (piece) => {
      const end = ibanEnd(piece)
      return end === 0 ? piece : ` ; ${piece.slice(end)}`
    })
  for (const pattern of others) rest = rest.replace(pattern, ' ; ')
  return rest
}

/** The account numbers a text mentions, without spaces. */
export const ibansIn = (text: string): string[] => {
  if (text.length < 15) return []
  return [...text.matchAll(iban)].flatMap(([piece]) => {
    const end = ibanEnd(piece)
    return end === 0 ? [] : [piece.slice(0, end).replaceAll(' ', '').toUpperCase()]
  })
}

export const emailsIn = (text: string): string[] => (text.includes('@') ? (text.match(email) ?? []) : [])
