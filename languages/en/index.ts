import { ccvOpi } from './ccv-opi.ts'
import { cli } from './cli.ts'
import { devices } from './devices.ts'
import { ledger } from './ledger.ts'
import { orders } from './orders.ts'
import { payments } from './payments.ts'
import { printer } from './printer.ts'
import { receipt } from './receipt.ts'
import { server } from './server.ts'
import { ubl } from './ubl.ts'

export const en = {
  ...ccvOpi,
  ...cli,
  ...devices,
  ...ledger,
  ...orders,
  ...payments,
  ...printer,
  ...receipt,
  ...server,
  ...ubl,
}
