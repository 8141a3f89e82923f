import { freePort } from '../../simulators/free-port.ts'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { ccvOpi } from './driver.ts'
import { startOpiSimulator } from './simulator.ts'

const fast = { card: 1, pin: 1, host: 1, person: 5_000, till: 5_000 }
const patience = {
  short: { firstWordMs: 300, silenceMs: 150, wholeMs: 5_000, inquiryMs: 150 },
  long: { firstWordMs: 5_000, silenceMs: 5_000, wholeMs: 10_000, inquiryMs: 5_000 },
}

/** Starts a simulator and opens a terminal towards it, both with timers for tests. */
export const startWith =
  (settings: Readonly<Record<string, unknown>> = {}) =>
  async (options: StartSimulator, how: 'short' | 'long') => {
    const devicePort = await freePort()
    const simulator = await startOpiSimulator({
      port: 0,
      dial: { host: '127.0.0.1', port: devicePort },
      timeline: fast,
      ...options,
    })
    const terminal = ccvOpi.open({
      host: '127.0.0.1',
      commandPort: simulator.port,
      deviceHost: '127.0.0.1',
      devicePort,
      workstationId: 'TILL1',
      statusMs: 1_000,
      ...patience[how],
      ...settings,
    })
    return { simulator, terminal }
  }
