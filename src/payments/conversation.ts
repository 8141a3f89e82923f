import type { KeptMessage } from '../outbound/store.ts'
import { Broken } from '../outbound/wire.ts'
import type { Reason } from '../refusal.ts'
import { noteChange } from '../store/outbox.ts'
import type { Conversation, Question } from '../terminals/terminal.ts'
import type { Desk } from './desk.ts'
import { type Journal, keepReceipt } from './keep-receipt.ts'

/** Which request a conversation is about. */
export interface About {
  readonly organisation: string
  readonly tender: string
  readonly request: string
}

export interface DeskConversation {
  readonly conversation: Conversation
  /** The raw messages that were not written down yet; they go with what ends the conversation. */
  takeMessages(): KeptMessage[]
}

/** The desk's side of a conversation: paper is stored before it is acknowledged, questions go to the page and come back. */
export const deskConversation = (
  desk: Desk,
  about: About,
  abort: AbortSignal,
  show: (lines: readonly string[]) => void,
): DeskConversation => {
  let messages: KeptMessage[] = []
  const journal: Journal = {
    take: () => {
      const taken = messages
      messages = []
      return taken
    },
    giveBack: (taken) => {
      messages = [...taken, ...messages]
    },
  }
  return {
    takeMessages: journal.take,
    conversation: {
      abort,
      display: ({ lines }) => show(lines),
      note: (message) => messages.push({ ...message, at: desk.now() }),
      keepReceipt: (receipt) => keepReceipt(desk, about, receipt, journal),
      ask: (question) => ask(desk, about, question, abort),
    },
  }
}

const timedOut: Reason = { code: 'question.not_answered' }

const ask = async (desk: Desk, about: About, question: Question, abort: AbortSignal): Promise<boolean> => {
  const id = desk.newId()
  const answered = Promise.withResolvers<boolean>()
  // It may be decided before anybody waits for it: while the question is still being kept.
  answered.promise.catch(() => {})
  const read = async (): Promise<void> => {
    const answer = await desk.store.read(about.organisation, async (tx) => {
      const [row] = await tx.query<{ answer: boolean | null }>(
        'select answer from question where organisation_id = $1 and id = $2',
        [about.organisation, id],
      )
      return row?.answer ?? null
    })
    if (answer !== null) answered.resolve(answer)
  }
  const off = desk.signals.on('answered', (_organisation, payload) => {
    if (payload.question === id) read().catch(() => {})
  })
  const timer = setTimeout(() => answered.reject(new Broken(timedOut)), desk.questionTimeout)
  const stop = (): void => answered.reject(new Broken({ code: 'terminal.aborted' }))
  abort.addEventListener('abort', stop)
  try {
    await keepQuestion(desk, about, id, question)
    return await answered.promise
  } finally {
    clearTimeout(timer)
    abort.removeEventListener('abort', stop)
    off()
  }
}

const keepQuestion = (desk: Desk, about: About, id: string, question: Question): Promise<unknown> =>
  desk.store.read(about.organisation, async (tx) => {
    const { organisation, request, tender } = about
    await tx.query(
      `insert into question (organisation_id, id, request_id, kind, lines, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [organisation, id, request, question.kind, question.lines, desk.now()],
    )
    await noteChange(tx, 'tender', tender, desk.now())
  })
