import { randomUUID } from 'node:crypto'
import { moneybird } from '../../src/bookkeeping/moneybird/connector.ts'
import { settingsFor } from '../../src/bookkeeping/moneybird/rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from '../../src/bookkeeping/moneybird/simulator.ts'
import { twinfield } from '../../src/bookkeeping/twinfield/connector.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from '../../src/bookkeeping/twinfield/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../../src/ccv/simulator.ts'
import { parseDecimal } from '../../src/money/decimal.ts'
import { type Money, zero } from '../../src/money/money.ts'
import { ccvOnline } from '../../src/psps/ccv-online/client.ts'
import { signedIn, type TestClient } from '../../src/server/test-client.ts'
import { makeOrganisation, openTestServer, type TestServer } from '../../src/server/test-server.ts'

export const euros = (text: string): Money => parseDecimal(text, 'EUR') ?? zero('EUR')

/** A web shop, its provider and its packages, spoken to over the API; days pass when the story says so. */
export interface WebShop {
  readonly server: TestServer
  readonly ccv: RunningCcv
  readonly moneybird: RunningMoneybird
  readonly twinfield: RunningTwinfield
  readonly books: TestClient
  readonly account: string
  readonly connections: { readonly moneybird: string; readonly twinfield: string }
  /** `YYYY-MM-DD` */
  today(): string
  /** An invoice or sale of the order in both packages. */
  order(number: string, total: string, customer?: string): void
  /** What is new at the provider is fetched, and everything that can be forwarded is. */
  settle(): Promise<void>
  pass(days: number): void
  close(): Promise<void>
}

/** The form of the package's page, posted as a browser would; where it sends the browser. */
const atPackage = async (address: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const page = new URL(address)
  const form = new URLSearchParams([...page.searchParams, ...Object.entries(fields)])
  const sent = await fetch(page.origin + page.pathname, { method: 'POST', body: form, redirect: 'manual' })
  const back = sent.headers.get('location')
  if (!back) throw new Error(`nobody was let in: ${await sent.text()}`)
  return back
}

/** Signs in at a package over its own pages and connects its first administration. */
const connect = async (
  books: TestClient,
  wish: { readonly connector: string; readonly name: string; readonly settings: object },
  person: Readonly<Record<string, string>>,
): Promise<string> => {
  const { connector, name, settings } = wish
  const begun = await books.ask('POST', '/connections/sign-in', { body: { connector, settings } })
  if (begun.status !== 201) throw new Error(JSON.stringify(begun.body))
  const back = await atPackage(begun.body.address, person)
  await fetch(back, { redirect: 'manual', headers: { cookie: books.cookie } })
  const signIn = await books.ask('GET', `/connections/sign-in/${begun.body.id}`)
  const [administration] = signIn.body.administrations
  if (!administration) throw new Error(JSON.stringify(signIn.body))
  const id = randomUUID()
  const made = await books.ask('POST', '/connections', {
    body: { id, name, signIn: begun.body.id, administrationId: administration.id, booksFrom: '2020-01-01' },
  })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  return id
}

const choose = async (
  books: TestClient,
  connection: string,
  place: string,
  ledger: string,
): Promise<void> => {
  const chosen = await books.ask('PUT', `/connections/${connection}/accounts`, {
    body: {
      accounts: [
        { account: 'clearing', use: 'place', choiceId: place },
        { account: 'other', use: 'ledger', choiceId: ledger },
      ],
    },
  })
  if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body))
}

// Somebody who stays away for days signs in again.
const staySignedIn = async (server: TestServer): Promise<TestClient> => {
  const again = () => signedIn(server, 'bookkeeper', 'Webwinkel Test')
  const client = await again()
  const { ask } = client
  client.ask = async (...asking) => {
    const answered = await ask(...asking)
    if (answered.status !== 401) return answered
    const { cookie, csrf } = await again()
    Object.assign(client, { cookie, csrf })
    return ask(...asking)
  }
  return client
}

export const openWebShop = async (): Promise<WebShop> => {
  let passed = 0
  const clock = () => new Date(Date.now() + passed)
  const [ccv, bird, field] = [
    await startCcvSimulator({ port: 0, webShop: true, clock }),
    await startMoneybirdSimulator({ port: 0, clock, dialect: { callsPerWindow: 0 } }),
    await startTwinfieldSimulator({ port: 0, clock, dialect: { creditsPerMinute: 0 } }),
  ]
  const server = await openTestServer({ connectors: [moneybird, twinfield], clients: [ccvOnline] })
  const garage = await makeOrganisation(server, 'Webwinkel Test')
  const books = await staySignedIn(server)
  const connections = {
    moneybird: await connect(
      books,
      { connector: 'moneybird', name: 'Moneybird', settings: settingsFor(bird) },
      { user: bird.users()[0]?.email ?? '', decision: 'allow' },
    ),
    twinfield: await connect(
      books,
      { connector: 'twinfield', name: 'Twinfield', settings: { ...field.settings?.(), creditsPerMinute: 0 } },
      { username: 'DEMO01', password: 'demonstratie' },
    ),
  }
  await choose(books, connections.moneybird, bird.ledger('12010.03'), bird.ledger('16050.02'))
  await choose(books, connections.twinfield, '1220', '8090')
  const account = randomUUID()
  const routes = Object.values(connections).map((connection) => ({
    ...{ connection, active: true, partPayments: 'book', corrections: 'book' },
  }))
  const added = await books.ask('POST', '/online/accounts', {
    body: {
      ...{ id: account, psp: 'ccv-online', name: 'Webwinkel', shopId: null, routes },
      settings: { apiKey: ccv.key, address: ccv.address },
      fetchFrom: clock().toISOString().slice(0, 10),
    },
  })
  if (added.status !== 201) throw new Error(JSON.stringify(added.body))
  await books.ask('POST', `/online/accounts/${account}/start`)
  const shop: WebShop = {
    ...{ server, ccv, moneybird: bird, twinfield: field, books, account, connections },
    today: () => clock().toISOString().slice(0, 10),
    order: (number, total, customer = 'Jansen') => {
      const issuedOn = shop.today()
      bird.addInvoice({ reference: number, customer, total: euros(total), issuedOn })
      field.addSale({ number, customer, total: euros(total), date: issuedOn, description: number })
    },
    settle: () => settle(shop, garage.id),
    pass: (days) => {
      passed += days * 86_400_000
      server.pass(days * 86_400_000)
    },
    close: async () => {
      await server.close()
      await Promise.all([ccv.stop(), bird.stop(), field.stop()])
    },
  }
  return shop
}

const settle = async ({ server, books, account }: WebShop, organisation: string): Promise<void> => {
  const begun = server.parts.now()
  await books.ask('POST', `/online/accounts/${account}/fetch`)
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const [left] = await server.database.owner<{ open: boolean; moving: string }>(
      `select a.fetched_at is null or a.fetched_at < $2 or a.fetch_at <= $3
           or a.worked_until is not null as open,
         (select count(*) from online_transaction t where t.organisation_id = $1 and t.state = 'paid' and t.kind <> 'other'
            and t.posted_at is null)
         + (select count(*) from online_transaction t where t.organisation_id = $1 and t.look_at <= $3)
         + (select count(*) from booking b where b.organisation_id = $1 and (b.try_at <= $3
            or b.state = 'unknown' or b.lettering in ('waiting', 'unknown'))) as moving
       from psp_account a where a.organisation_id = $1`,
      [organisation, begun, new Date(server.parts.now().getTime() + 1_000)],
    )
    if (left && !left.open && left.moving === '0') return
    await new Promise((later) => setTimeout(later, 25))
  }
  const stuck = await server.database.owner(
    `select c.connector, c.trouble, b.state, b.reason, b.lettering, b.step, b.try_at from booking b
       join connection c on c.organisation_id = $1 and c.id = b.connection_id
     where b.organisation_id = $1 and (b.try_at is not null or b.state = 'unknown' or b.lettering in ('waiting', 'unknown'))`,
    [organisation],
  )
  const troubles = server.log.filter((line) => !line.startsWith('{'))
  throw new Error(`it does not settle: ${JSON.stringify(stuck)} ${troubles.join('\n')}`)
}
