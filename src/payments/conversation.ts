import { type KeptMessage, messageRow } from '../outbound/store.ts'
import { Broken } from '../outbound/wire.ts'
import type { Reason } from '../refusal.ts'
import type { Transaction } from '../store/database.ts'
import { noteChange } from '../store/outbox.ts'
import type { Conversation, Display, Question } from '../terminals/terminal.ts'
import type { Desk } from './desk.ts'
import { type Journal, keepReceipt } from './keep-receipt.ts'

/** Which request a conversation is about. */
export interface About {
  readonly organisation: string
  readonly tender: string
  readonly request: string
}

/** What the desk does while it listens. */
export interface DeskSide {
  readonly abort: AbortSignal
  readonly show: (display: Display) => void
  readonly mayBegin: () => void
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
  { abort, show, mayBegin }: DeskSide,
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
      mayBegin,
      display: show,
      note: (message) => messages.push({ ...message, at: desk.now() }),
      keepNotes: () => keepNotes(desk, about, journal),
      leave: (question) => keepQuestionOnce(desk, about, question),
      news: (ms) => news(desk, about, ms),
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

/** A webhook or a person may say that there is something new; it may be lost, so that time passes as well. */
const news = (desk: Desk, { request }: About, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      deaf()
      resolve()
    }
    const timer = setTimeout(done, ms)
    const deaf = desk.signals.on('news', (_organisation, payload) => {
      if (payload.request === request) done()
    })
  })

const keepNotes = async (desk: Desk, about: About, journal: Journal): Promise<void> => {
  const messages = journal.take()
  if (messages.length === 0) return
  const given = [about.organisation, about.request, JSON.stringify(messages.map(messageRow))]
  await desk.store.call('select keep_notes($1, $2, $3)', given).catch((error) => {
    journal.giveBack(messages)
    throw error
  })
}

const keepQuestionOnce = (desk: Desk, about: About, question: Question): Promise<void> =>
  desk.store.read(about.organisation, async (tx) => {
    const [known] = await tx.query(
      'select from question where organisation_id = $1 and request_id = $2 and kind = $3',
      [about.organisation, about.request, question.kind],
    )
    if (!known) await insertQuestion(tx, about, desk.newId(), question, desk.now())
  })

const keepQuestion = (desk: Desk, about: About, id: string, question: Question): Promise<unknown> =>
  desk.store.read(about.organisation, (tx) => insertQuestion(tx, about, id, question, desk.now()))

const insertQuestion = async (
  tx: Transaction,
  { organisation, request, tender }: About,
  id: string,
  question: Question,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into question (organisation_id, id, request_id, kind, lines, asked_at) values ($1, $2, $3, $4, $5, $6)`,
    [organisation, id, request, question.kind, question.lines, at],
  )
  await noteChange(tx, 'tender', tender, at)
}
