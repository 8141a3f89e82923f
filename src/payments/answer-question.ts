import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { changeBooks } from './change-books.ts'
import type { Desk } from './desk.ts'

/** Answers a terminal's question for the person at the till; the conversation may go on in another node. */
export const answerQuestion = async (
  desk: Desk,
  command: Command,
  tender: string,
  question: string,
  answer: boolean,
): Promise<string | Refusal> => {
  const done = await changeBooks(desk, command, tender, async (tx) => {
    const changed = await tx.query(
      `update question q set answer = $4, answered_by = $5, answered_at = $6 from outbound_request r
       where q.organisation_id = $1 and q.id = $2 and q.answer is null
         and r.organisation_id = $1 and r.id = q.request_id and r.subject_id = $3 returning q.id`,
      [tx.organisation, question, tender, answer, command.actor.person, command.at],
    )
    return changed.length === 0 ? refuse('question.not_open') : null
  })
  if (!isRefusal(done)) desk.signals.signal('answered', command.actor.organisation, { question })
  return done
}

/** Asks the conversation about a tender, wherever it goes on, to abort. The payment's own answer still decides. */
export const abortPayment = async (
  desk: Desk,
  command: Command,
  tender: string,
): Promise<string | Refusal> => {
  const done = await changeBooks(desk, command, tender, async (tx) => {
    const live = await tx.query(
      `select from outbound_request where organisation_id = $1 and subject_id = $2 and state = 'unknown' and asks = 0`,
      [tx.organisation, tender],
    )
    return live.length === 0 ? refuse('payment.not_running') : null
  })
  if (!isRefusal(done)) desk.signals.signal('abort', command.actor.organisation, { payment: tender })
  return done
}
