/**
 * Hides card numbers and secrets in anything that is kept or logged: of a card number at most the first six
 * and the last four digits stay (PCI DSS 4.0.1, 3.4.1), of track data, codes and tokens nothing.
 */
export const mask = (text: string): string =>
  [maskSecrets, maskTracks, maskCardFields, maskCardNumbers, maskHalfMasked].reduce(
    (masked, rule) => rule(masked),
    text,
  )

/** At most the first six and the last four digits of what is known to be a card number. */
export const maskCardNumber = (number: string): string => {
  const seen = [...number].filter((sign) => /[\dXx*#•]/.test(sign))
  let at = -1
  return [...number]
    .map((sign) => {
      if (!/[\dXx*#•]/.test(sign)) return sign
      at += 1
      return /\d/.test(sign) && (at < 6 || at >= seen.length - 4) ? sign : '*'
    })
    .join('')
}

const secretNames = 'Track[123]?(?:Data)?|CVV2?|CVC2?|PinBlock|Pin|SecretID|Token|Password|ApiKey'
const cardNames = 'CardPAN|PAN|CardNumber|MaskedCardNumber|MaskedPAN'

const inAttribute = (names: string) => new RegExp(`(\\b(?:${names})\\s*=\\s*)("[^"]*"|'[^']*')`, 'gi')
const inElement = (names: string) =>
  new RegExp(`(<(?:[\\w-]+:)?(?:${names})(?:\\s[^<>]*)?>)([^<]+)(?=</)`, 'gi')

const secretAttribute = inAttribute(secretNames)
const secretElement = inElement(secretNames)
const cardAttribute = inAttribute(cardNames)
const cardElement = inElement(cardNames)

const maskSecrets = (text: string): string =>
  text
    .replace(secretAttribute, (_, name: string, value: string) => `${name}${value[0]}***${value[0]}`)
    .replace(secretElement, (_, open: string) => `${open}***`)

const maskCardFields = (text: string): string =>
  text
    .replace(cardAttribute, (_, name: string, value: string) => `${name}${maskCardNumber(value)}`)
    .replace(cardElement, (_, open: string, value: string) => `${open}${maskCardNumber(value)}`)

// ISO/IEC 7813: track 1 `%B<pan>^name^…`, track 2 `<pan>=…` (in chip data the separator is a D).
const maskTracks = (text: string): string =>
  text
    .replace(
      /(%?B)(\d{12,19})\^[^\n?<>"]*/g,
      (_, start: string, pan: string) => `${start}${maskCardNumber(pan)}^***`,
    )
    .replace(
      /(?<!\d)(\d{12,19})([=D])\d{4,}[\dF]*/g,
      (_, pan: string, by: string) => `${maskCardNumber(pan)}${by}***`,
    )

// ISO/IEC 7812-1: 13 to 19 digits, the last a Luhn check digit. People and printers group them.
const maskCardNumbers = (text: string): string =>
  text.replace(/(?<!\d)(?<!\d[ -])\d(?:[ -]?\d){12,18}(?![ -]?\d)/g, (run) =>
    passesLuhn(run.replaceAll(/\D/g, '')) ? maskCardNumber(run) : run,
  )

const maskHalfMasked = (text: string): string =>
  text.replace(/(?<!\d)\d{1,12}[Xx*#•]{2,}\d{1,12}(?!\d)/g, (run) =>
    run.length >= 12 && run.length <= 24 ? maskCardNumber(run) : run,
  )

const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
