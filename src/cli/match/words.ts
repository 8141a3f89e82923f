import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { Bug } from '../../bug.ts'
import { type Currency, currencies } from '../../money/currency.ts'
import { formatDecimal } from '../../money/decimal.ts'
import { money } from '../../money/money.ts'
import type { Criterion } from '../../reconciliation/criteria.ts'
import type { Explanation, RunnerUp } from '../../reconciliation/explain.ts'
import type { Run } from '../../reconciliation/run.ts'

/** A sentence as a code of `languages/` with what fills it. */
export interface Phrase {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

const known = new Map<string, string>()

/** The words of a phrase. */
export const inWords = (language: Language, { code, params }: Phrase): string => {
  const key = `match.${code}`
  if (!isTextKey(key)) throw new Bug(`there is no text ${key}`)
  if ('lost' in params) return say(language, key, { ...params, lost: namesOf(language, String(params.lost)) })
  const names = Object.keys(params)
  if (names.length > 1 || (names.length === 1 && names[0] !== 'days')) return say(language, key, params)
  const name = `${language} ${key} ${params.days ?? ''}`
  const text = known.get(name) ?? say(language, key, params)
  known.set(name, text)
  return text
}

/** Names of criteria in words. */
const namesOf = (language: Language, names: string): string =>
  names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => inWords(language, { code: `criterion.${name}`, params: {} }))
    .join(', ')

export const criterionPhrase = ({ name, how, params }: Criterion): Phrase => ({
  code: `${name}.${how}`,
  params,
})

/** Why a match stands: what agrees, what differs and by how much, what came second. */
export const explanationPhrases = (
  run: Run,
  left: number,
  { criteria, difference, off, runnerUp }: Explanation,
): readonly Phrase[] => [
  ...criteria.filter(({ verdict, name }) => verdict === 'agree' && name !== 'currency').map(criterionPhrase),
  ...criteria.filter(({ verdict, name }) => verdict === 'differ' && name !== 'amount').map(criterionPhrase),
  ...(difference === 'exact'
    ? []
    : [{ code: `difference.${difference}`, params: { amount: amountText(run, left, off) } }]),
  ...(runnerUp === null ? [] : [secondPhrase(run, left, runnerUp)]),
]

const secondPhrase = (run: Run, left: number, { side, item, lost, off }: RunnerUp): Phrase => {
  const id = run[side].ids[item] ?? ''
  const others = lost.map(({ name }) => name).filter((name) => name !== 'amount')
  const params = { id, lost: others.join(' '), off: amountText(run, left, off) }
  if (off !== 0n) return { code: others.length > 0 ? 'second.amount_and' : 'second.amount', params }
  return { code: others.length > 0 ? 'second.criteria' : 'second.as_good', params }
}

/** An amount in the currency of a left item, without its sign. */
export const amountText = (run: Run, left: number, minor: bigint): string => {
  const currency = currencies[run.left.currency[left] as number] as Currency
  return `${formatDecimal(money(minor < 0n ? -minor : minor, currency))} ${currency}`
}
