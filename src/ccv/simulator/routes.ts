import type { Route } from './call.ts'
import { cancel } from './cancel.ts'
import { capture } from './capture.ts'
import type { Exchange } from './faults.ts'
import { find } from './find.ts'
import { listMethods } from './methods.ts'
import { pay } from './pay.ts'
import { refund } from './refund.ts'
import { reverse } from './reverse.ts'

interface Place {
  readonly exchange: Exchange
  readonly route: Route
}

/** 1.2: the Payment API below its base path. */
export const routes: Readonly<Record<string, Place>> = {
  'GET /method': { exchange: 'method', route: listMethods },
  'POST /payment': { exchange: 'payment', route: pay },
  'GET /transaction': { exchange: 'transaction', route: find },
  'POST /refund': { exchange: 'refund', route: refund },
  'POST /capture': { exchange: 'capture', route: capture },
  'POST /reversal': { exchange: 'reversal', route: reverse },
  'POST /cancel': { exchange: 'cancel', route: cancel },
}

export const cancelPlace: Place = { exchange: 'cancel', route: cancel }
