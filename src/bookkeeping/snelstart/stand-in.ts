import type { StandIn } from '../../simulators/simulator.ts'
import { startSnelstartSimulator } from './simulator.ts'

/** SnelStart with the daybooks and ledgers of the shop's own administration, and one invoice. */
export const snelstartStandIn: StandIn = {
  for: 'snelstart',
  start: async (stored, { choices, invoice }) => {
    const running = await startSnelstartSimulator({ port: 0, choices })
    running.addInvoice(invoice)
    const { apiAddress, authAddress, keys } = running
    return {
      settings: {
        ...(stored as object),
        ...{ apiAddress, authAddress, couplingKey: keys.coupling },
        ...{ primaryKey: keys.primary, secondaryKey: keys.secondary },
      },
      stop: running.stop,
    }
  },
}
