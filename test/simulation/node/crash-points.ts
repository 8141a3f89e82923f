import type { Connector, Notes } from '../../../src/bookkeeping/books.ts'
import type { PspClient } from '../../../src/psps/psp.ts'
import type { Store, Transaction } from '../../../src/store/database.ts'
import type { Conversation, Terminal } from '../../../src/terminals/terminal.ts'

/** Passes a named point of the node's work; at the one that was chosen the process is killed and nothing after it runs. */
export type Pass = (point: string) => void

export interface CrashPoints {
  readonly pass: Pass
  /** Dies at the n-th point from now. */
  arm(after: number): void
}

export const crashPoints = (lastWords: (point: string) => void): CrashPoints => {
  let left = Number.POSITIVE_INFINITY
  return {
    pass: (point) => {
      left -= 1
      if (left !== 0) return
      lastWords(point)
      process.kill(process.pid, 'SIGKILL')
    },
    arm: (after) => {
      left = after
    },
  }
}

const nameOf = (text: string): string => /^\s*\w+[^(\n]{0,40}/.exec(text)?.[0].trim() ?? text
// What a node does all the time would use every point up before anything happened.
const idle = /due_requests|due_connections|due_psp_accounts|renew_lease|pg_notify/

/** A point before a statement leaves, one while it is on its way, and one after its answer came. */
const around = async <T>(pass: Pass, name: string, run: () => Promise<T>): Promise<T> => {
  pass(`before ${name}`)
  const answer = run()
  setImmediate(() => pass(`during ${name}`))
  const value = await answer
  pass(`after ${name}`)
  return value
}

/** The same store, with a crash point around every statement and every commit. */
export const storeThatMayCrash = (store: Store, pass: Pass): Store => {
  const watched = (tx: Transaction): Transaction => ({
    ...tx,
    query: (text, values) => around(pass, nameOf(text), () => tx.query(text, values)),
  })
  const statement = <T>(text: string, run: () => Promise<T>): Promise<T> =>
    idle.test(text) ? run() : around(pass, nameOf(text), run)
  return {
    ...store,
    within: (organisation, work) =>
      around(pass, 'a transaction', () => store.within(organisation, (tx) => work(watched(tx)))),
    read: (organisation, work) =>
      around(pass, 'a transaction', () => store.read(organisation, (tx) => work(watched(tx)))),
    call: (text, values) => statement(text, () => store.call(text, values)),
    attempt: (text, values) => statement(text, () => store.attempt(text, values)),
  }
}

/** The same terminal, with a crash point at everything that is said. */
export const terminalThatMayCrash = (terminal: Terminal, pass: Pass): Terminal => ({
  ...terminal,
  pay: (order, conversation) => terminal.pay(order, conversationThatMayCrash(conversation, pass)),
  inquire: (order, past, conversation) =>
    terminal.inquire(order, past, conversationThatMayCrash(conversation, pass)),
  ...(terminal.refunds && { refunds: refundsThatMayCrash(terminal.refunds, pass) }),
})

const refundsThatMayCrash = (
  refunds: NonNullable<Terminal['refunds']>,
  pass: Pass,
): NonNullable<Terminal['refunds']> => ({
  make: (order, conversation) => refunds.make(order, conversationThatMayCrash(conversation, pass)),
  inquire: (order, past, conversation) =>
    refunds.inquire(order, past, conversationThatMayCrash(conversation, pass)),
})

// OPI-NL names its request; HTTP begins with method and path, after the status in an answer.
const nameOfMessage = (text: string): string =>
  /RequestType="(\w+)"/.exec(text)?.[1] ?? /^.{0,40}?(?:GET|POST) [\w/]+/.exec(text)?.[0] ?? 'bytes'

const conversationThatMayCrash = (conversation: Conversation, pass: Pass): Conversation => ({
  ...conversation,
  note: (message) => {
    const what = `${message.direction} ${nameOfMessage(message.text)}`
    pass(`before ${what}`)
    conversation.note(message)
    setImmediate(() => pass(`after ${what}`))
  },
  keepReceipt: (receipt) => around(pass, `${receipt.kind} paper`, () => conversation.keepReceipt(receipt)),
  keepNotes: () => around(pass, 'the notes', conversation.keepNotes),
  leave: (question) => around(pass, `the question of ${question.kind}`, () => conversation.leave(question)),
})

/** The same connector, with a crash point around every booking that goes out. */
export const connectorThatMayCrash = (connector: Connector, pass: Pass): Connector => ({
  ...connector,
  open: (settings, tools) => {
    const books = connector.open(settings, tools)
    const { unbook, letterOff } = books
    return {
      ...books,
      book: (order, notes) => books.book(order, notesThatMayCrash(notes, pass)),
      ...(unbook && {
        unbook: (booked, order, notes) => unbook(booked, order, notesThatMayCrash(notes, pass)),
      }),
      ...(letterOff && {
        letterOff: (booked, order, notes) => letterOff(booked, order, notesThatMayCrash(notes, pass)),
      }),
    }
  },
})

/** The same provider, with a crash point around every refund that goes out. */
export const clientThatMayCrash = (client: PspClient, pass: Pass): PspClient => ({
  ...client,
  open: (settings, tools) => {
    const psp = client.open(settings, tools)
    const { refund, inquireRefund } = psp
    const around = <N extends Notes>(notes: N): N => ({ ...notes, ...notesThatMayCrash(notes, pass) })
    return {
      ...psp,
      ...(refund && { refund: (wish, notes) => refund(wish, around(notes)) }),
      ...(inquireRefund && { inquireRefund: (wish, notes) => inquireRefund(wish, around(notes)) }),
    }
  },
})

const notesThatMayCrash = (notes: Notes, pass: Pass): Notes => ({
  ...notes,
  note: (message) => {
    pass(`before ${message.direction} a booking`)
    notes.note(message)
    setImmediate(() => pass(`after ${message.direction} a booking`))
  },
})
