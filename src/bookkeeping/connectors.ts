import type { Connector } from './books.ts'
import { moneybird } from './moneybird/connector.ts'
import { snelstart } from './snelstart/connector.ts'
import { twinfield } from './twinfield/connector.ts'

/** Every bookkeeping connector: a new one is a folder and a line. */
export const connectors: readonly Connector[] = [snelstart, moneybird, twinfield]
