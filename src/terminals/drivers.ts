import { ccvCloud } from './ccv-cloud/driver.ts'
import { ccvOpi } from './ccv-opi/driver.ts'
import type { TerminalDriver } from './terminal.ts'

/** Every terminal driver: a new one is a folder and a line. */
export const drivers: readonly TerminalDriver[] = [ccvOpi, ccvCloud]
