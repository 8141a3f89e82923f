import { formatDecimal } from '../../money/decimal.ts'
import { compare, subtract } from '../../money/money.ts'
import { moneyOf, readAmount } from './amount.ts'
import { type Call, echoesOf, type Route, textIn, wrongInKey, wrongInShared } from './call.ts'
import { wrongAmount } from './check-payment.ts'
import { finishLater } from './finish-later.ts'
import type { Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { madeOf, originalOf } from './original.ts'
import { repeatable } from './repeat.ts'
import { type Refusal, refused } from './reply.ts'
import { openTransaction, settle, shown } from './transactions.ts'

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
    const opened = openTransaction(office, draftOf(call, original, 'capture', formatDecimal(amount)))
    const rest = subtract(authorised, amount)
    const release = () => {
      if (rest.minor > 0n) releaseRest(office, original, formatDecimal(rest))
    }
    return { status: 200, body: shown(finishLater(office, opened, 'capture', release)) }
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

/** A transaction that follows another, with what it echoes. */
export const draftOf = ({ body }: Call, original: Transaction, type: string, amount: string) => {
  const webhookUrl = textIn(body, 'webhookUrl')
  const { returnUrl: _ofThePayment, ...echoes } = original.echoes
  const { terminalId } = original.behind
  return {
    type,
    method: original.method,
    currency: original.currency,
    amount,
    originalReference: original.reference,
    echoes: { ...echoes, ...echoesOf(body) },
    behind: { ...(webhookUrl && { webhookUrl }), ...(terminalId && { terminalId }) },
  }
}

const nothingSaid: Call = { query: new URLSearchParams(), headers: {}, body: {} }

const releaseRest = (office: Office, original: Transaction, amount: string): void => {
  const { reference } = openTransaction(office, draftOf(nothingSaid, original, 'release', amount))
  settle(office, reference, { status: 'success' })
}
