import type { App } from './app.ts'
import type { Parts } from './parts.ts'
import { apiKeys } from './routes/api-keys.ts'
import { audit } from './routes/audit.ts'
import { bookings } from './routes/bookings.ts'
import { bookkeeping } from './routes/bookkeeping.ts'
import { hooks } from './routes/hooks.ts'
import { invoices } from './routes/invoices.ts'
import { ledger } from './routes/ledger.ts'
import { live } from './routes/live.ts'
import { matchDecisions } from './routes/match-decisions.ts'
import { matching } from './routes/matching.ts'
import { online } from './routes/online.ts'
import { onlineAccounts } from './routes/online-accounts.ts'
import { onlineHooks } from './routes/online-hooks.ts'
import { onlineReports } from './routes/online-reports.ts'
import { orders } from './routes/orders.ts'
import { organisation } from './routes/organisation.ts'
import { ownSession } from './routes/own-session.ts'
import { paymentSteps } from './routes/payment-steps.ts'
import { payments } from './routes/payments.ts'
import { people } from './routes/people.ts'
import { printers } from './routes/printers.ts'
import { receipts } from './routes/receipts.ts'
import { receiptsInOneGo } from './routes/receipts-in-one-go.ts'
import { refunds } from './routes/refunds.ts'
import { session } from './routes/session.ts'
import { setup } from './routes/setup.ts'
import { setupWebShop } from './routes/setup-web-shop.ts'
import { shops } from './routes/shops.ts'
import { signInAtPackage } from './routes/sign-in-at-package.ts'
import { simulators } from './routes/simulators.ts'
import { tasks } from './routes/tasks.ts'
import { terminals } from './routes/terminals.ts'
import { tills } from './routes/tills.ts'

/** Every resource of the API. */
export const routes: readonly ((app: App, parts: Parts) => void)[] = [
  session,
  ownSession,
  organisation,
  people,
  shops,
  tills,
  printers,
  apiKeys,
  audit,
  orders,
  invoices,
  payments,
  paymentSteps,
  refunds,
  receipts,
  receiptsInOneGo,
  tasks,
  ledger,
  terminals,
  bookkeeping,
  signInAtPackage,
  bookings,
  online,
  onlineAccounts,
  onlineReports,
  matching,
  matchDecisions,
  setup,
  setupWebShop,
  simulators,
  live,
  hooks,
  onlineHooks,
]
