import { type Refusal, refuse } from '../refusal.ts'

const shortest = 12
const longest = 128

// What people type when twelve signs are asked for; compared without digits and signs at the end, in lower case.
const common = new Set(
  `password passwordpassword wachtwoord wachtwoordwachtwoord welkom welkomwelkom welcome welcomewelcome
   administrator administratie beheerder letmein letmeinletmein changeme changemechangeme geheim
   geheimgeheim qwertyuiop qwertyuiopas qwertyuiopasdf qwertyqwerty azertyuiop azertyazerty asdfghjkl
   asdfghjklasdf asdfasdfasdf zxcvbnm iloveyou iloveyouiloveyou trustnoone correcthorsebatterystaple
   abcdefghijkl abcdefghijklm abcdefghijklmnop onetwothreefour amsterdam rotterdam feyenoord voetbal
   football liverpool superman sunshine princess monkey dragon mercedes volkswagen garage autobedrijf
   autogarage werkplaats kassa betaling saldo saldosaldo saldosaldosaldo internet computer samsung
   iphone master secret testtesttest testtest test demo demodemodemo lente zomer herfst winter spring
   summer autumn januari februari augustus september oktober november december`.split(/\s+/),
)

interface Whose {
  readonly name: string
  readonly email: string | null
  readonly organisation: string
}

/** Why a new password is not accepted: too short or long, what many use, or what is known of the person. */
export const weakPassword = (password: string, whose: Whose): Refusal | null => {
  const signs = [...password].length
  if (signs < shortest) return refuse('input.password_short', { least: `${shortest}` })
  if (signs > longest) return refuse('input.password_long', { most: `${longest}` })
  return isCommon(password) || tellsOn(password, whose) ? refuse('input.password_common') : null
}

const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase()
  const letters = plain
    .replaceAll(/[^\p{L}]+$/gu, '')
    .replaceAll('0', 'o')
    .replaceAll('@', 'a')
    .replaceAll('1', 'i')
  return common.has(letters) || new Set(plain).size < 5 || isRow(plain)
}

// 123456789012, abcdefghijkl: each sign follows the one before it.
const isRow = (text: string): boolean => {
  const steps = [...text].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  return steps.filter((step) => step === 1 || step === -9).length >= steps.length - 1
}

const tellsOn = (password: string, { name, email, organisation }: Whose): boolean => {
  const plain = password.toLowerCase()
  const known = [email, email?.split('@')[0], name.replaceAll(' ', ''), organisation.replaceAll(' ', '')]
  return known.some(
    (word) => word && word.length > 3 && plain.replaceAll(/[^\p{L}@.]+$/gu, '') === word.toLowerCase(),
  )
}
