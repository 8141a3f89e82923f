import { mask } from '../../outbound/mask.ts'
import { Broken } from '../../outbound/wire.ts'
import type { Conversation, PaymentOrder } from '../terminal.ts'
import { stamp } from './clock.ts'
import { type CommandLine, connectCommandLine } from './command-line.ts'
import { baseOf, createDesk, type Desk, type PaperOf } from './desk.ts'
import { type Guest, joinDeviceLine, plain } from './device-line.ts'
import type { CardServiceRequest, CardServiceResponse, OpiMessage, PosData } from './messages.ts'
import { createPatience, type Timers } from './patience.ts'
import type { OpiSettings } from './settings.ts'

/** One conversation with the terminal: the device line is open, commands go out one by one. */
export interface Session {
  readonly desk: Desk
  request(requestType: string, requestId: number, rest?: Partial<CardServiceRequest>): CardServiceRequest
  /** Connects, sends, and waits for the response to this very request. */
  exchange(request: CardServiceRequest, how: Exchange): Promise<Reply>
}

export interface Reply {
  readonly response: CardServiceResponse
  /** As it came over the line, masked. */
  readonly raw: string
}

export interface Exchange extends Timers {
  readonly paperOf: PaperOf
  /** Called when the line stands, immediately before the first byte. May throw to keep it from leaving. */
  readonly sending?: () => void
  /** Called once the request has left; the returned function ends what was begun. */
  readonly sent?: (line: CommandLine, connect: () => Promise<CommandLine>) => () => void
}

/** Opens the device line before anything is sent (3.1) and closes it whatever happens. */
export const inSession = async <Value>(
  settings: OpiSettings,
  order: PaymentOrder,
  conversation: Conversation,
  talk: (session: Session) => Promise<Value>,
): Promise<Value> => {
  const desk = createDesk(settings, conversation)
  let peer: string | null = null
  let current: { paperOf: PaperOf; during<Done>(work: Promise<Done>): Promise<Done> } | null = null

  const note = (channel: string) => (direction: 'sent' | 'received', xml: string) =>
    conversation.note({ direction, channel, text: mask(xml) })

  const paperOf = (requestId: string): PaperOf => {
    if (!current) return 'nobody'
    if (settings.deviceRequestsBelongBy === 'workstation' || current.paperOf !== 'this request')
      return current.paperOf
    return baseOf(requestId) === String(order.reference) ? 'this request' : 'nobody'
  }

  const guest: Guest = {
    workstationId: settings.workstationId,
    terminal: settings.host,
    admits: (address) => !settings.onlyFromTerminal || address === peer,
    note: note('device'),
    answer: (request) => {
      const answer = desk.answer(request, paperOf(request.requestId))
      return current ? current.during(answer) : answer
    },
  }

  const connect = async (): Promise<CommandLine> => {
    const line = await connectCommandLine(settings, note('command'))
    peer = plain(line.peer)
    return line
  }

  const exchange = async (request: CardServiceRequest, how: Exchange): Promise<Reply> => {
    const line = await connect()
    const patience = createPatience(how)
    let ended = () => {}
    try {
      how.sending?.()
      current = { paperOf: how.paperOf, during: patience.during }
      line.send(request)
      ended = how.sent?.(line, connect) ?? ended
      const heard = await Promise.race([line.next(answers(request)), patience.over])
      // The word is there; paper that is still being stored may take the rest of the time, but not the word away.
      await Promise.race([desk.settled(), patience.over.catch(() => {})])
      return { response: heard.message, raw: mask(heard.xml) }
    } finally {
      current = null
      ended()
      patience.end()
      line.close()
    }
  }

  const leave = await joinDeviceLine(placeOf(settings), guest)
  try {
    return await talk({ desk, exchange, request: composer(settings, order) })
  } finally {
    await leave()
  }
}

export const placeOf = (settings: OpiSettings) => ({
  host: settings.deviceHost,
  port: settings.devicePort,
  longestMessage: settings.longestMessage,
  patienceMs: settings.listenPatienceMs,
  againMs: settings.listenAgainMs,
})

// A response that names another request or another type is not the word we wait for.
const answers =
  (request: CardServiceRequest) =>
  (message: OpiMessage): message is CardServiceResponse =>
    message.element === 'CardServiceResponse' &&
    message.requestType === request.requestType &&
    message.requestId === request.requestId

const composer =
  (settings: OpiSettings, order: PaymentOrder): Session['request'] =>
  (requestType, requestId, rest = {}) => ({
    element: 'CardServiceRequest',
    workstationId: settings.workstationId,
    requestId: String(requestId),
    requestType,
    posData: posData(settings, order.at, order.language, order.operator),
    ...rest,
  })

/** 3.2, request body. */
export const posData = (settings: OpiSettings, at: Date, language: string, operator?: string): PosData => ({
  languageCode: settings.language === 'as the till' ? languageOf(language) : settings.language,
  timeStamp: stamp(at, settings.timeZone),
  shiftNumber: '0',
  ...(settings.clerk === 'operator' && operator && { clerkId: operator.slice(0, 20) }),
  printerStatus: settings.printerStatus,
  eJournalStatus: settings.eJournalStatus,
  journalPrinterStatus: settings.journalPrinterStatus,
})

const languageOf = (tag: string): string => {
  const language = tag.slice(0, 2).toLowerCase()
  return ['nl', 'en', 'de', 'fr'].includes(language) ? language : 'en'
}

export const lostBeforeStart = (): Broken => new Broken({ code: 'terminal.aborted_before_start' })
