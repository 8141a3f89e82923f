import { formatDecimal } from '../../money/decimal.ts'
import { compare } from '../../money/money.ts'
import { moneyOf, readAmount } from './amount.ts'
import { type Route, wrongInKey, wrongInShared } from './call.ts'
import { wrongAmount } from './check-payment.ts'
import { finishLater } from './finish-later.ts'
import { draftOf } from './follow.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { madeOf, originalOf } from './original.ts'
import { repeatable } from './repeat.ts'
import { type Refusal, refused } from './reply.ts'
import { show } from './show.ts'
import { openTransaction } from './transactions.ts'

/** `POST /capture` (1.12): once, up to what was authorised; the rest is released. */
export const capture: Route = (office, call) => {
  const found = originalOf(office, call)
  if ('reply' in found) return found.reply
  const { original } = found
  const problem = wrongInKey(office, call) ?? wrongInShared(office, call.body)
  if (problem) return refused(problem)
  return repeatable(office, call, 'capture', () => {
    const wrong = wrongOriginal(office, original)
    if (wrong) return refused(wrong)
    const authorised = moneyOf(original)
    const { amount: asked } = call.body
    const amount = asked === undefined ? authorised : readAmount(asked, authorised.currency)
    if (!amount || compare(amount, authorised) > 0) return refused(wrongAmount)
    const opened = openTransaction(office, draftOf(call.body, original, 'capture', formatDecimal(amount)))
    return { status: 200, body: show(office, finishLater(office, opened)) }
  })
}

const wrongOriginal = (office: Office, { reference, type, status }: Transaction): Refusal | null => {
  if (type !== 'authorise' || status !== 'success')
    return { message: `a ${status} ${type} cannot be captured`, field: 'reference' }
  if (madeOf(office, reference, 'capture').length > 0)
    return { message: 'it is captured already', field: 'reference' }
  return madeOf(office, reference, 'reversal').length > 0
    ? { message: 'it is reversed already', field: 'reference' }
    : null
}
