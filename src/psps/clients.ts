import { ccvOnline } from './ccv-online/client.ts'
import type { PspClient } from './psp.ts'

/** Every client of a payment provider: a new one is a folder and a line. */
export const clients: readonly PspClient[] = [ccvOnline]
