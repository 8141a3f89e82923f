import { startCcvSimulator } from '../../ccv/simulator.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import type { NewPayment, RunningPsp } from '../conformance.ts'

const outcomes = { paid: 'paid', open: 'pending', not_paid: 'failed', unclear: 'manualintervention' } as const

/** Starts a simulator for conformance runs, with settings of their own and more of them. */
export const startWith =
  (more: Readonly<Record<string, unknown>> = {}, dialect: NonNullable<StartSimulator['dialect']> = {}) =>
  async (options: StartSimulator, patience: 'short' | 'long'): Promise<RunningPsp> => {
    const simulator = await startCcvSimulator({ port: 0, webShop: true, ...options, dialect })
    const short = patience === 'short' ? { answerMs: 150, tooManyLongestMs: 20 } : {}
    const settings = { apiKey: simulator.key, address: simulator.address, ...short, ...more }
    const wrongKey = `t_${'0123456789'.repeat(4)}`
    return {
      simulator,
      settings,
      wrongSettings: { ...settings, apiKey: wrongKey },
      secrets: [simulator.key, wrongKey, Buffer.from(`${simulator.key}:`).toString('base64'), 'Basic '],
      sell: ({ order, amount, state, at, shownAt, hook, by }: NewPayment) =>
        simulator.sell({
          order,
          amount,
          method: by === 'direct debit' ? 'sdd' : by === 'card' ? 'card' : 'ideal',
          outcome: outcomes[state],
          ...(at && { createdAt: at }),
          ...(shownAt && { listedAt: shownAt }),
          ...(hook && { webhookUrl: hook }),
        }),
      settle: (reference, state) => simulator.settleLater(reference, outcomes[state]),
      chargeBack: (reference) => simulator.chargeBack(reference),
      comeBack: (reference) => simulator.sepaReturn(reference),
      refunds: (reference) =>
        simulator
          .sales()
          .filter(
            ({ type, original, status }) =>
              type === 'refund' && original === reference && status !== 'failed',
          )
          .map((one) => ({ reference: one.reference, amount: one.amount })),
    }
  }
