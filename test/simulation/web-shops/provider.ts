import { webShopFaults } from '../../../src/ccv/simulator/faults.ts'
import { type RunningCcv, startCcvSimulator } from '../../../src/ccv/simulator.ts'
import type { Fault } from '../../../src/simulators/simulator.ts'
import { answersOf, type Dialects } from '../devices/dialects.ts'
import type { Random } from '../random.ts'
import { faultOf } from './fault-of.ts'

/** The payment provider of the web shops, with an account for each. */
export interface PaymentProvider {
  readonly ccv: RunningCcv
  readonly given: Map<string, number>
  drawFault(random: Random): Fault
}

// What the published facts leave open, each answered in every way; times are as in the world, in milliseconds.
const dialects: Dialects = {
  userAgentRequired: [false, true],
  retryAfter: ['seconds', 'date', 'unsaid'],
  forbiddenStatus: ['401', '403'],
  idempotencyMismatch: ['new', '409', '400'],
  webhookRetries: ['20,60,200,600', '10', '100,100,100'],
  webhookCopies: [1, 3, 5],
  webhookSpreadMs: [0, 300],
  webhookLossEvery: [0, 2, 1],
  pageSize: [25, 3, 12],
  listOrder: ['newest first', 'oldest first'],
  cursorsFollow: ['time', 'list'],
  pageBegins: ['at the cursor', 'where the list does'],
  listLagEvery: [0, 3],
  listLagMs: [400, 60_000],
  createdStep: [1, 1_000],
  amountForm: ['number', 'number with all digits', 'text'],
  settlesLater: [false, true],
  sepaReturn: ['chargeback', 'auto_refund'],
  chargebackWebhook: ['own', 'original', 'none'],
}

// What is shown otherwise than it is, is chosen where a payment is made.
const faults = webShopFaults
  .map(({ code }) => code)
  .filter((code) => !code.startsWith('unknown_') && code !== 'odd_amount')

export const openProvider = async (
  random: Random,
  clock: () => Date,
  accounts: readonly string[],
): Promise<PaymentProvider> => {
  const ccv = await startCcvSimulator({
    ...{ port: 0, webShop: true, clock, accounts, dialect: answersOf(dialects, random) },
    timeline: { host: 100 },
  })
  return {
    ccv,
    given: new Map(),
    drawFault: (draw) => faultOf(faults, ['list', 'list', 'read', 'refund', 'refund'], draw),
  }
}
