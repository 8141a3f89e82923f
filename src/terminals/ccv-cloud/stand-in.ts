import { startCcvSimulator } from '../../ccv/simulator.ts'
import type { StandIn } from '../../simulators/simulator.ts'
import { readSettings } from './settings.ts'

// As quick as it can still be followed by eye; CCV is read again as soon as that is over.
const timeline = { card: 250, pin: 250, host: 250, printing: 50 }
const patience = { firstReadMs: 900, readAgainMs: 150, lifeMs: 20_000, answerMs: 5_000 }

/** CCV with the shop's own terminal, which a customer walks up to at once. */
export const cloudStandIn: StandIn = {
  for: 'ccv-cloud',
  start: async (stored) => {
    const { terminalId, managementSystemId } = readSettings(stored)
    const running = await startCcvSimulator({
      port: 0,
      terminals: [{ terminalId, managementSystemId }],
      timeline,
    })
    return {
      settings: { ...(stored as object), ...patience, apiAddress: running.address, apiKey: running.key },
      stop: running.stop,
    }
  },
}
