import { money } from '../money/money.ts'
import type { RunningSimulator } from '../simulators/simulator.ts'
import type {
  Approval,
  Conversation,
  Display,
  Message,
  Past,
  PaymentOrder,
  Question,
  RefundOrder,
  TerminalReceipt,
} from './terminal.ts'

/** A desk for conformance runs: it keeps what it is given, and can be told to fail. */
export interface RehearsalDesk extends Conversation {
  readonly displays: Display[]
  readonly receipts: TerminalReceipt[]
  readonly questions: Question[]
  readonly messages: Message[]
  readonly past: Past
  stop(): void
}

export interface DeskHabits {
  readonly keep?: (receipt: TerminalReceipt) => Promise<void>
  readonly answer?: (question: Question) => Promise<boolean>
  readonly onDisplay?: (display: Display) => void
  /** Calls back when word comes; the returned function ends the hearing. */
  readonly news?: (hear: () => void) => () => void
}

const waitFor = (ms: number, news: DeskHabits['news']): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      deaf?.()
      resolve()
    }
    const timer = setTimeout(done, ms)
    const deaf = news?.(done)
  })

export const rehearsalDesk = (habits: DeskHabits = {}): RehearsalDesk => {
  const abort = new AbortController()
  const displays: Display[] = []
  const receipts: TerminalReceipt[] = []
  const questions: Question[] = []
  const messages: Message[] = []
  return {
    displays,
    receipts,
    questions,
    messages,
    past: { messages, receipts },
    abort: abort.signal,
    mayBegin: () => {},
    stop: () => abort.abort(),
    display: (display) => {
      displays.push(display)
      habits.onDisplay?.(display)
    },
    keepReceipt: async (receipt) => {
      await habits.keep?.(receipt)
      receipts.push(receipt)
    },
    ask: async (question) => {
      questions.push(question)
      return habits.answer ? habits.answer(question) : true
    },
    leave: async (question) => {
      if (!questions.some(({ kind }) => kind === question.kind)) questions.push(question)
    },
    note: (message) => void messages.push(message),
    keepNotes: async () => {},
    news: (ms) => waitFor(ms, habits.news),
  }
}

export const orderOf = (reference: number, minor: bigint, at = new Date()): PaymentOrder => ({
  requestId: `request-${reference}`,
  reference,
  amount: money(minor, 'EUR'),
  at,
  invoiceNumber: `2026-${reference}`,
  operator: 'Kim',
  till: 'Till 1',
  language: 'nl',
  webhook: null,
  returnTo: 'http://127.0.0.1/returned',
})

/** A refund of part of a payment that was approved, or all of it. */
export const refundOrderOf = (
  original: PaymentOrder,
  approval: Approval,
  reference: number,
  minor = approval.approved.minor,
): RefundOrder => ({
  ...orderOf(reference, minor),
  invoiceNumber: original.invoiceNumber,
  original: {
    requestId: original.requestId,
    partyReference: approval.terminalReference,
    approvalCode: approval.approvalCode,
    occurredAt: approval.occurredAt,
    amount: approval.approved,
  },
})

/** Resolves when the device shows what `wanted` looks for. */
export const untilScreen = (
  simulator: RunningSimulator,
  wanted: (screen: ReturnType<RunningSimulator['screen']>) => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    if (wanted(simulator.screen())) return resolve()
    const end = simulator.subscribe((screen) => {
      if (!wanted(screen)) return
      end()
      resolve()
    })
  })

export const untilIdle = (simulator: RunningSimulator): Promise<void> =>
  untilScreen(simulator, ({ stage }) => stage === 'idle')
