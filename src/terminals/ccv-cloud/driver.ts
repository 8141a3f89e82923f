import { cloudModels } from '../../ccv/models.ts'
import type { TerminalDriver } from '../terminal.ts'
import { cloudAccount } from './account.ts'
import { check } from './check.ts'
import { inquirePayment, inquireRefund } from './inquire.ts'
import { makeRefund, pay } from './pay.ts'
import { cloudSettings, readSettings } from './settings.ts'

const seconds = (count: number): number => count * 1000

/** CCV terminals driven through CCV's cloud: `method: terminal` of the Payment API (fact sheet of CCV, part 2). */
export const ccvCloud: TerminalDriver = {
  name: 'ccv-cloud',
  title: 'CCV Cloud Connect',
  provider: 'CCV',
  checklist: ['contract', 'key', 'terminal', 'internet', 'reachable'].map(
    (step) => `terminal.ccv_cloud.checklist.${step}`,
  ),
  settings: cloudSettings,
  account: cloudAccount,
  models: cloudModels,
  refunds: true,
  outcomeBy: 'reference',
  // 2.4: the longest life of a terminal transaction.
  freeAfter: seconds(360),
  // 2.4: first after 45 s, then not below 30 s; what an hour did not tell is asked for less often.
  askAfter: [
    seconds(45),
    ...Array.from({ length: 20 }, () => seconds(30)),
    ...Array.from({ length: 50 }, () => seconds(60)),
    seconds(300),
  ],
  open: (stored) => {
    const settings = readSettings(stored)
    return {
      pay: (order, conversation) => pay(settings, order, conversation),
      inquire: (order, past, conversation) => inquirePayment(settings, order, past, conversation),
      check: () => check(settings),
      refunds: {
        make: (order, conversation) => makeRefund(settings, order, conversation),
        inquire: (order, past, conversation) => inquireRefund(settings, order, past, conversation),
      },
    }
  },
}
