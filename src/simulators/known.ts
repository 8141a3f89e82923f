import { moneybirdStandIn } from '../bookkeeping/moneybird/simulator/stand-in.ts'
import { moneybirdSimulator } from '../bookkeeping/moneybird/simulator.ts'
import { snelstartSimulator } from '../bookkeeping/snelstart/simulator.ts'
import { snelstartStandIn } from '../bookkeeping/snelstart/stand-in.ts'
import { twinfieldStandIn } from '../bookkeeping/twinfield/simulator/stand-in.ts'
import { twinfieldSimulator } from '../bookkeeping/twinfield/simulator.ts'
import { webShopSimulator } from '../ccv/simulator/web-shop-simulator.ts'
import { ccvSimulator } from '../ccv/simulator.ts'
import { printerSimulator } from '../payments/receipts/printer-simulator.ts'
import { cloudStandIn } from '../terminals/ccv-cloud/stand-in.ts'
import { ccvOpiSimulator } from '../terminals/ccv-opi/simulator.ts'
import { opiStandIn } from '../terminals/ccv-opi/stand-in.ts'
import type { Simulator } from './simulator.ts'

/** Every simulator Saldo brings along; each can also be started alone, for people who write their own client. */
export const simulators: readonly Simulator[] = [
  { ...ccvOpiSimulator, standIn: opiStandIn },
  { ...ccvSimulator, standIn: cloudStandIn },
  webShopSimulator,
  printerSimulator,
  { ...snelstartSimulator, standIn: snelstartStandIn },
  { ...moneybirdSimulator, standIn: moneybirdStandIn },
  { ...twinfieldSimulator, standIn: twinfieldStandIn },
]
