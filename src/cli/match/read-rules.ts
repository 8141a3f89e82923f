import { readFile } from 'node:fs/promises'
import { isCurrency } from '../../money/currency.ts'
import { parseDecimal } from '../../money/decimal.ts'
import type { Alias } from '../../reconciliation/aliases.ts'
import type { Reading } from '../../reconciliation/files/read-items.ts'
import type { Decided } from '../../reconciliation/match.ts'
import { type Pass, passes } from '../../reconciliation/pass.ts'
import { defaultRules, type Limit, type Rules } from '../../reconciliation/rules.ts'
import { pairKey } from '../../reconciliation/run.ts'
import { type Refusal, refuse } from '../../refusal.ts'

/** A file of rules: what the engine may do, what was decided before, how the tables are to be read. */
export interface RulesFile {
  readonly rules: Rules
  readonly decided: Decided
  readonly reading: Reading
}

export const noRulesFile: RulesFile = {
  rules: defaultRules,
  decided: { rejected: new Set(), aliases: [] },
  reading: {},
}

type Json = Readonly<Record<string, unknown>>

/** Reads rules; what they leave out is as in `defaultRules`, and what is not known is refused. */
export const readRules = async (path: string): Promise<RulesFile | Refusal> => {
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    return refuse('match.rules_unreadable', { path, said: (error as Error).message })
  }
  try {
    return fileOf(record(parsed, 'rules'))
  } catch (error) {
    if (error instanceof WrongRule) return refuse('match.rule_wrong', { path, rule: error.message })
    throw error
  }
}

/** Thrown and caught within this file only: the first wrong rule ends the reading. */
class WrongRule extends Error {}

const keys = [
  'unattended',
  'differences',
  'days',
  'work',
  'most',
  'chance',
  'duplicates',
  'negativeKinds',
  'payoutKinds',
  'rejected',
  'aliases',
  'read',
]

const fileOf = (json: Json): RulesFile => {
  onlyKnown(json, keys, '')
  const base = defaultRules
  return {
    rules: {
      unattended:
        json.unattended === undefined ? base.unattended : texts(json.unattended, 'unattended').map(passOf),
      differences: differencesOf(json.differences),
      days: daysOf(json.days),
      work: count(json.work, 'work', base.work),
      most: count(json.most, 'most', base.most),
      chance: count(json.chance, 'chance', base.chance),
      duplicates: duplicatesOf(json.duplicates),
      negativeKinds:
        json.negativeKinds === undefined ? base.negativeKinds : texts(json.negativeKinds, 'negativeKinds'),
      payoutKinds: json.payoutKinds === undefined ? base.payoutKinds : texts(json.payoutKinds, 'payoutKinds'),
    },
    decided: {
      rejected: new Set(list(json.rejected, 'rejected').map(pairOf)),
      aliases: list(json.aliases, 'aliases').map(aliasOf),
    },
    reading: readingOf(json.read),
  }
}

const duplicatesOf = (value: unknown): Rules['duplicates'] => {
  if (value === undefined) return defaultRules.duplicates
  if (value === 'ask' || value === 'earliest') return value
  throw new WrongRule('duplicates')
}

const differencesOf = (value: unknown): Rules['differences'] => {
  const json = value === undefined ? {} : record(value, 'differences')
  onlyKnown(json, Object.keys(defaultRules.differences), 'differences.')
  const limit = (name: keyof Rules['differences']): Limit =>
    json[name] === undefined ? defaultRules.differences[name] : limitOf(json[name], `differences.${name}`)
  return {
    rounding: limit('rounding'),
    fee: limit('fee'),
    discount: limit('discount'),
    surplus: limit('surplus'),
    partial: limit('partial'),
  }
}

/** `{ "percent": "2.5", "amount": "0.50" }`; false switches a difference off. */
const limitOf = (value: unknown, at: string): Limit => {
  if (value === false) return { permille: 0, each: 0 }
  const json = record(value, at)
  onlyKnown(json, ['percent', 'amount'], `${at}.`)
  const percent = hundredths(json.percent, `${at}.percent`)
  if (percent % 10 !== 0) throw new WrongRule(`${at}.percent`)
  return { permille: percent / 10, each: hundredths(json.amount, `${at}.amount`) }
}

/** A decimal with two places, as text or as the number JSON has, in hundredths. */
const hundredths = (value: unknown, at: string): number => {
  if (value === undefined) return 0
  const amount = parseDecimal(String(value), 'EUR')
  if (amount === null || amount.minor < 0n || amount.minor > 10n ** 9n) throw new WrongRule(at)
  return Number(amount.minor)
}

const daysOf = (value: unknown): Rules['days'] => {
  const json = value === undefined ? {} : record(value, 'days')
  onlyKnown(json, ['before', 'after'], 'days.')
  return {
    before: count(json.before, 'days.before', defaultRules.days.before),
    after: count(json.after, 'days.after', defaultRules.days.after),
  }
}

const readingOf = (value: unknown): Reading => {
  const json = value === undefined ? {} : record(value, 'read')
  onlyKnown(json, ['currency', 'dates', 'decimalMark'], 'read.')
  const { currency, dates, decimalMark } = json
  if (currency !== undefined && !(typeof currency === 'string' && isCurrency(currency)))
    throw new WrongRule('read.currency')
  if (dates !== undefined && dates !== 'day-month' && dates !== 'month-day') throw new WrongRule('read.dates')
  if (decimalMark !== undefined && decimalMark !== '.' && decimalMark !== ',')
    throw new WrongRule('read.decimalMark')
  return { currency, dayOrder: dates, decimalMark }
}

const pairOf = (value: unknown): string => {
  const [left, right, ...more] = texts(value, 'rejected')
  if (left === undefined || right === undefined || more.length > 0) throw new WrongRule('rejected')
  return pairKey(left, right)
}

const aliasOf = (value: unknown): Alias => {
  const { kind, paysAs, party, iban, prefix } = record(value, 'aliases')
  if (kind === 'name' && typeof paysAs === 'string' && typeof party === 'string')
    return { kind, paysAs, party }
  if (kind === 'iban' && typeof iban === 'string' && typeof party === 'string') return { kind, iban, party }
  if (kind === 'prefix' && typeof prefix === 'string') return { kind, prefix }
  throw new WrongRule('aliases')
}

const passOf = (name: string): Pass => {
  const pass = passes.find((known) => known === name && known !== 'amount-and-date' && known !== 'decided')
  if (pass === undefined) throw new WrongRule(`unattended: ${name}`)
  return pass
}

const record = (value: unknown, at: string): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongRule(at)
  return value as Json
}

const list = (value: unknown, at: string): readonly unknown[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new WrongRule(at)
  return value
}

const texts = (value: unknown, at: string): string[] =>
  list(value, at).map((item) => {
    if (typeof item !== 'string') throw new WrongRule(at)
    return item
  })

const count = (value: unknown, at: string, otherwise: number): number => {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 10_000_000)
    throw new WrongRule(at)
  return value
}

const onlyKnown = (json: Json, known: readonly string[], at: string): void => {
  const strange = Object.keys(json).find((key) => !known.includes(key))
  if (strange !== undefined) throw new WrongRule(at + strange)
}
