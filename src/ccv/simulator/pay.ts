import { formatDecimal } from '../../money/decimal.ts'
import { zero } from '../../money/money.ts'
import { readAmount, readCurrency } from './amount.ts'
import { type Call, echoesOf, lowerIn, type Route, recordIn, textIn, wrongInKey } from './call.ts'
import { wrongInPayment } from './check-payment.ts'
import { expireLater } from './hosted.ts'
import type { Transaction } from './memory.ts'
import { methods } from './methods.ts'
import type { Office } from './office.ts'
import { repeatable } from './repeat.ts'
import { refused } from './reply.ts'
import { show } from './show.ts'
import { openTransaction } from './transactions.ts'

/** `POST /payment` (1.4). */
export const pay: Route = (office, call) => {
  const problem = wrongInKey(office, call) ?? wrongInPayment(office, call.body)
  if (problem) return refused(problem)
  return repeatable(office, call, 'payment', () => {
    const { body } = call
    const currency = readCurrency(body.currency) ?? 'EUR'
    const amount = readAmount(body.amount, currency) ?? zero(currency)
    const transaction = createPayment(office, body, formatDecimal(amount))
    return { status: 200, body: show(office, transaction) }
  })
}

const types: Readonly<Record<string, string>> = { token: 'token', vault: 'vault_store' }

/** A payment that waits for its customer; one at a terminal begins at once. */
export const createPayment = (
  office: Office,
  body: Call['body'],
  amount: string,
  parent?: string,
): Transaction => {
  const method = lowerIn(body, 'method') ?? 'card'
  const brand = lowerIn(body, 'brand')
  const webhookUrl = textIn(body, 'webhookUrl')
  const details = recordIn(body, 'details')
  const atTerminal = method === 'terminal'
  const terminalId = atTerminal ? textIn(details, 'terminalId') : undefined
  const draft = {
    type: types[method] ?? lowerIn(body, 'transactionType') ?? 'sale',
    method,
    currency: lowerIn(body, 'currency') ?? 'eur',
    amount,
    ...(brand && { brand }),
    echoes: echoesOf(body),
    details: { ...details, ...(atTerminal && { wakeUpType: 'CLOUD_CONNECT' }) },
    behind: {
      ...(webhookUrl && { webhookUrl }),
      ...(terminalId && { terminalId }),
      ...(parent && { parent }),
    },
  }
  const opened = openTransaction(office, draft, (reference) => addressesOf(office, method, reference))
  if (terminalId) office.terminals.get(terminalId)?.run(opened)
  else expireLater(office, opened)
  return opened
}

const inline = ['card', 'applepay', 'googlepay']

/** 1.5: where the customer goes; cancelUrl and cardDataUrl only for card and wallets. */
const addressesOf = (office: Office, method: string, reference: string): Partial<Transaction> => {
  const at = (path: string) => `${office.address()}${path}?reference=${encodeURIComponent(reference)}`
  return {
    payUrl: at(methods[method]?.page ?? '/payment.html'),
    ...(inline.includes(method) && {
      cancelUrl: at('/card/cancel/merchant'),
      cardDataUrl: at('/card/data'),
    }),
  }
}
