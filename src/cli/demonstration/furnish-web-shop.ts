import { v7 as newId } from 'uuid'
import { accountOfPsp } from '../../bookkeeping/accounts-to-map.ts'
import { connectorOf } from '../../bookkeeping/bookkeeping.ts'
import { choicesOf, chooseAccounts } from '../../bookkeeping/change-mapping.ts'
import { neverFromDesk } from '../../bookkeeping/connection.ts'
import { putGrant } from '../../bookkeeping/grants.ts'
import { insertConnection } from '../../bookkeeping/make-connection.ts'
import { Bug } from '../../bug.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { zero } from '../../money/money.ts'
import { hookOf, listAccounts } from '../../online/account.ts'
import { addAccount, startAccount } from '../../online/change-accounts.ts'
import type { Online } from '../../online/online.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { RunningSimulator } from '../../simulators/simulator.ts'
import { actorOf, playService, type Services } from './furnish-services.ts'
import { wish } from './make.ts'
import { shopOrders, webShop } from './web-shop.ts'

interface Shop extends Services {
  readonly online: Online
}

interface Played {
  readonly provider: RunningSimulator
  readonly books: RunningSimulator
}

/**
 * Plays the provider and the package of the garage's web shop, where they were given ports, and connects and starts it the first
 * time. What it returns has the provider tell Saldo of payments, once Saldo listens.
 */
export const furnishWebShop = async (parts: Shop): Promise<() => void> => {
  const { webShop: port, shopBooks } = parts.settings.demoPorts
  if (port === null || shopBooks === null) return () => {}
  const provider = await playService(parts, webShop.simulator, port)
  const books = provider && (await playService(parts, webShop.books.simulator, shopBooks))
  if (!provider || !books) return () => {}
  const [known] = await accountsOf(parts)
  order(parts, { provider, books })
  if (!known) {
    pay(parts, provider)
    await connect(parts, { provider, books })
  }
  const [account] = await accountsOf(parts)
  return () => provider.tellAt?.((account && hookOf(parts.online, account)) ?? undefined)
}

const accountsOf = ({ store, organisation }: Shop) => store.read(organisation, (tx) => listAccounts(tx))

const day = 86_400_000
const euros = (text: string) => parseDecimal(text, 'EUR') ?? zero('EUR')

// What customers ordered and have not paid waits for whoever plays them, also after a restart.
const order = ({ now }: Shop, { provider, books }: Played): void => {
  for (const { order: reference, customer, email, invoiced, draft, paid, daysAgo } of shopOrders) {
    if (invoiced === undefined) continue
    const issuedOn = new Date(now().getTime() - daysAgo * day).toISOString().slice(0, 10)
    const invoice = { customer, total: euros(invoiced), issuedOn }
    books.takeInvoice?.({
      ...{ ...invoice, number: reference.replace('WEB-', 'W-'), reference },
      ...(email !== undefined && { email }),
      ...(draft && { draft }),
    })
    if (!paid) provider.takeInvoice?.({ ...invoice, number: reference })
  }
}

const pay = ({ now }: Shop, provider: RunningSimulator): void => {
  if (provider.happened().length > 0) return
  for (const { order: number, invoiced, paid, daysAgo } of shopOrders) {
    if (!paid) continue
    const at = new Date(now().getTime() - daysAgo * day - hour).toISOString()
    provider.play(paid.by, { order: number, amount: paid.amount ?? invoiced ?? '', at })
    if (paid.again) provider.play('pay_again')
  }
}

// Before what happens now.
const hour = 3_600_000

const connect = async (parts: Shop, { provider, books }: Played): Promise<void> => {
  const { online, now } = parts
  const actor = await actorOf(parts)
  const connection = await connectBooks(parts, books, actor)
  if (!connection) return
  const id = newId()
  const fetchFrom = new Date(now().getTime() - 30 * day).toISOString().slice(0, 10)
  must(
    await addAccount(online, wish(actor, 'online.add', id, now()), {
      ...{ id, psp: webShop.psp, name: webShop.name, shop: null, fetchFrom },
      settings: { ...provider.settings?.(), accountName: webShop.name },
      routes: [{ connection, active: true, partPayments: 'ask', corrections: 'ask' }],
    }),
  )
  must(await startAccount(online, wish(actor, 'online.start', id, now()), id))
}

/** Connects the package as if somebody had signed in there; what is paid at the desk is booked in the garage's own. */
const connectBooks = async (
  { store, organisation, bookkeeping, now }: Shop,
  running: RunningSimulator,
  actor: Actor,
): Promise<string | null> => {
  const connector = connectorOf(bookkeeping, webShop.books.connector)
  const signedIn = running.signedIn?.()
  if (!connector || !signedIn) return null
  const id = newId()
  const settings = running.settings?.() ?? {}
  await store.read(organisation, async (tx) => {
    const made = { id, name: webShop.books.name, booksFrom: neverFromDesk }
    const { administration, grant } = signedIn
    await insertConnection(tx, bookkeeping, now(), made, { connector, settings, administration })
    await putGrant(tx, bookkeeping.key, id, { grant, person: actor.person, at: now() })
  })
  const choices = await choicesOf(bookkeeping, organisation, id)
  if (isRefusal(choices)) throw refused(choices)
  const place = choices.find(({ use, name }) => use === 'place' && name === webShop.place)
  const chosen = { account: accountOfPsp(webShop.psp), use: 'place', choiceId: place?.id ?? null } as const
  must(await chooseAccounts(bookkeeping, wish(actor, 'connection.accounts', id, now()), id, [chosen]))
  return id
}

const refused = ({ refused: { code } }: Refusal): Bug => new Bug(`the demonstration was refused: ${code}`)

const must = (done: string | Refusal): void => {
  if (isRefusal(done)) throw refused(done)
}
