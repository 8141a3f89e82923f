import { ccvFaults } from '../../../src/ccv/simulator/faults.ts'
import { type RunningCcv, startCcvSimulator } from '../../../src/ccv/simulator.ts'
import type { Fault } from '../../../src/simulators/simulator.ts'
import type { Device } from '../devices.ts'
import { freePort } from '../free-ports.ts'
import type { Random } from '../random.ts'
import { answersOf, type Dialects } from './dialects.ts'
import { drawFate, type Fate } from './fate.ts'
import { providerOf } from './provider.ts'

// What the published facts leave open, each answered in every way; times are as in the world, in milliseconds.
const dialects: Dialects = {
  lifeMs: [700, 300, 1_500],
  busyMs: [20, 200],
  offlineMs: [60, 500],
  declineCode: ['rejected', 'card_refused'],
  lateCancel: ['ignored', 'refused'],
  paperOut: ['reject', 'block next'],
  terminalNamesBrand: [true, false],
  userAgentRequired: [false, true],
  webhookRetries: ['20,60,200,600', '10', '100,100,100'],
  pageSize: [25, 3],
  listOrder: ['newest first', 'oldest first'],
}

const patienceOf = (random: Random) => ({
  firstReadMs: random.pick([20, 60, 150]),
  readAgainMs: random.pick([15, 50]),
  lifeMs: random.pick([500, 900]),
  readAfterCancelMs: 10,
  tooManyWaitMs: 5,
  answerMs: 250,
})

/** A terminal behind the cloud of its provider, with an account of its own there. */
export const startCloudDevice = async (
  random: Random,
  clock: () => Date,
): Promise<Omit<Device, 'id' | 'name'>> => {
  // A provider's silence proves nothing while a clock may jump at the moment of sending: the wish can come after the question.
  const drawn = drawFate(random)
  const fate = drawn === 'trusted' ? 'honest' : drawn
  const dialect = answersOf(dialects, random)
  const port = await freePort()
  const terminalId = `C${port}`
  const [card, pin, host] = [random.between(1, 12), random.between(1, 12), random.between(1, 20)]
  const skew = random.between(-3_000, 3_000)
  const simulator = await startCcvSimulator({
    port,
    terminalId,
    clock: () => new Date(clock().getTime() + skew),
    timeline: { card, pin, host, printing: 2, person: 400 },
    dialect,
  })
  const settings = {
    ...patienceOf(random),
    apiKey: simulator.key,
    apiAddress: simulator.address,
    terminalId,
    model: 'a77',
    cancelWith: random.chance(0.8) ? 'cancel' : 'none',
  }
  const provider = providerOf(simulator)
  const answersNoMore = fate === 'gone' && random.chance(0.5)
  return {
    kind: 'ccv-cloud',
    fate,
    simulator,
    settings,
    dialect,
    given: new Map(),
    bringBack: () => bringBack(simulator, fate, answersNoMore),
    drawFault: (draw) => drawFault(fate, draw),
    provider,
  }
}

const bringBack = async (simulator: RunningCcv, fate: Fate, answersNoMore: boolean): Promise<void> => {
  simulator.clearFaults()
  for (const action of ['end_own_function', 'paper_in']) simulator.play(action)
  // A terminal that is gone tells nobody what it did.
  if (fate === 'gone') simulator.play('switch_off')
  else for (const action of ['plug_in', 'switch_on']) simulator.play(action)
  if (answersNoMore) simulator.addFault({ fault: 'refuse_to_connect', times: -1 })
}

/** A fault of the seed's choice, of all that the simulator knows. */
const drawFault = (fate: Fate, random: Random): Fault => {
  const codes = ccvFaults.map(({ code }) => code).filter((code) => code !== 'forget')
  const code = fate === 'forgetful' && random.chance(0.4) ? 'forget' : random.pick(codes)
  return { fault: code, ...detailOf(code, random) }
}

const ofTheLine = new Set(['lose_request', 'lose_answer', 'slow_answer', 'cut_answer', 'garble', 'error_500'])
const ofTheLineToo = new Set(['gateway_timeout', 'too_many_requests', 'error_with_reference'])
const ofTheTerminal = new Set(['decline', 'unknown_failure_code', 'busy', 'offline', 'unreadable_receipt'])
const ofTheTerminalToo = new Set(['die_after_authorising', 'late_success', 'manual_intervention'])

const exchanges = ['payment', 'payment', 'payment', 'refund', 'refund', 'transaction', 'cancel'] as const

const detailOf = (code: string, random: Random): Omit<Fault, 'fault'> => ({
  ...(ofTheLine.has(code) || ofTheLineToo.has(code) ? { on: random.pick(exchanges) } : {}),
  ...(ofTheTerminal.has(code) || ofTheTerminalToo.has(code)
    ? { on: random.pick(['payment', 'payment', 'refund']) }
    : {}),
  ...(code === 'wrong_amount' ? { on: random.pick(['payment', 'payment', 'refund']) } : {}),
  ...(code === 'forget' ? { times: random.pick([1, 3]) } : {}),
  ...(code === 'cut_answer' ? { bytes: random.pick([0, 3, 20, 120]) } : {}),
  ...(code === 'slow_answer' ? { ms: random.between(20, 600) } : {}),
  ...(code === 'refuse_to_connect' ? { ms: random.between(20, 300) } : {}),
  ...(code === 'die_after_authorising' ? { ms: random.between(10, 900) } : {}),
  ...(code === 'late_success' ? { ms: random.between(50, 2_000) } : {}),
  ...(code === 'webhook_late' ? { ms: random.between(20, 900) } : {}),
  ...(code === 'wrong_amount' ? { amount: random.pick(['1.00', '5.00', '10.00', '12.50', '300.00']) } : {}),
})
