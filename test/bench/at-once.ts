import { Type } from 'typebox'
import { zero } from '../../src/money/money.ts'
import { accepted, unknown } from '../../src/outbound/answer.ts'
import type { TerminalDriver } from '../../src/terminals/terminal.ts'

/** A terminal inside the process that approves at once: what is left to measure is Saldo's own work. */
export const atOnce: TerminalDriver = {
  name: 'at-once',
  title: 'approves at once',
  provider: 'none',
  checklist: [],
  settings: Type.Object({}),
  outcomeBy: 'reference',
  askAfter: [1_000],
  open: () => ({
    pay: async ({ amount, reference, at }) =>
      accepted({
        approved: amount,
        tip: zero(amount.currency),
        surcharge: zero(amount.currency),
        issuer: 'VISA',
        cardNumber: '411111******1111',
        approvalCode: String(reference % 1_000_000).padStart(6, '0'),
        terminalReference: String(reference),
        occurredAt: at,
        offline: false,
      }),
    inquire: async () => unknown({ code: 'line.broken' }),
    check: async () => ({ alive: true, facts: {} }),
  }),
}
