import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { Bug } from '../../bug.ts'
import type { Batch, Fallen } from '../../matching/batches.ts'
import type { Trouble } from '../../matching/find.ts'
import type { FoundCandidate } from '../../matching/found.ts'
import type { PairOfBatch } from '../../matching/pairs-of-batch.ts'
import type { Items, KeptItem, Proposal } from '../../matching/proposals.ts'
import type { Criterion } from '../../reconciliation/criteria.ts'
import type { Complaint } from '../../reconciliation/files/complaint.ts'
import { passes } from '../../reconciliation/pass.ts'
import { amountOf } from './basics.ts'

const words = (language: Language, name: string, params: Record<string, string | number> = {}): string => {
  const key = `match.${name}`
  if (!isTextKey(key)) throw new Bug(`there is no text ${key}`)
  return say(language, key, params)
}

export const presentBatch = (batch: Batch) => ({
  id: batch.id,
  name: batch.name,
  left: batch.leftFile,
  right: batch.rightFile,
  madeBy: batch.madeBy,
  madeAt: batch.madeAt.toISOString(),
  proposals: { matched: 0, proposed: 0, question: 0, accepted: 0, rejected: 0, ...batch.states },
  remembered: { rejections: batch.rejectedKnown, aliases: batch.aliasesKnown },
})

const unsettled = ['proposed', 'question', 'unmatched'] as const

/** In the order in which the engine goes through its passes, what is still open last. */
export const presentFallen = (fallen: readonly Fallen[], language: Language) =>
  [...passes, ...unsettled].map((where) => {
    const count = (wanted: 'left' | 'right'): number =>
      fallen.find((one) => one.where === where && one.side === wanted)?.count ?? 0
    const isPass = passes.some((pass) => pass === where)
    const text = isPass
      ? words(language, `pass.${where}`)
      : say(language, `matching.where.${where as (typeof unsettled)[number]}`)
    return { where, text, left: count('left'), right: count('right') }
  })

export const presentItem = (item: KeptItem, language: Language) => ({
  side: item.side,
  id: item.id,
  amount: amountOf(item.minor, item.currency),
  open: amountOf(item.minor - item.used, item.currency),
  date: item.day,
  reference: item.reference,
  text: item.text,
  email: item.email,
  name: item.name,
  iban: item.iban,
  kind: item.kind,
  invoiceId: item.invoiceId,
  why: item.whyOpen === null ? null : words(language, `open.${item.whyOpen}`),
})

export const presentProposal = (proposal: Proposal, items: Items, language: Language) => {
  const { id, batch, state, found, doubt, pass, version, chosen, candidates, decisions } = proposal
  const itemAt = (side: 'left' | 'right', place: number): KeptItem => {
    const item = items.get(`${side} ${place}`)
    if (!item) throw new Bug(`proposal ${id} names an item that is not there: ${side} ${place}`)
    return item
  }
  const undone = new Set(decisions.map(({ undoes }) => undoes))
  return {
    ...{ id, batchId: batch, state, found, version },
    doubt: doubt === null ? null : words(language, `doubt.${doubt}`),
    pass: passOf(pass),
    passText: words(language, `pass.${pass}`),
    candidates: candidates.map((candidate, number) => ({
      number,
      chosen: chosen.includes(number),
      ...presentCandidate(candidate, itemAt, language),
    })),
    pairs: proposal.pairs.map(({ left, right, minor }) => ({
      left: itemAt('left', left).id,
      right: itemAt('right', right).id,
      amount: amountOf(minor, itemAt('left', left).currency),
    })),
    decisions: decisions.map((decision) => ({ ...decision, at: decision.at.toISOString() })),
    canUndo: decisions.some(({ what, version }) => what !== 'undo' && !undone.has(version)),
  }
}

const passOf = (text: string): (typeof passes)[number] => passes.find((pass) => pass === text) ?? 'decided'

type ItemAt = (side: 'left' | 'right', place: number) => KeptItem

const presentCandidate = (candidate: FoundCandidate, itemAt: ItemAt, language: Language) => {
  const left = candidate.left.map((place) => itemAt('left', place))
  const right = candidate.right.map((place) => itemAt('right', place))
  const currency = left[0]?.currency ?? ''
  return {
    left: left.map((item) => presentItem(item, language)),
    right: right.map((item) => presentItem(item, language)),
    pass: candidate.pass,
    passText: words(language, `pass.${candidate.pass}`),
    criteria: candidate.criteria.map((criterion) => presentCriterion(criterion, language)),
    difference: differenceOf(candidate, currency, language),
    runnerUp: runnerUpOf(candidate, itemAt, currency, language),
    free: [...left, ...right].every(({ used }) => used === 0n),
  }
}

const presentCriterion = ({ name, verdict, how, params }: Criterion, language: Language) => ({
  name,
  title: words(language, `criterion.${name}`),
  verdict,
  text: words(language, `${name}.${how}`, params),
  byAlias: how === 'alias',
})

const differenceOf = ({ difference, off }: FoundCandidate, currency: string, language: Language) => {
  const minor = BigInt(off)
  if (minor === 0n) return null
  const amount = amountOf(minor, currency)
  const name = difference ?? 'unnamed'
  const text =
    name === 'unnamed' || name === 'exact'
      ? say(language, 'matching.difference.unnamed', { amount: plain(minor, currency) })
      : words(language, `difference.${name}`, { amount: plain(minor, currency) })
  return { name, amount, text }
}

/** An amount in words, without its sign. */
const plain = (minor: bigint, currency: string): string => {
  const { amount } = amountOf(minor < 0n ? -minor : minor, currency)
  return `${amount} ${currency}`
}

const runnerUpOf = ({ runnerUp }: FoundCandidate, itemAt: ItemAt, currency: string, language: Language) => {
  if (runnerUp === null) return null
  const item = itemAt(runnerUp.side, runnerUp.place)
  const others = runnerUp.lost.filter((name) => name !== 'amount')
  const lost = others.map((name) => words(language, `criterion.${name}`)).join(', ')
  const off = BigInt(runnerUp.off)
  const byAmount = others.length > 0 ? 'second.amount_and' : 'second.amount'
  const code = off !== 0n ? byAmount : others.length > 0 ? 'second.criteria' : 'second.as_good'
  const text = words(language, code, { id: item.id, lost, off: plain(off, currency) })
  return { item: presentItem(item, language), text }
}

/** Each thing that is wrong with a table, with its line and column. */
export const troubleFields = (
  troubles: readonly Trouble[],
  names: { readonly left: string; readonly right: string },
  language: Language,
): { field: string; detail: string }[] =>
  troubles.flatMap((trouble) => {
    const path = names[trouble.side]
    if ('count' in trouble) {
      const detail = say(language, 'matching.too_many', { path, count: trouble.count })
      return [{ field: trouble.side, detail }]
    }
    return trouble.complaints.map((complaint, at) => ({
      field: `${trouble.side}.${at + 1}`,
      detail: complaintText(complaint, path, language),
    }))
  })

const complaintText = ({ line, column, code, params }: Complaint, path: string, language: Language) => {
  const what = words(language, `complaint.${code}`, { ...params })
  return words(language, column === '' ? 'complaint_at_line' : 'complaint_at', { path, line, column, what })
}

/** The outcome as a table: left, right, amount, pass, why. */
export const tableOfPairs = (pairs: readonly PairOfBatch[], language: Language): Buffer => {
  const lines = pairs.map(({ left, right, minor, currency, pass, candidate }) =>
    [left, right, amountOf(minor, currency).amount, pass, whyOf(candidate, currency, language)]
      .map(cell)
      .join(','),
  )
  return Buffer.from(`${['left,right,amount,pass,why', ...lines].join('\n')}\n`)
}

const whyOf = (candidate: FoundCandidate | null, currency: string, language: Language): string => {
  if (candidate === null) return words(language, 'pass.decided')
  const told = candidate.criteria.filter(({ name, verdict }) =>
    verdict === 'agree' ? name !== 'currency' : verdict === 'differ' && name !== 'amount',
  )
  const difference = differenceOf(candidate, currency, language)
  return [
    ...told.map((criterion) => presentCriterion(criterion, language).text),
    ...(difference ? [difference.text] : []),
  ].join('; ')
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
