import type { StartSimulator } from '../../simulators/simulator.ts'
import { terminalConformance } from '../conformance.ts'
import { ccvOpi } from './driver.ts'
import { startWith } from './rehearse.ts'
import { ccvOpiSimulator } from './simulator.ts'

terminalConformance({ driver: ccvOpi, simulator: ccvOpiSimulator, start: startWith() })

/** The same, where the facts leave a choice (inferred in the fact sheet) and the other one is made. */
const inDialect =
  (dialect: NonNullable<StartSimulator['dialect']>, settings: Readonly<Record<string, unknown>> = {}) =>
  (options: StartSimulator, patience: 'short' | 'long') =>
    startWith(settings)({ ...options, dialect }, patience)

terminalConformance({
  title: 'spelling, lines, abort and reprint the other way',
  driver: ccvOpi,
  simulator: ccvOpiSimulator,
  start: inDialect(
    {
      spelling: 'Authorization',
      requestIds: 'numeric',
      deviceConnections: 'one each',
      abortAnswer: 'DeviceUnavailable',
      reprintsUnowed: 'the last ticket',
      reprintIsLastMessage: false,
      reprintNamesRequest: true,
      reprintNumber: 'the original',
    },
    { abortOver: 'second connection' },
  ),
})

terminalConformance({
  title: 'whose OriginalHeader holds ids only',
  driver: ccvOpi,
  simulator: ccvOpiSimulator,
  start: inDialect({ repeats: 'ids', reprintsUnowed: 'the last ticket' }),
  skip: {
    decline_lost: 'a last message without its result does not tell a decline',
    interrupted: 'a last message without its result does not tell an abort',
  },
})
