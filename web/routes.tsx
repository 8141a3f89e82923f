import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { readConnections } from './connections/address.ts'
import { BookingPage } from './connections/booking.tsx'
import { Connections } from './connections/connections.tsx'
import { readDesk } from './desk/address.ts'
import { Desk } from './desk/desk.tsx'
import { Account } from './ledger/account.tsx'
import { Ledger } from './ledger/ledger.tsx'
import { readMatchFilter } from './matching/address.ts'
import { Batch } from './matching/batch.tsx'
import { Matching } from './matching/matching.tsx'
import { NeedsAPerson } from './needs-a-person/needs-a-person.tsx'
import { readOnline } from './online/address.ts'
import { Online } from './online/online.tsx'
import { OnlinePaymentPage } from './online/online-payment.tsx'
import { readSettings } from './settings/address.ts'
import { Settings } from './settings/settings.tsx'
import { readSetup } from './setup/address.ts'
import { Setup } from './setup/setup.tsx'
import { Broken } from './shell/broken.tsx'
import { NotHere } from './shell/not-here.tsx'
import { Shell } from './shell/shell.tsx'
import { Simulators } from './simulators/simulators.tsx'
import { Terminals } from './terminals/terminals.tsx'
import { readFilter } from './transactions/address.ts'
import { Transaction } from './transactions/transaction.tsx'
import { Transactions } from './transactions/transactions.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere, errorComponent: Broken })
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const tree = root.addChildren([
  createRoute({
    ...at('/'),
    beforeLoad: () => {
      throw redirect({ to: '/desk' })
    },
  }),
  createRoute({ ...at('/desk'), component: Desk, validateSearch: readDesk }),
  createRoute({ ...at('/transactions'), component: Transactions, validateSearch: readFilter }),
  createRoute({ ...at('/transactions/$id'), component: Transaction }),
  createRoute({ ...at('/needs-a-person'), component: NeedsAPerson }),
  createRoute({ ...at('/terminals'), component: Terminals }),
  createRoute({ ...at('/connections'), component: Connections, validateSearch: readConnections }),
  createRoute({ ...at('/connections/bookings/$id'), component: BookingPage }),
  createRoute({ ...at('/online'), component: Online, validateSearch: readOnline }),
  createRoute({ ...at('/online/$id'), component: OnlinePaymentPage }),
  createRoute({ ...at('/setup'), component: Setup, validateSearch: readSetup }),
  createRoute({ ...at('/simulators'), component: Simulators }),
  createRoute({ ...at('/ledger'), component: Ledger }),
  createRoute({ ...at('/ledger/$key'), component: Account }),
  createRoute({ ...at('/matching'), component: Matching }),
  createRoute({ ...at('/matching/$id'), component: Batch, validateSearch: readMatchFilter }),
  createRoute({ ...at('/settings'), component: Settings, validateSearch: readSettings }),
])

export const router = createRouter({ routeTree: tree, defaultPreload: false, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
