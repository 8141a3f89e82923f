import type { Static } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import type { Candidate, Sought } from '../../online/candidates.ts'
import type { OnlineCandidateShape } from '../shapes/online.ts'
import { amountOf } from './basics.ts'
import { written } from './online-booking.ts'

const signs = ['same_reference', 'same_amount', 'same_email'] as const

const differenceOf = (item: Candidate, { minor }: Sought, language: Language): string | null => {
  if (!item.same_currency)
    return say(language, 'online.candidate.other_currency', { currency: item.currency })
  const left = item.open_minor - minor
  if (left === 0n || item.state !== 'open') return null
  const { amount } = amountOf(left < 0n ? -left : left, item.currency)
  return say(language, left > 0n ? 'online.candidate.more_open' : 'online.candidate.less_open', {
    amount: written(amount, item.currency, language),
  })
}

/** An invoice that a payment may be for, with what speaks for it and against it. */
export const presentCandidate = (
  item: Candidate,
  sought: Sought,
  language: Language,
): Static<typeof OnlineCandidateShape> => ({
  ...{ id: item.id, number: item.number, customer: item.customer, state: item.state },
  stateText: say(language, `online.candidate.${item.state}`),
  total: amountOf(item.total_minor, item.currency),
  open: amountOf(item.open_minor, item.currency),
  issuedOn: item.issued_on,
  dueOn: item.due_on,
  why: signs.filter((sign) => item[sign]).map((sign) => say(language, `online.candidate.${sign}`)),
  differs: differenceOf(item, sought, language),
  usable: item.state === 'open' && item.same_currency,
})
