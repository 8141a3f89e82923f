import { finishLater, needsNobody } from './finish-later.ts'
import { expireLater } from './hosted.ts'
import type { Office } from './office.ts'
import { concludeLater } from './outcome.ts'

/** Takes up after a restart what was under way: a terminal that had its result tells it, others go on. */
export const wake = (office: Office): void => {
  for (const transaction of [...office.memory.transactions.values()]) {
    concludeLater(office, transaction)
    const terminal = office.terminals.get(transaction.behind.terminalId ?? '')
    if (needsNobody(transaction)) finishLater(office, transaction)
    else if (terminal) terminal.resume(transaction)
    else if (transaction.status === 'pending' && !transaction.behind.sold) expireLater(office, transaction)
  }
}
