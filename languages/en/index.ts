import { ccvOpi } from './ccv-opi.ts'
import { devices } from './devices.ts'
import { payments } from './payments.ts'
import { printer } from './printer.ts'
import { receipt } from './receipt.ts'
import { server } from './server.ts'
import { ubl } from './ubl.ts'

export const en = {
  ...ccvOpi,
  ...devices,
  ...payments,
  ...printer,
  ...receipt,
  ...server,
  ...ubl,
}
