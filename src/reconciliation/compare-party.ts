import type { AliasBook } from './aliases.ts'
import { plainIban } from './aliases.ts'
import { nameForm, namesAgree } from './party.ts'
import { emailsIn, ibansIn } from './references/hide-other-numbers.ts'
import type { Side } from './side.ts'

export type Verdict = 'agree' | 'differ' | 'missing'

export interface PartyVerdicts {
  readonly email: Verdict
  readonly iban: Verdict
  readonly name: Verdict
  /** The party that a confirmed alias says the payer stands for, where only the alias made them agree. */
  readonly alias: string | null
}

/** E-mail, account and name of two items side by side. */
export const compareParty = (
  left: Side,
  l: number,
  right: Side,
  r: number,
  aliases: AliasBook,
): PartyVerdicts => {
  const name = compareLines(left.names[l] as string, right.names[r] as string, namesAreOne)
  const verdicts = {
    email: compareOwn(emailsOf, left, l, right, r, sameEmail),
    iban: compareOwn(ibansOf, left, l, right, r, sameIban),
    name,
    alias: null,
  }
  if (name === 'agree' || aliases.isEmpty) return verdicts
  const alias = aliasOf(left, l, right, r, aliases) ?? aliasOf(right, r, left, l, aliases)
  return alias === null ? verdicts : { ...verdicts, name: 'agree', alias }
}

/** What the expected item knows is read first: mostly it knows nothing, and the payment's text need not be searched. */
const compareOwn = (
  read: (side: Side, item: number) => string,
  left: Side,
  l: number,
  right: Side,
  r: number,
  same: (one: string, other: string) => boolean,
): Verdict => {
  const known = read(right, r)
  return known === '' ? 'missing' : compareLines(read(left, l), known, same)
}

const sameEmail = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
const sameIban = (one: string, other: string): boolean => plainIban(one) === plainIban(other)

const namesAreOne = (one: string, other: string): boolean =>
  one === other || namesAgree(nameForm(one), nameForm(other))

const aliasOf = (payer: Side, p: number, party: Side, at: number, aliases: AliasBook): string | null =>
  aliases
    .partiesOf(payer.names[p] as string, payer.ibans[p] as string)
    .find((meant) => linesOf(party.names[at] as string).some((name) => namesAreOne(meant, name))) ?? null

const compareLines = (
  left: string,
  right: string,
  same: (one: string, other: string) => boolean,
): Verdict => {
  if (left === '' || right === '') return 'missing'
  if (left === right) return 'agree'
  if (!left.includes('\n') && !right.includes('\n')) return same(left, right) ? 'agree' : 'differ'
  const others = linesOf(right)
  return linesOf(left).some((one) => others.some((other) => same(one, other))) ? 'agree' : 'differ'
}

/** One word for the three: an agreement of one outweighs that another differs, for people have several addresses. */
export const partyVerdict = ({ email, iban, name }: PartyVerdicts): Verdict => {
  if (email === 'agree' || iban === 'agree' || name === 'agree') return 'agree'
  return email === 'differ' || iban === 'differ' || name === 'differ' ? 'differ' : 'missing'
}

export const linesOf = (value: string): readonly string[] =>
  value === '' ? [] : value.includes('\n') ? value.split('\n') : [value]

/** The accounts of an item: its own, and those its text names where it has none. */
export const ibansOf = (side: Side, item: number): string => {
  const own = side.ibans[item] as string
  return own !== '' ? own : ibansIn(side.texts[item] as string).join('\n')
}

export const emailsOf = (side: Side, item: number): string => {
  const own = side.emails[item] as string
  return own !== '' ? own : emailsIn(side.texts[item] as string).join('\n')
}
