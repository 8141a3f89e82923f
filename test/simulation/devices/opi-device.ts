import type { Fault } from '../../../src/simulators/simulator.ts'
import { opiFaults } from '../../../src/terminals/ccv-opi/simulator/faults.ts'
import { startOpiSimulator } from '../../../src/terminals/ccv-opi/simulator.ts'
import type { Device } from '../devices.ts'
import { freePort } from '../free-ports.ts'
import type { Random } from '../random.ts'
import { answersOf, type Dialects } from './dialects.ts'
import { drawFate } from './fate.ts'

// What the published facts leave open, each answered in every way.
const dialects: Dialects = {
  spelling: ['Authorisation', 'Authorization'],
  deviceConnections: ['one for all', 'one each'],
  abortAnswer: ['Success', 'DeviceUnavailable'],
  repeats: ['whole message', 'result', 'ids'],
  reprintsUnowed: ['nothing', 'the last ticket'],
  reprintIsLastMessage: [true, false],
  reprintNamesRequest: [false, true],
  reprintNumber: ['its own', 'the original'],
  remembersInterrupted: [true, false],
  namesTip: [true, false],
}

const patience = {
  connectMs: 250,
  firstWordMs: 300,
  silenceMs: 200,
  wholeMs: 1_500,
  inquiryMs: 200,
  abortAnswerMs: 150,
  statusMs: 200,
  listenPatienceMs: 400,
  listenAgainMs: 10,
}

/** A terminal in the shop's own network. */
export const startOpiDevice = async (
  random: Random,
  clock: () => Date,
): Promise<Omit<Device, 'id' | 'name'>> => {
  const fate = drawFate(random)
  const dialect = answersOf(dialects, random)
  const [commandPort, devicePort] = [await freePort(), await freePort()]
  const [card, pin, host] = [random.between(1, 12), random.between(1, 12), random.between(1, 20)]
  const skew = random.between(-3_000, 3_000)
  const simulator = await startOpiSimulator({
    port: commandPort,
    dial: { host: '127.0.0.1', port: devicePort },
    terminalId: `S${commandPort}`,
    clock: () => new Date(clock().getTime() + skew),
    timeline: { card, pin, host, person: 400, till: 300 },
    dialect,
  })
  const settings = {
    ...patience,
    host: '127.0.0.1',
    commandPort,
    deviceHost: '127.0.0.1',
    devicePort,
    workstationId: `W${commandPort}`,
    abortOver: random.pick(['same connection', 'second connection']),
    noTicketProvesNotTaken: fate === 'trusted',
  }
  return {
    kind: 'ccv-opi',
    fate,
    simulator,
    settings,
    dialect,
    given: new Map(),
    bringBack: async () => {
      simulator.clearFaults()
      for (const action of ['end_own_function', 'paper_in', 'plug_in', 'switch_on']) simulator.play(action)
      if (fate === 'gone') simulator.play('switch_off')
    },
    drawFault: (draw) => drawFault(fate, draw),
    provider: null,
  }
}

/** A fault of the seed's choice, of all that the simulator knows. */
const drawFault = (fate: Device['fate'], random: Random): Fault => {
  const codes = opiFaults.map(({ code }) => code).filter((code) => code !== 'forget')
  const code = fate === 'forgetful' && random.chance(0.4) ? 'forget' : random.pick(codes)
  return { fault: code, ...detailOf(code, random) }
}

const exchanges = ['payment', 'payment', 'payment', 'repeat', 'reprint', 'abort'] as const
const onAny = new Set(['lose_request', 'silent', 'busy', 'lose_answer', 'cut_answer', 'answer_twice'])
const onAnyToo = new Set(['answer_late', 'answer_another', 'garble', 'bad_frame', 'fragment'])

const detailOf = (code: string, random: Random): Omit<Fault, 'fault'> => ({
  ...(onAny.has(code) || onAnyToo.has(code) ? { on: random.pick(exchanges) } : {}),
  ...(code === 'cut_answer' ? { bytes: random.pick([0, 3, 4, 5, 20, 120]) } : {}),
  ...(code === 'fragment' ? { bytes: random.pick([1, 7, 100]) } : {}),
  ...(code === 'answer_late' ? { ms: random.between(20, 600) } : {}),
  ...(code === 'refuse_to_connect' ? { ms: random.between(20, 300) } : {}),
  ...(code === 'die_after_authorising' ? { ms: random.between(10, 400) } : {}),
  ...(code === 'wrong_amount' ? { amount: random.pick(['1.00', '5.00', '10.00', '12.50', '300.00']) } : {}),
  ...(code === 'tip' ? { amount: random.pick(['0.50', '1.00', '2.50']) } : {}),
})
