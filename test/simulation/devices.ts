import { v7 as newId } from 'uuid'
import type { Fault } from '../../src/simulators/simulator.ts'
import type { Store } from '../../src/store/database.ts'
import { opiFaults } from '../../src/terminals/ccv-opi/simulator/faults.ts'
import { startOpiSimulator } from '../../src/terminals/ccv-opi/simulator.ts'
import type { RunningTerminal } from '../../src/terminals/simulator.ts'
import { freePort } from './free-ports.ts'
import type { Garage } from './garage.ts'
import type { Random } from './random.ts'

/**
 * What can be hoped of a terminal in the end. `trusted` is honest, and the shop has set that its silence proves something;
 * `forgetful` loses what it did, and is never trusted so; `gone` does not come back.
 */
export type Fate = 'honest' | 'trusted' | 'forgetful' | 'gone'

export interface Device {
  readonly id: string
  readonly name: string
  readonly fate: Fate
  readonly simulator: RunningTerminal
  readonly settings: Readonly<Record<string, unknown>>
  readonly dialect: Readonly<Record<string, string | boolean>>
  /** How often each fault was put in. */
  readonly given: Map<string, number>
}

// What the published facts leave open, each answered in every way.
const dialects: Readonly<Record<string, readonly [string | boolean, ...(string | boolean)[]]>> = {
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

export const installDevice = async (
  store: Store,
  garage: Garage,
  random: Random,
  name: string,
  clock: () => Date,
): Promise<Device> => {
  const fate = random.weighted<Fate>({ honest: 6, trusted: 2, forgetful: 1, gone: 1 })
  const dialect = Object.fromEntries(
    Object.entries(dialects).map(([key, ways]) => [key, random.chance(0.65) ? ways[0] : random.pick(ways)]),
  )
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
  const id = newId()
  await store.within(garage.organisation, (tx) =>
    tx.query(
      `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
       values ($1, $2, $3, $4, 'ccv-opi', $5, $6)`,
      [tx.organisation, id, garage.shop, name, settings, clock()],
    ),
  )
  return { id, name, fate, simulator, settings, dialect, given: new Map() }
}

/** A fault of the seed's choice, of all that the simulator knows. */
export const misbehave = (device: Device, random: Random): Fault => {
  const codes = opiFaults.map(({ code }) => code).filter((code) => code !== 'forget')
  const code = device.fate === 'forgetful' && random.chance(0.4) ? 'forget' : random.pick(codes)
  const fault: Fault = { fault: code, ...detailOf(code, random) }
  device.simulator.addFault(fault)
  device.given.set(code, (device.given.get(code) ?? 0) + 1)
  return fault
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

/** Everything a person can do to make it work again; one that is gone stays away. */
export const bringBack = ({ fate, simulator }: Device): void => {
  simulator.clearFaults()
  for (const action of ['end_own_function', 'paper_in', 'plug_in', 'switch_on']) simulator.play(action)
  if (fate === 'gone') simulator.play('switch_off')
}
