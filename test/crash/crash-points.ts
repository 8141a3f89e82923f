import { writeSync } from 'node:fs'
import type { Store, Transaction } from '../../src/store/database.ts'
import type { Conversation, Terminal } from '../../src/terminals/terminal.ts'

/** Passed before and after every await; at the one that was chosen the process is killed, as by a power cut. */
export interface CrashPoints {
  pass(where: string): void
  readonly passed: number
}

export const crashAt = (chosen: number): CrashPoints => {
  let passed = 0
  return {
    get passed() {
      return passed
    },
    pass: (where) => {
      passed += 1
      if (passed !== chosen) return
      writeSync(1, `${JSON.stringify({ point: passed, where })}\n`)
      process.kill(process.pid, 'SIGKILL')
    },
  }
}

const around = async <T>(points: CrashPoints, what: string, work: () => Promise<T>): Promise<T> => {
  points.pass(`before ${what}`)
  const result = await work()
  points.pass(`after ${what}`)
  return result
}

// The job that looks for what is due has its own rhythm and changes nothing.
const named = (text: string): string => text.trim().split(/\s+/).slice(0, 3).join(' ')
const isLook = (text: string): boolean => text.includes('due_requests')

/** The same store; before and after each statement the process may end. */
export const storeThatCrashes = (store: Store, points: CrashPoints): Store => {
  const statements = (tx: Transaction): Transaction => ({
    ...tx,
    query: (text, values) => around(points, named(text), () => tx.query(text, values)),
  })
  return {
    ...store,
    within: (organisation, work) =>
      around(points, 'transaction', () => store.within(organisation, (tx) => work(statements(tx)))),
    read: (organisation, work) =>
      around(points, 'reading', () => store.read(organisation, (tx) => work(statements(tx)))),
    call: (text, values) =>
      isLook(text) ? store.call(text, values) : around(points, named(text), () => store.call(text, values)),
    attempt: (text, values) => around(points, named(text), () => store.attempt(text, values)),
  }
}

/** The same terminal; before and after each message on the line and each thing the desk does for it the process may end. */
export const terminalThatCrashes = (terminal: Terminal, points: CrashPoints): Terminal => ({
  ...terminal,
  pay: (order, conversation) =>
    around(points, 'pay', () => terminal.pay(order, tapped(conversation, points))),
  inquire: (order, past, conversation) =>
    around(points, 'inquire', () => terminal.inquire(order, past, tapped(conversation, points))),
})

const tapped = (conversation: Conversation, points: CrashPoints): Conversation => ({
  abort: conversation.abort,
  ask: conversation.ask,
  mayBegin: conversation.mayBegin,
  news: conversation.news,
  leave: (question) => around(points, 'leave', () => conversation.leave(question)),
  keepNotes: () => around(points, 'keepNotes', () => conversation.keepNotes()),
  display: (display) => {
    conversation.display(display)
    points.pass('display')
  },
  keepReceipt: (receipt) => around(points, 'keepReceipt', () => conversation.keepReceipt(receipt)),
  note: (message) => {
    conversation.note(message)
    const { direction, channel, text } = message
    const what = `${direction} ${channel} ${/(?:RequestType|RequestID)="([^"]*)"/.exec(text)?.[1] ?? ''}`
    // A driver notes what it sends just before the bytes leave, and what it received when it was read.
    points.pass(direction === 'sent' ? `before ${what}` : what)
    if (direction === 'sent') setImmediate(() => points.pass(`after ${what}`))
  },
})
