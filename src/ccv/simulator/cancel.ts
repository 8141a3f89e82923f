import type { Route } from './call.ts'
import { refused, unknownReference } from './reply.ts'
import { show } from './show.ts'
import { settle } from './transactions.ts'

/** `POST /cancel?reference=` and the absolute cancelUrl: it works until the payment is authorised (2.4). */
export const cancel: Route = (office, { query }) => {
  const reference = query.get('reference') ?? ''
  const found = office.memory.transactions.get(reference)
  if (!found) return unknownReference(reference)
  const waits = found.status === 'pending' && !found.behind.result
  const terminal = office.terminals.get(found.behind.terminalId ?? '')
  if (waits && terminal) terminal.stop(reference)
  else if (waits) settle(office, reference, { status: 'failed', failureCode: 'cancelled' })
  const now = office.memory.transactions.get(reference) ?? found
  return office.dialect.lateCancel === 'refused' && now.failureCode !== 'cancelled'
    ? refused({ message: 'the payment cannot be cancelled any more' })
    : { status: 200, body: show(office, now) }
}
