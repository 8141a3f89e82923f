import { localModels } from '../../ccv/models.ts'
import type { TerminalDriver } from '../terminal.ts'
import { check } from './check.ts'
import { inquire } from './inquire.ts'
import { pay } from './pay.ts'
import { opiSettings, readSettings } from './settings.ts'

/** CCV terminals in the shop's own network, over two TCP connections (fact sheet of CCV, part 3). */
export const ccvOpi: TerminalDriver = {
  name: 'ccv-opi',
  title: 'CCV OPI-NL',
  provider: 'CCV',
  checklist: ['contract', 'network', 'address', 'firewall', 'restart'].map(
    (step) => `terminal.ccv_opi.checklist.${step}`,
  ),
  settings: opiSettings,
  models: localModels,
  // 3.7: a terminal knows its last message and its last ticket, nothing older.
  outcomeBy: 'last result',
  askAfter: [2_000, 5_000, 15_000, 60_000, 300_000, 3_600_000],
  open: (stored) => {
    const settings = readSettings(stored)
    return {
      pay: (order, conversation) => pay(settings, order, conversation),
      inquire: (order, past, conversation) => inquire(settings, order, past, conversation),
      check: () => check(settings, new Date()),
    }
  },
}
