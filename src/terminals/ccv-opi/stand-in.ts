import { freePort } from '../../simulators/free-port.ts'
import type { StandIn } from '../../simulators/simulator.ts'
import { startOpiSimulator } from './simulator.ts'

// As quick as it can still be followed by eye.
const timeline = { card: 250, pin: 250, host: 250 }

/** A terminal of the shop's network, which a customer walks up to at once. */
export const opiStandIn: StandIn = {
  for: 'ccv-opi',
  start: async (stored) => {
    const devicePort = await freePort()
    const host = '127.0.0.1'
    const running = await startOpiSimulator({ host, port: 0, dial: { host, port: devicePort }, timeline })
    return {
      settings: {
        ...(stored as object),
        ...{ host, commandPort: running.port, deviceHost: host, devicePort },
        firstWordMs: 10_000,
        wholeMs: 20_000,
      },
      stop: running.stop,
    }
  },
}
