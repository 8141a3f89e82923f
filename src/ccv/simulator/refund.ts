import { formatDecimal } from '../../money/decimal.ts'
import { add, compare, type Money, money, sum } from '../../money/money.ts'
import { moneyOf, readAmount } from './amount.ts'
import { balanceOf, wrongInBalance } from './balance.ts'
import { type Call, echoesOf, type Route, recordIn, textIn, wrongInKey, wrongInShared } from './call.ts'
import { wrongAmount, wrongInTerminal } from './check-payment.ts'
import { finishLater } from './finish-later.ts'
import type { Transaction } from './memory.ts'
import { isRefundable } from './methods.ts'
import type { Office } from './office.ts'
import { madeOf, originalOf } from './original.ts'
import { repeatable } from './repeat.ts'
import { type Refusal, refused } from './reply.ts'
import { show } from './show.ts'
import { openTransaction } from './transactions.ts'

/** `POST /refund` (1.12); at a terminal the customer's card is asked for again (2.5). */
export const refund: Route = (office, call) => {
  const found = originalOf(office, call)
  if ('reply' in found) return found.reply
  const { original } = found
  const problem =
    wrongInKey(office, call) ?? wrongInShared(office, call.body) ?? wrongOriginal(office, original)
  if (problem) return refused(problem)
  return repeatable(office, call, 'refund', () => {
    const amount = call.body.amount === undefined ? moneyOf(original) : amountIn(call, original)
    const wrong = amount
      ? (wrongLimit(office, original, amount) ??
        wrongInBalance(balanceOf(office), original, amount, office.dialect) ??
        wrongPlace(office, call, original))
      : wrongAmount
    if (wrong || !amount) return refused(wrong ?? wrongAmount)
    return { status: 200, body: show(office, createRefund(office, call, original, amount)) }
  })
}

const amountIn = ({ body }: Call, original: Transaction): Money | null =>
  readAmount(body.amount, moneyOf(original).currency)

const wrongOriginal = (office: Office, { reference, type, status, method }: Transaction): Refusal | null => {
  const paid = (type === 'sale' || type === 'capture') && status === 'success'
  if (!paid || !isRefundable(method))
    return { message: `a ${status} ${type} of ${method} cannot be refunded`, field: 'reference' }
  return madeOf(office, reference, 'reversal').length > 0
    ? { message: 'it is reversed already', field: 'reference' }
    : null
}

/** 1.12: 120 % of the original, cut off at the cent: 9.99 gives 11.98. */
const maximumOf = (original: Money): Money => money((original.minor * 12n) / 10n, original.currency)

const wrongLimit = (office: Office, original: Transaction, requested: Money): Refusal | null => {
  const paid = moneyOf(original)
  const refunded = sum(madeOf(office, original.reference, 'refund').map(moneyOf), paid.currency)
  const maximum = maximumOf(paid)
  if (compare(add(refunded, requested), maximum) <= 0) return null
  const [o, r, q, m] = [paid, refunded, requested, maximum].map(formatDecimal)
  return {
    message: `refund limit exceeded: original ${o}, already refunded ${r}, requested ${q}, maximum ${m}`,
    failureCode: 'refund_limit',
    field: 'amount',
  }
}

// The sheet gives a terminal's refund the same details as a payment; without them the original's terminal is taken.
const wrongPlace = (office: Office, { body }: Call, { method }: Transaction): Refusal | null =>
  method === 'terminal' && body.details !== undefined
    ? wrongInTerminal(office, recordIn(body, 'details'))
    : null

const inputs = [
  'terminalId',
  'managementSystemId',
  'accessProtocol',
  'operatingEnvironment',
  'merchantLanguage',
]

const createRefund = (office: Office, call: Call, original: Transaction, amount: Money): Transaction => {
  const { body } = call
  const given = { ...pick(original.details, inputs), ...recordIn(body, 'details') }
  const atTerminal = original.method === 'terminal'
  const terminalId = atTerminal ? textIn(given, 'terminalId') : undefined
  const webhookUrl = textIn(body, 'webhookUrl')
  const { returnUrl: _kept, ...echoes } = original.echoes
  const draft = {
    type: 'refund',
    method: original.method,
    currency: original.currency,
    amount: formatDecimal(amount),
    originalReference: original.reference,
    echoes: { ...echoes, ...pick(echoesOf(body), atTerminal ? echoed : onlyText) },
    details: atTerminal ? { ...given, wakeUpType: 'CLOUD_CONNECT' } : {},
    behind: { ...(webhookUrl && { webhookUrl }), ...(terminalId && { terminalId }) },
  }
  const opened = openTransaction(office, draft, (reference) =>
    atTerminal
      ? { payUrl: `${office.address()}/terminal/poll?reference=${encodeURIComponent(reference)}` }
      : {},
  )
  if (!terminalId) return finishLater(office, opened)
  office.terminals.get(terminalId)?.run(opened)
  return opened
}

const onlyText = ['description', 'metadata', 'notificationRequests']
const echoed = [...onlyText, 'returnUrl', 'language']

const pick = (record: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)))
