import type { StandIn } from '../../../simulators/simulator.ts'
import type { Grant } from '../../books.ts'
import { startMoneybirdSimulator } from '../simulator.ts'

/** Moneybird with the ledgers of the shop's own administration, one invoice, and somebody who signed in. */
export const moneybirdStandIn: StandIn = {
  for: 'moneybird',
  start: async (stored, { choices, invoice }) => {
    const running = await startMoneybirdSimulator({ port: 0, choices, dialect: { tokenSeconds: 0 } })
    running.addInvoice(invoice)
    const { access_token: access, refresh_token: refresh, scope } = running.grant()
    let grant: Grant = { tokens: { access, refresh, until: null, renewFrom: null, scope }, user: null }
    return {
      settings: { ...stored, ...running.settings?.() },
      tools: {
        grants: {
          current: async () => grant,
          keep: async (next) => {
            grant = next
          },
        },
        administration: running.administrations()[0]?.id ?? '',
      },
      stop: running.stop,
    }
  },
}
