import { readAmount, readCurrency } from './amount.ts'
import { type Call, lowerIn, recordIn, textIn } from './call.ts'
import type { Office } from './office.ts'
import { type Reply, refused } from './reply.ts'
import { show } from './show.ts'

// 1.8: the list of fields was cut; these are inferred.
const fieldsOf = (exchange: string, { body }: Call): string => {
  const currency = readCurrency(body.currency)
  const amount = readAmount(body.amount, currency ?? 'EUR')
  return JSON.stringify([
    exchange,
    amount ? String(amount.minor) : body.amount,
    currency,
    lowerIn(body, 'method'),
    lowerIn(body, 'brand'),
    textIn(body, 'merchantOrderReference'),
    textIn(body, 'reference'),
    textIn(recordIn(body, 'details'), 'terminalId'),
  ])
}

/** Makes it once for each Idempotency-Reference: a repeat is answered with the transaction as it is now (1.8). */
export const repeatable = (office: Office, call: Call, exchange: string, make: () => Reply): Reply => {
  const { memory, dialect } = office
  const key = call.headers['idempotency-reference']
  if (!key) return make()
  const fields = fieldsOf(exchange, call)
  const earlier = memory.repeatables.get(key) ?? []
  const same = earlier.find((one) => one.fields === fields)
  const transaction = same && memory.transactions.get(same.reference)
  if (transaction) return { status: 200, body: show(office, transaction) }
  if (earlier.length > 0 && dialect.idempotencyMismatch !== 'new')
    return refused({
      status: Number(dialect.idempotencyMismatch),
      message: 'this Idempotency-Reference was used for something else',
      field: 'Idempotency-Reference',
    })
  const reply = make()
  const reference = textIn(Object(reply.body), 'reference')
  if (reply.status === 200 && reference) {
    memory.repeatables.set(key, [...earlier, { key, fields, reference }])
    memory.keep()
  }
  return reply
}
