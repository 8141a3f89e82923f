import { bookkeeping } from './bookkeeping.ts'
import { booksMoneybird } from './books-moneybird.ts'
import { booksTwinfield } from './books-twinfield.ts'
import { ccvCloud } from './ccv-cloud.ts'
import { ccvOpi } from './ccv-opi.ts'
import { ccvSimulator } from './ccv-simulator.ts'
import { cli } from './cli.ts'
import { connections } from './connections.ts'
import { desk } from './desk.ts'
import { devices } from './devices.ts'
import { ledger } from './ledger.ts'
import { ledgerPage } from './ledger-page.ts'
import { matching } from './matching.ts'
import { matchingPage } from './matching-page.ts'
import { online } from './online.ts'
import { onlinePage } from './online-page.ts'
import { orders } from './orders.ts'
import { payments } from './payments.ts'
import { printer } from './printer.ts'
import { pspCcvOnline } from './psp-ccv-online.ts'
import { receipt } from './receipt.ts'
import { refundsPage } from './refunds-page.ts'
import { server } from './server.ts'
import { setUpWebShop } from './set-up-web-shop.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signInAtPackage } from './sign-in-at-package.ts'
import { simulatorMoneybird } from './simulator-moneybird.ts'
import { simulatorTwinfield } from './simulator-twinfield.ts'
import { simulators } from './simulators.ts'
import { snelstart } from './snelstart.ts'
import { tasks } from './tasks.ts'
import { terminals } from './terminals.ts'
import { transactions } from './transactions.ts'
import { ubl } from './ubl.ts'
import { webShop } from './web-shop.ts'

export const nl = {
  ...ledgerPage,
  ...settings,
  ...setUpWebShop,
  ...setup,
  ...simulatorMoneybird,
  ...simulatorTwinfield,
  ...simulators,
  ...terminals,
  ...tasks,
  ...transactions,
  ...desk,
  ...shell,
  ...ccvCloud,
  ...bookkeeping,
  ...booksMoneybird,
  ...booksTwinfield,
  ...ccvOpi,
  ...ccvSimulator,
  ...cli,
  ...connections,
  ...devices,
  ...ledger,
  ...matching,
  ...matchingPage,
  ...online,
  ...onlinePage,
  ...orders,
  ...payments,
  ...printer,
  ...pspCcvOnline,
  ...receipt,
  ...refundsPage,
  ...server,
  ...signInAtPackage,
  ...snelstart,
  ...ubl,
  ...webShop,
}
