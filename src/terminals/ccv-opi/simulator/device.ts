import { isCurrency } from '../../../money/currency.ts'
import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { type Money, zero } from '../../../money/money.ts'
import type { CardServiceRequest, CardServiceResponse } from '../messages.ts'
import type { Dialect, Timeline } from './dialect.ts'
import type { Exchange, FaultList } from './faults.ts'
import type { Store } from './memory.ts'
import { asCopy, declinedPaper, type Sale } from './paper.ts'
import { repeatOf, reprintOf, ticketFor } from './recovery.ts'
import { responseTo } from './respond.ts'
import { authorise, numberSale, reverse } from './sale.ts'
import { createStages, type Signal, type Stage } from './stages.ts'
import { type TextName, textOf } from './texts.ts'
import { createTill, forTill, type Till } from './till.ts'
import type { DeviceDial } from './wires.ts'

export interface DeviceParts {
  readonly terminalId: string
  readonly mode: () => 'auto' | 'by hand'
  readonly clock: () => Date
  readonly timeline: Timeline
  readonly dialect: Dialect
  readonly faults: FaultList
  readonly memory: Store
  readonly dial: DeviceDial
  /** The power goes; after `ms`, if given, it comes back. */
  readonly die: (ms: number | undefined) => void
  readonly changed: () => void
}

/** Writes the response to the till; false if the terminal knows that it did not arrive. */
export type Answer = (response: CardServiceResponse) => Promise<boolean>

export interface Device {
  pay(request: CardServiceRequest, answer: Answer): Promise<void>
  reprint(request: CardServiceRequest, answer: Answer): Promise<void>
  repeat(request: CardServiceRequest, answer: Answer): Promise<void>
  abort(request: CardServiceRequest, answer: Answer): Promise<void>
  /** False if there is no such action. */
  play(action: string): boolean
  losePower(): void
  wake(): void
  readonly busy: boolean
  readonly stage: Stage | 'busy' | 'idle'
  readonly lines: readonly string[]
  readonly amount: Money | null
  readonly paperOut: boolean
}

/** One command under way: it is over when the power went in between. */
interface Command {
  readonly request: CardServiceRequest
  readonly till: Till
  readonly answer: Answer
  readonly over: () => boolean
}

/** The state machine of 3.7, last paragraph (inferred): idle, busy through its stages, and a receipt owed. */
export const createDevice = (parts: DeviceParts): Device => {
  const { terminalId, timeline, dialect, faults, memory, dial } = parts
  let lines: readonly string[] = textOf('welcome', 'nl')
  let amount: Money | null = null
  let ownFunction = false
  let paperOut = false
  let lifetime = 0
  const stages = createStages(parts.changed)

  const show = (name: TextName, language: string): readonly string[] => {
    lines = textOf(name, language)
    parts.changed()
    return lines
  }

  const display = ({ till, request }: Command, name: TextName): Promise<void> =>
    till.display(show(name, request.posData.languageCode))

  const begin = (request: CardServiceRequest, answer: Answer, number = request.requestId): Command => {
    const life = lifetime
    return { request, till: createTill(request, number, parts), answer, over: () => life !== lifetime }
  }

  const rest = () => {
    amount = null
    dial.hangUp()
    show(memory.now.owed ? 'owed' : 'welcome', 'nl')
    stages.enter(null)
  }

  const busyFor = (on: Exchange): boolean =>
    ownFunction || stages.stage !== null || faults.take('busy', on) !== null

  const say = (request: CardServiceRequest, answer: Answer, word: string) =>
    answer(responseTo(request, word, terminalId))

  /** The last word on a request that moved no money; it is remembered before it is sent. */
  const finish = async ({ request, answer }: Pick<Command, 'request' | 'answer'>, overallResult: string) => {
    const { requestId, workstationId, requestType } = request
    memory.change({
      begun: null,
      last: { requestId, workstationId, requestType, overallResult, terminal: { terminalId } },
    })
    await say(request, answer, overallResult)
  }

  const pay: Device['pay'] = async (request, answer) => {
    const asked = amountOf(request)
    if (typeof asked === 'string') return void (await say(request, answer, asked))
    if (dialect.requestIds === 'numeric' && !/^\d{1,9}$/.test(request.requestId))
      return void (await say(request, answer, 'FormatError'))
    if (busyFor('payment')) return void (await say(request, answer, 'DeviceUnavailable'))
    if (memory.now.owed) return finish({ request, answer }, 'PrintLastTicket')
    const { last, ticket, owed } = memory.now
    const command = begin(request, answer)
    await take(command, asked)
    if (command.over()) return
    if (faults.take('forget', 'payment')) memory.change({ last, ticket, owed })
    rest()
  }

  const take = async (command: Command, asked: Money): Promise<void> => {
    const { requestId, workstationId } = command.request
    memory.change({ begun: { requestId, workstationId } })
    amount = asked
    const word = await throughTheStages(command)
    if (command.over()) return
    const declines =
      faults.take('decline', 'payment') || (dialect.testAmounts && formatDecimal(asked) === '50.05')
    if (word !== 'go') await refuse(command, asked, word)
    else if (declines) await refuse(command, asked, 'decline')
    else await approve(command, asked)
  }

  const throughTheStages = async (command: Command): Promise<Signal> => {
    for (const stage of ['card', 'pin', 'host'] as const) {
      stages.enter(stage)
      await display(command, stage)
      if (command.over()) return 'off'
      const signal = await stages.wait(parts.mode() === 'auto' ? timeline[stage] : null, timeline.person)
      if (signal !== 'go') return signal
    }
    return 'go'
  }

  const refuse = async (command: Command, asked: Money, why: Exclude<Signal, 'go'>): Promise<void> => {
    stages.enter('printing')
    const [text, result] = refusals[why]
    await display(command, text)
    if (why === 'decline')
      await command.till.print(declinedPaper(numberSale(parts, asked, zero(asked.currency))))
    if (!command.over()) await finish(command, result)
  }

  const approve = async (command: Command, asked: Money): Promise<void> => {
    const { request, till, answer } = command
    const sale = authorise(parts, request, asked)
    const death = faults.take('die_after_authorising', 'payment')
    if (death) return parts.die(death.ms)
    stages.enter('printing')
    await display(command, 'printing')
    const agreed = await personAgrees(command, formatDecimal(asked), sale)
    if (command.over()) return
    if (!agreed) {
      reverse(memory, sale)
      return finish(command, 'Failure')
    }
    const { ticket } = memory.now
    if (!ticket) return
    const printed = !paperOut && (await till.print(forTill(request, ticket.paper)))
    if (command.over()) return
    const { terminal, tender, requestId, workstationId } = ticket
    const word = { requestId, workstationId, requestType: request.requestType, overallResult: 'Success' }
    memory.change({ last: { ...word, terminal, tender } })
    const arrived = await answer(responseTo(request, 'Success', terminalId, { terminal, tender }))
    if (!command.over() && printed && arrived) memory.change({ owed: false })
  }

  // 2.6, RG1 to RG3: amounts of the test book that ask for a signature, an identification, or both.
  const personAgrees = async ({ till, request }: Command, asked: string, sale: Sale): Promise<boolean> => {
    const language = request.posData.languageCode
    const triggered = dialect.testAmounts && (asked === '50.02' || asked === '50.03')
    if (triggered || faults.take('ask_identification', 'payment'))
      if (!(await till.ask(show('identification', language)))) return false
    return sale.signature ? till.ask(show('signature', language)) : true
  }

  const reprint: Device['reprint'] = async (request, answer) => {
    if (busyFor('reprint')) return void (await say(request, answer, 'DeviceUnavailable'))
    const ticket = ticketFor(memory.now, dialect)
    if (!ticket)
      return reprinted(
        { request, answer },
        responseTo(request, 'Failure', terminalId, { said: 'no ticket available' }),
      )
    const number = dialect.reprintNumber === 'the original' ? ticket.requestId : request.requestId
    const command = begin(request, answer, number)
    stages.enter('printing')
    const taken = !paperOut && (await command.till.print(forTill(request, ticket.paper.map(asCopy))))
    if (command.over()) return
    if (taken) memory.change({ owed: false })
    const fate = taken ? 'taken' : paperOut ? 'no paper' : 'not taken'
    await reprinted(command, reprintOf(request, ticket, fate, terminalId, dialect))
    if (!command.over()) rest()
  }

  const reprinted = async (
    { request, answer }: Pick<Command, 'request' | 'answer'>,
    word: CardServiceResponse,
  ): Promise<void> => {
    const { requestId, workstationId, requestType } = request
    if (dialect.reprintIsLastMessage)
      memory.change({
        last: { ...lastOf(word), requestId, workstationId, requestType },
      })
    await answer(word)
  }

  const repeat: Device['repeat'] = async (request, answer) => {
    if (busyFor('repeat')) return void (await say(request, answer, 'DeviceUnavailable'))
    await answer(repeatOf(request, memory.now.last, terminalId, dialect))
  }

  // 3.5: an abort works until the host is asked; afterwards it is ignored.
  const abort: Device['abort'] = async (request, answer) => {
    await say(request, answer, stages.stage === null ? 'Failure' : dialect.abortAnswer)
    stopBeforeHost('aborted')
  }

  const stopBeforeHost = (signal: Signal) => {
    if (!stages.give(signal, 'card')) stages.give(signal, 'pin')
  }

  const actions: Readonly<Record<string, () => void>> = {
    insert_card: () => void stages.give('go', 'card'),
    enter_pin: () => void stages.give('go', 'pin'),
    approve: () => void stages.give('go', 'host'),
    decline: () => void stages.give('decline', 'host'),
    customer_stop: () => stopBeforeHost('stop'),
    paper_out: () => {
      paperOut = true
    },
    paper_in: () => {
      paperOut = false
    },
    own_function: () => {
      ownFunction = true
      show('busy', 'nl')
    },
    end_own_function: () => {
      ownFunction = false
      if (stages.stage === null) rest()
    },
  }

  return {
    pay,
    reprint,
    repeat,
    abort,
    play: (action) => {
      const act = actions[action]
      act?.()
      return act !== undefined
    },
    losePower: () => {
      lifetime += 1
      stages.end()
      rest()
    },
    wake: () => {
      const { begun } = memory.now
      if (!begun) return
      const aborted = { ...begun, requestType: 'CardPayment', overallResult: 'Aborted' }
      memory.change({ begun: null, ...(dialect.remembersInterrupted && { last: aborted }) })
    },
    get busy() {
      return ownFunction || stages.stage !== null
    },
    get stage() {
      return stages.stage ?? (ownFunction ? 'busy' : 'idle')
    },
    get lines() {
      return lines
    },
    get amount() {
      return amount
    },
    get paperOut() {
      return paperOut
    },
  }
}

const refusals: Readonly<Record<Exclude<Signal, 'go'>, readonly [TextName, string]>> = {
  decline: ['declined', 'Failure'],
  timed_out: ['timed_out', 'TimedOut'],
  stop: ['aborted', 'Aborted'],
  aborted: ['aborted', 'Aborted'],
  off: ['aborted', 'Aborted'],
}

const lastOf = ({ overallResult, terminal, tender }: CardServiceResponse) => ({
  overallResult,
  ...(terminal && { terminal }),
  ...(tender && { tender }),
})

const amountOf = ({ totalAmount }: CardServiceRequest): Money | string => {
  if (!totalAmount) return 'MissingMandatoryData'
  const { currency, value } = totalAmount
  const amount = isCurrency(currency) ? parseDecimal(value, currency) : null
  return amount && amount.minor > 0n ? amount : 'ValidationError'
}
