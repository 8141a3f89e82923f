import { snelstartSimulator } from '../bookkeeping/snelstart/simulator.ts'
import { ccvSimulator } from '../ccv/simulator.ts'
import { printerSimulator } from '../payments/receipts/printer-simulator.ts'
import { ccvOpiSimulator } from '../terminals/ccv-opi/simulator.ts'
import type { Simulator } from './simulator.ts'

/** Every simulator Saldo brings along; each can also be started alone, for people who write their own client. */
export const simulators: readonly Simulator[] = [
  ccvOpiSimulator,
  ccvSimulator,
  printerSimulator,
  snelstartSimulator,
]
