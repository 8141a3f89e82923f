import { processBookings } from '../../../src/bookkeeping/change-bookings.ts'
import { addConnection } from '../../../src/bookkeeping/change-connections.ts'
import { chooseAccounts } from '../../../src/bookkeeping/change-mapping.ts'
import { connectors } from '../../../src/bookkeeping/connectors.ts'
import { type OpenBookkeeping, openBookkeeping } from '../../../src/bookkeeping/open-bookkeeping.ts'
import { twinfield } from '../../../src/bookkeeping/twinfield/connector.ts'
import { type OpenOnline, openOnline } from '../../../src/online/open-online.ts'
import { pairOnline } from '../../../src/online/pair-online.ts'
import { inquireRefund } from '../../../src/online/refund-online.ts'
import type { Command } from '../../../src/organisation/command.ts'
import { abortPayment, answerQuestion } from '../../../src/payments/answer-question.ts'
import {
  askNow,
  letCustomerGo,
  promiseRefund,
  releaseTerminal,
} from '../../../src/payments/around-unknown.ts'
import { confirmDecision, decide, withdrawDecision } from '../../../src/payments/decide.ts'
import type { Desk } from '../../../src/payments/desk.ts'
import { setHidden } from '../../../src/payments/hide.ts'
import { type OpenDesk, openDesk } from '../../../src/payments/open-desk.ts'
import { recordSlip } from '../../../src/payments/record-slip.ts'
import { takeBack } from '../../../src/payments/take-back.ts'
import { takeCardPayment } from '../../../src/payments/take-card-payment.ts'
import { takeCash } from '../../../src/payments/take-cash.ts'
import { recordRefund, takeRefund } from '../../../src/payments/take-refund.ts'
import { applyTask, closeTask } from '../../../src/payments/tasks.ts'
import { ccvOnline } from '../../../src/psps/ccv-online/client.ts'
import { isRefusal } from '../../../src/refusal.ts'
import { openStore, type Store } from '../../../src/store/database.ts'
import { isDatabaseAway } from '../../../src/store/database-away.ts'
import { findKey } from '../../../src/store/key.ts'
import { openSignals, type Signals } from '../../../src/store/signals.ts'
import { drivers } from '../../../src/terminals/drivers.ts'
import {
  clientThatMayCrash,
  connectorThatMayCrash,
  crashPoints,
  storeThatMayCrash,
  terminalThatMayCrash,
} from './crash-points.ts'
import { type OpenDoor, openDoor } from './door.ts'
import type { AboutOne, FromNode, Opening, Reply, Thrown, ToNode, Wish } from './messages.ts'
import { carryOutOnline } from './online-wishes.ts'

/** A node of Saldo as a process of its own: what is killed here is killed as the kernel kills. */
interface Open {
  readonly store: Store
  readonly signals: Signals
  readonly room: OpenDesk
  readonly door: OpenDoor
  readonly books: OpenBookkeeping
  readonly opened: OpenOnline
}

const packages = [...connectors.filter(({ name }) => name !== 'twinfield'), twinfield]

const say = (message: FromNode): void => void process.send?.(message)
const thrown = (error: unknown): Thrown => ({
  text: error instanceof Error ? `${error.stack}` : String(error),
  // How PostgreSQL refuses while the test database is taken away.
  away: isDatabaseAway(error) || /not currently accepting connections/.test(String(error)),
})
// Seals nothing that anybody keeps.
const key = await findKey('', Buffer.alloc(32, 7).toString('base64'))
const crash = crashPoints((at) => say({ kind: 'dies', at }))
let offset = 0
let opened = 0
let node: Open | null = null

const open = async (opening: Opening): Promise<void> => {
  const { connection, timers, askAfter, freeAfter, bookkeeping } = opening
  offset = opening.offset
  crash.arm(Number.POSITIVE_INFINITY)
  const store = storeThatMayCrash(openStore(connection, { connections: 4 }), crash.pass)
  const signals = await openSignals(store)
  opened += 1
  const mine = opened
  const now = (): Date => new Date(Date.now() + offset)
  const trouble = (error: unknown, about: Readonly<Record<string, string>>): void => {
    if (node && mine === opened) say({ kind: 'trouble', error: thrown(error), about })
  }
  const books = openBookkeeping({
    pair: pairOnline,
    store,
    key,
    now,
    timers: bookkeeping.timers,
    trouble,
    connectors: packages.map((connector) => ({
      ...connectorThatMayCrash(connector, crash.pass),
      askAfter,
      noTraceProvesNotBookedAfter: bookkeeping.certainAfter,
      most: 3,
    })),
  })
  const online = openOnline({
    store,
    key,
    now,
    trouble,
    bookkeeping: books.bookkeeping,
    timers: opening.online,
    // The door is told where it is called by whoever makes payments.
    hooks: () => null,
    clients: [{ ...clientThatMayCrash(ccvOnline, crash.pass), askAfter }],
  })
  const room = openDesk({
    store,
    signals,
    timers,
    now,
    inquirers: { booking: books.inquire, online_refund: (due) => inquireRefund(online.online, due) },
    drivers: drivers.map((driver) => ({ ...driver, askAfter, ...(driver.freeAfter && { freeAfter }) })),
    addresses: () => ({ webhook: opening.door.address, returnTo: 'http://127.0.0.1/returned' }),
    open: (driver, settings) => terminalThatMayCrash(driver.open(settings), crash.pass),
    trouble,
  })
  const door = await openDoor(opening.door.port, room, online)
  node = { store, signals, room, door, books, opened: online }
}

const close = async (): Promise<void> => {
  const closing = node
  node = null
  await closing?.door.close()
  await closing?.opened.close()
  await closing?.books.close()
  await closing?.room.close()
  await closing?.signals.stop()
  await closing?.store.close()
}

const carryOut = async (rooms: Open, command: Command, wish: Wish): Promise<Reply> => {
  const { desk } = rooms.room
  const { bookkeeping } = rooms.books
  switch (wish.do) {
    case 'card': {
      const started = await takeCardPayment(desk, command, wish.wish)
      return isRefusal(started) ? started : started.tender
    }
    case 'cash':
      return takeCash(desk, command, wish.wish)
    case 'slip':
      return recordSlip(desk, command, wish.wish)
    case 'refund': {
      const started = await takeRefund(desk, command, wish.wish)
      return isRefusal(started) ? started : started.tender
    }
    case 'refund slip':
      return recordRefund(desk, command, wish.wish, wish.slip)
    case 'connect':
      return addConnection(bookkeeping, command, wish.connection)
    case 'choose':
      return chooseAccounts(bookkeeping, command, wish.connection, wish.chosen)
    case 'press': {
      const tried = await processBookings(bookkeeping, command, null)
      return isRefusal(tried) ? tried : `${tried} tried`
    }
    case 'take back':
      return takeBack(desk, command, { id: wish.id, tender: wish.tender, reason: 'handed back' })
    case 'hide':
      return setHidden(desk, command, wish.tender, wish.hidden)
    case 'answer':
      return answerQuestion(desk, command, wish.tender, wish.question, wish.yes)
    case 'decide':
      return decide(desk, command, wish.tender, wish.verdict)
    case 'online':
      return carryOutOnline(rooms, command, wish.asked)
    case 'close task':
      return closeTask(desk, command, wish.task, 'looked at')
    case 'apply task':
      return applyTask(desk, command, wish.task, 'put on the invoice')
    default:
      return aboutOne[wish.do](desk, command, wish.tender)
  }
}

type OnOne = (desk: Desk, command: Command, tender: string) => Promise<Reply>
const aboutOne: Readonly<Record<AboutOne, OnOne>> = {
  abort: abortPayment,
  'let go': (desk, command, tender) => letCustomerGo(desk, command, tender, null),
  promise: (desk, command, tender) => promiseRefund(desk, command, tender, 'paid in another way'),
  'ask now': askNow,
  release: (desk, command, tender) => releaseTerminal(desk, command, tender, 'the next customer waits'),
  confirm: (desk, command, tender) => confirmDecision(desk, command, tender, 'looked at it too'),
  withdraw: withdrawDecision,
}

const obey = async (message: Extract<ToNode, { call: number }>): Promise<unknown> => {
  if (message.kind === 'open') return open(message.opening)
  if (message.kind === 'close') return close()
  if (!node) throw new Error('this node is not open')
  const { desk } = node.room
  if (message.kind === 'do') return carryOut(node, { ...message.order, at: desk.now() }, message.wish)
  return desk.running.size + node.books.bookkeeping.running.size + node.opened.online.running.size
}

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', (message: ToNode) => {
  if (message.kind === 'clock') offset = message.offset
  else if (message.kind === 'die') crash.arm(message.after)
  else
    obey(message).then(
      (result) => say({ kind: 'done', call: message.call, result }),
      (error) => say({ kind: 'threw', call: message.call, error: thrown(error) }),
    )
})
