import { compareParty, type Verdict } from './compare-party.ts'
import { placesOfLeft } from './components.ts'
import { grades } from './links.ts'
import type { Outcome } from './match.ts'
import { likeness, ownTokens, tokensOf } from './references/near.ts'
import { referenceSpeaksAgainst } from './references/speaks-against.ts'
import type { Run } from './run.ts'
import { noDay } from './side.ts'

export const criterionNames = ['reference', 'amount', 'currency', 'date', 'email', 'iban', 'name'] as const
export type CriterionName = (typeof criterionNames)[number]

/** One criterion of a pair. `how` says more where there is more to say: the kind of likeness, days, an alias. */
export interface Criterion {
  readonly name: CriterionName
  readonly verdict: Verdict
  readonly how: string
  readonly params: Readonly<Record<string, string | number>>
}

const plain = (name: CriterionName, verdict: Verdict): Criterion => ({
  name,
  verdict,
  how: verdict,
  params: {},
})

/** Left and right item side by side: what agrees, what differs, what is not known. */
export const criteriaOf = (outcome: Outcome, left: number, right: number): readonly Criterion[] => {
  const { run } = outcome
  const party = compareParty(run.left, left, run.right, right, run.aliases)
  return [
    reference(outcome, left, right),
    plain('amount', run.left.minor[left] === run.right.minor[right] ? 'agree' : 'differ'),
    plain('currency', run.left.currency[left] === run.right.currency[right] ? 'agree' : 'differ'),
    date(outcome, left, right),
    plain('email', party.email),
    plain('iban', party.iban),
    party.alias === null
      ? plain('name', party.name)
      : { name: 'name', verdict: 'agree', how: 'alias', params: { party: party.alias } },
  ]
}

const gradeNames = new Map<number, string>(Object.entries(grades).map(([name, grade]) => [grade, name]))

const reference = ({ run, links }: Outcome, left: number, right: number): Criterion => {
  const own = run.right.references[right] as string
  const place = placesOfLeft(links, left).find((at) => links.right[at] === right)
  if (place !== undefined) {
    const how = gradeNames.get(links.grade[place] as number) ?? 'mentioned'
    return {
      name: 'reference',
      verdict: 'agree',
      how,
      params: { reference: sharedReference(run, left, right) },
    }
  }
  const references = run.left.references[left] as string
  const text = run.left.texts[left] as string
  const tokens = tokensOf(references, text)
  for (const mine of ownTokens(own))
    for (const met of tokens) {
      const how = likeness(met, mine)
      if (how !== null)
        return { name: 'reference', verdict: 'agree', how, params: { reference: own, met: met.text } }
    }
  return plain('reference', referenceSpeaksAgainst(references, text, own) ? 'differ' : 'missing')
}

/** What both carry: the item's own reference where the other names it, else the longest number they have in common. */
const sharedReference = (run: Run, left: number, right: number): string => {
  const own = run.right.references[right] as string
  const mine = run.left.references[left] as string
  if (own !== '' && own === mine) return own.split('\n')[0] ?? ''
  const met = tokensOf(mine, run.left.texts[left] as string)
  if (own !== '' && ownTokens(own).some((token) => met.some(({ digits }) => digits === token.digits)))
    return own.split('\n')[0] ?? ''
  const theirs = new Set(tokensOf(own, run.right.texts[right] as string).map(({ text }) => text))
  const shared = met.filter(({ text }) => theirs.has(text)).sort((a, b) => b.text.length - a.text.length)
  return shared[0]?.text ?? own.split('\n')[0] ?? ''
}

const date = ({ run }: Outcome, left: number, right: number): Criterion => {
  const [paid, due] = [run.left.day[left] as number, run.right.day[right] as number]
  if (paid === noDay || due === noDay) return plain('date', 'missing')
  const days = paid - due
  const isNear = days >= -run.rules.days.before && days <= run.rules.days.after
  const how = days === 0 ? 'same_day' : days > 0 ? 'later' : 'earlier'
  return { name: 'date', verdict: isNear ? 'agree' : 'differ', how, params: { days: Math.abs(days) } }
}
