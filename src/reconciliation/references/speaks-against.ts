import { isOneOff } from '../party.ts'
import { ownTokens, type Token, tokensOf } from './near.ts'

/** Whether a payment names a reference of the same making as the item's own that is another: `2026-0999` for `2026-0417`. */
export const referenceSpeaksAgainst = (references: string, text: string, own: string): boolean => {
  if (own === '' || (references === '' && text === '')) return false
  const owns = ownTokens(own)
  if (owns.length === 0) return false
  const met = tokensOf(references, text).filter(({ digits }) => digits.length >= 3)
  if (met.length === 0 || met.some((token) => owns.some((mine) => isAlike(token, mine)))) return false
  return met.some((token) => owns.some((mine) => isOfSameMaking(token, mine)))
}

const isAlike = (met: Token, own: Token): boolean => met.digits === own.digits || met.digits === own.last

const lettersOf = (token: Token): string => /^\p{L}+/u.exec(token.text)?.[0] ?? ''

const isOfSameMaking = (met: Token, own: Token): boolean => {
  if (isOneOff(met.digits, own.digits)) return true
  if (Math.abs(met.digits.length - own.digits.length) > 1) return false
  const letters = lettersOf(met)
  if (letters !== '' && letters === lettersOf(own)) return true
  if (own.digits.length < 5) return met.isIntroduced
  return met.digits.slice(0, 2) === own.digits.slice(0, 2)
}
