import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putGrant } from '../../bookkeeping/grants.ts'
import { insertConnection } from '../../bookkeeping/make-connection.ts'
import { moneybird } from '../../bookkeeping/moneybird/connector.ts'
import { keptGrant, settingsFor } from '../../bookkeeping/moneybird/rehearse.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from '../../bookkeeping/moneybird/simulator.ts'
import { type RunningCcv, startCcvSimulator } from '../../ccv/simulator.ts'
import { parseDecimal } from '../../money/decimal.ts'
import { type Money, zero } from '../../money/money.ts'
import { ccvOnline } from '../../psps/ccv-online/client.ts'
import { signedIn, type TestClient } from '../test-client.ts'
import { makeOrganisation, openTestServer, type TestOrganisation, type TestServer } from '../test-server.ts'

let server: TestServer
let ccv: RunningCcv
let package_: RunningMoneybird
let post: PostOffice
let garage: TestOrganisation
let books: TestClient
let manager: TestClient
const [account, connection] = [randomUUID(), randomUUID()]
const today = new Date().toISOString().slice(0, 10)
const euros = (text: string): Money => parseDecimal(text, 'EUR') ?? zero('EUR')

interface PostOffice {
  readonly port: number
  readonly letters: string[]
  /** What is said to who hands in a letter, instead of taking it. */
  refusal: string | null
  close(): void
}

/** A mail server of the smallest kind (RFC 5321): it takes whatever comes and keeps it. */
const openPostOffice = async (): Promise<PostOffice> => {
  const letters: string[] = []
  const office = { letters, refusal: null as string | null }
  const server: Server = createServer((socket) => {
    let [line, letter, inLetter] = ['', '', false]
    const say = (text: string) => socket.write(`${text}\r\n`)
    say('220 post.example ESMTP')
    socket.on('error', () => {})
    socket.on('data', (data) => {
      line += data.toString('utf8')
      for (let end = line.indexOf('\r\n'); end >= 0; end = line.indexOf('\r\n')) {
        const said = line.slice(0, end)
        line = line.slice(end + 2)
        if (inLetter && said === '.') {
          letters.push(letter)
          inLetter = false
          say('250 kept')
        } else if (inLetter) letter += `${said}\n`
        else if (/^EHLO/i.test(said)) say('250 post.example')
        else if (/^RCPT/i.test(said) && office.refusal) say(office.refusal)
        else if (/^DATA/i.test(said)) {
          ;[letter, inLetter] = ['', true]
          say('354 go on')
        } else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
        else say('250 good')
      }
    })
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as { port: number }
  return Object.assign(office, { port, close: () => server.close() })
}

beforeAll(async () => {
  package_ = await startMoneybirdSimulator({ port: 0, dialect: { calls: 1_000_000 } })
  ccv = await startCcvSimulator({ port: 0, webShop: true })
  post = await openPostOffice()
  server = await openTestServer({
    ...{ connectors: [moneybird], clients: [ccvOnline] },
    mail: {
      ...{ server: `smtp://127.0.0.1:${post.port}`, from: 'saldo@garage.example' },
      support: 'help@saldo.example',
    },
  })
  garage = await makeOrganisation(server)
  books = await signedIn(server, 'bookkeeper')
  manager = await signedIn(server, 'manager')
  const [administration] = package_.administrations()
  if (!administration) throw new Error('Moneybird has no administration')
  const { bookkeeping, now } = server.parts
  await server.parts.store.read(garage.id, async (tx) => {
    const opened = { connector: moneybird, settings: settingsFor(package_, {}), administration }
    await insertConnection(
      tx,
      bookkeeping,
      now(),
      { id: connection, name: 'Moneybird', booksFrom: '2020-01-01' },
      opened,
    )
    await putGrant(tx, bookkeeping.key, connection, {
      ...{ grant: keptGrant(package_.grant()), person: garage.people.manager, at: now() },
    })
  })
  const accounts = [
    { account: 'clearing', use: 'place', choiceId: package_.ledger('12010.03') },
    { account: 'other', use: 'ledger', choiceId: package_.ledger('16050.02') },
  ]
  const chosen = await books.ask('PUT', `/connections/${connection}/accounts`, { body: { accounts } })
  expect(chosen.status).toBe(200)
}, 30_000)
afterAll(async () => {
  await server.close()
  await package_.stop()
  await ccv.stop()
  post.close()
})

const settings = () => ({ apiKey: ccv.key, accountName: 'Webwinkel', address: ccv.address })
const routes = [{ connection, active: true, partPayments: 'ask', corrections: 'ask' }]

const invoice = (reference: string, total: string, more: object = {}): string =>
  package_.addInvoice({ reference, customer: 'Jansen', total: euros(total), issuedOn: today, ...more })

const sell = (order: string, amount: string, outcome: 'paid' | 'pending' = 'paid'): string =>
  ccv.sell({ amount: euros(amount), method: 'ideal', order, outcome })

const fetchNow = () => books.ask('POST', `/online/accounts/${account}/fetch`)

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
type Any = any

const until = async (path: string, is: (body: Any) => boolean): Promise<Any> => {
  let last: Any
  for (const end = Date.now() + 12_000; Date.now() < end; ) {
    last = (await books.ask('GET', path)).body
    if (is(last)) return last
    await new Promise((later) => setTimeout(later, 40))
  }
  throw new Error(`${path} stays ${JSON.stringify(last).slice(0, 1_500)}`)
}
const inTab = async (tab: string, q: string): Promise<Any> =>
  (await until(`/online/payments?tab=${tab}&q=${q}`, ({ payments }) => payments.length === 1)).payments[0]

test('who may not see the bookkeeping sees no online payments, and who may only see them changes nothing', async () => {
  const cashier = await signedIn(server, 'cashier')
  for (const path of ['/online/payments', '/online/payments/counts', '/online/accounts', '/psps'])
    expect((await cashier.ask('GET', path)).body.params).toEqual({ right: 'see-bookkeeping' })
  expect((await cashier.ask('POST', '/online/payments/process', { body: {} })).body.params).toEqual({
    right: 'manage-bookkeeping',
  })
})

test('an account is connected once its key opens one; its key is not shown again, and nothing is posted yet', async () => {
  const [psp] = (await books.ask('GET', '/psps')).body
  expect(psp).toMatchObject({ name: 'ccv-online', checklist: expect.any(Array) })
  expect(psp.settings.properties.apiKey.title).not.toContain('psp.')
  const wrong = await books.ask('POST', '/online/accounts/check', {
    body: { psp: 'ccv-online', settings: { ...settings(), apiKey: 't_wrong' } },
  })
  expect(wrong.body).toMatchObject({ alive: false, reason: { code: 'ccv_online.wrong_key' } })
  const check = await books.ask('POST', '/online/accounts/check', {
    body: { psp: 'ccv-online', settings: settings() },
  })
  expect(check.body).toMatchObject({ alive: true, owner: { name: 'Webwinkel (TEST)' } })
  invoice('WEB-1', '121.00')
  sell('WEB-1', '121.00')
  const body = {
    ...{ id: account, psp: 'ccv-online', name: 'Webwinkel', shopId: garage.shop, settings: settings() },
    ...{ fetchFrom: '2020-01-01', routes },
  }
  const added = await books.ask('POST', '/online/accounts', { body })
  expect([added.status, added.body]).toMatchObject([201, { sign: 'works', startedAt: null }])
  expect(added.body.settings.apiKey).toBe('')
  const [row] = (await until('/online/payments?q=WEB-1', ({ payments }) => payments.length === 1)).payments
  expect(row).toMatchObject({ tab: 'open', postedAt: null, reason: { code: 'online.not_started' } })
  const audit = await (await signedIn(server, 'administrator')).ask('GET', '/audit')
  expect(JSON.stringify([added.body, audit.body, server.log])).not.toContain(ccv.key)
})

test('before it is started one sees what would be booked where, and nothing is', async () => {
  const dry = (await books.ask('GET', `/online/accounts/${account}/preview`)).body
  expect(dry.troubles).toEqual([])
  expect(dry.rows).toMatchObject([{ orderNumber: 'WEB-1', item: { customer: 'Jansen' }, reason: null }])
  expect(dry.rows[0].place).toContain('12010')
  expect(package_.invoice('WEB-1')?.payments).toEqual([])
})

test('once it is started a payment goes to the report, with why its invoice was found', async () => {
  const started = await books.ask('POST', `/online/accounts/${account}/start`)
  expect(started.body.startedAt).toEqual(expect.any(String))
  const row = await inTab('report', 'WEB-1')
  expect(row.bookings).toMatchObject([
    { state: 'booked', reason: null, items: [{ amount: euros2('121.00') }] },
  ])
  expect(row.bookings[0].items[0].why.length).toBeGreaterThan(0)
  const detail = (await books.ask('GET', `/online/payments/${row.id}`)).body
  const kinds = detail.timeline.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['sighting', 'posted', 'chosen', 'asked', 'evidence']))
  expect(JSON.stringify(detail.sightings)).toContain('WEB-1')
  expect(JSON.stringify(detail)).not.toMatch(/online\.|match\./)
})

const euros2 = (amount: string) => ({ amount, currency: 'EUR' })

test('what cannot be posted says why, is counted, and goes on once its invoice is there and somebody presses', async () => {
  sell('WEB-2', '75.50')
  await fetchNow()
  const row = await inTab('errors', 'WEB-2')
  expect(row).toMatchObject({ group: { group: 'no_open_item' }, may: { process: true } })
  const { body } = await books.ask('GET', '/online/payments/counts')
  expect(body).toMatchObject({ counts: { errors: 1 }, reasons: [{ group: 'no_open_item', count: 1 }] })
  for (const q of ['75,50', '75.50', '€ 75,50'])
    expect(
      (await books.ask('GET', `/online/payments?q=${encodeURIComponent(q)}`)).body.payments,
    ).toHaveLength(1)
  expect((await books.ask('GET', '/online/payments?reason=draft')).body.payments).toEqual([])
  invoice('WEB-2', '75.50')
  const key = randomUUID()
  const body2 = { reasons: ['no_open_item'] }
  await books.ask('POST', '/online/payments/process', { key, body: body2 })
  await books.ask('POST', '/online/payments/process', { key, body: body2 })
  await inTab('report', 'WEB-2')
  expect(package_.invoice('WEB-2')?.payments).toHaveLength(1)
})

test('a person chooses the invoice, from those that may be meant; the parts must add up', async () => {
  invoice('2026-77', '40.00', { customer: 'Pietersen' })
  sell('zonder kenmerk', '40.00')
  sell('zonder kenmerk 2', '33.00')
  await fetchNow()
  const row = await inTab('errors', '33.00')
  const [booking] = row.bookings
  expect(booking.may).toMatchObject({ settle: true, close: true })
  const found = await books.ask('GET', `/online/bookings/${booking.id}/candidates?q=2026-77`)
  const [candidate] = found.body.candidates
  expect(candidate).toMatchObject({ customer: 'Pietersen', usable: true, open: euros2('40.00') })
  const settle = (amount: string) =>
    books.ask('POST', `/online/bookings/${booking.id}/settle`, {
      body: { items: [{ id: candidate.id, amount }] },
    })
  expect((await settle('32.00')).body.code).toBe('online.does_not_add_up')
  expect((await settle('33.00')).status).toBe(200)
  const settled = await inTab('report', '33.00')
  expect(settled.bookings[0].items).toMatchObject([{ by: 'Test bookkeeper', number: candidate.number }])
})

test('a refund is asked for within one’s limit, and its return waits for somebody to agree', async () => {
  const row = await inTab('report', 'WEB-1')
  const detail = (await manager.ask('GET', `/online/payments/${row.id}`)).body
  expect(detail.refundable).toEqual(euros2('121.00'))
  const refund = (amount: string, from = manager) =>
    from.ask('POST', `/online/payments/${row.id}/refund`, { body: { amount, reason: 'retour' } })
  expect((await refund('10.00', books)).body.params).toEqual({ right: 'refund' })
  expect((await refund('121.01')).body.code).toBe('online.refund_more_than_paid')
  const done = (await refund('121.00')).body
  expect(done.refunds).toMatchObject([{ why: 'retour', amount: euros2('121.00') }])
  await fetchNow()
  const back = (
    await until('/online/payments?tab=errors&reason=agree_first', ({ payments }) => payments.length === 1)
  ).payments[0]
  expect(back).toMatchObject({ kind: 'refund', amount: euros2('-121.00') })
  expect(back.bookings[0]).toMatchObject({ may: { agree: true, process: false } })
  expect(back.bookings[0].whyNotProcess).toEqual(expect.any(String))
  await books.ask('POST', `/online/bookings/${back.bookings[0].id}/agree`)
  await until(`/online/payments/${back.id}`, ({ payment }) => payment.tab === 'report')
  expect(package_.invoice('WEB-1')?.state).not.toBe('paid')
}, 20_000)

test('a call of the provider is not believed but looked into, and every address answers the same', async () => {
  const reference = sell('WEB-3', '12.00')
  invoice('WEB-3', '12.00')
  // What the package has is read again only when it was not a moment ago.
  server.pass(15_000)
  const [{ hook_key }] = (await server.database.owner('select hook_key from psp_account')) as [
    { hook_key: string },
  ]
  const call = (key: string, body: string) =>
    fetch(`${server.url}/api/v1/hooks/online/${key}`, { method: 'POST', body })
  const answers = await Promise.all([
    call(hook_key, JSON.stringify({ id: reference, status: 'success', amount: 1 })),
    call(hook_key, 'rubbish'),
    call('0'.repeat(32), JSON.stringify({ id: reference })),
  ])
  for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([200, {}])
  expect((await call(hook_key, 'x'.repeat(1_100_000))).status).toBe(413)
  expect((await inTab('report', 'WEB-3')).amount).toEqual(euros2('12.00'))
})

test('what is on its way stands in Open, and the numbers are those of the lists', async () => {
  sell('WEB-9', '9.00')
  await fetchNow()
  const { id, bookings } = await inTab('errors', 'WEB-9')
  await server.database.owner('update booking set reason = null, try_at = null where id = $1', [
    bookings[0].id,
  ])
  const { counts } = (await books.ask('GET', '/online/payments/counts')).body
  for (const tab of ['open', 'report', 'errors']) {
    const { payments } = (await books.ask('GET', `/online/payments?tab=${tab}`)).body
    expect([tab, payments.length]).toEqual([tab, counts[tab]])
    const here = payments.find((payment: { id: string }) => payment.id === id)
    expect([tab, here?.tab ?? null]).toEqual([tab, tab === 'open' ? 'open' : null])
  }
})

const card = '4111 1111 1111 1111'

test('a report holds what helps and neither card numbers nor secrets, as a file and by mail', async () => {
  const row = await inTab('report', 'WEB-2')
  const message = `De klant zegt dat kaart ${card} twee keer is belast`
  const file = await books.ask(
    'GET',
    `/online/payments/${row.id}/report?message=${encodeURIComponent(message)}`,
  )
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const sent = await books.ask('POST', `/online/payments/${row.id}/report`, { body: { message } })
  expect(sent.body).toEqual({ to: 'help@saldo.example' })
  const letter = readable(post.letters[0] ?? '')
  for (const text of [file.body as string, letter]) {
    expect(text).toContain('twee keer is belast')
    expect(text).toContain(row.reference)
    expect(text).toContain('WEB-2')
    for (const secret of [card, card.replaceAll(' ', ''), ccv.key, package_.client.secret])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/"(hook_key|accessToken|refreshToken)"/)
  }
})

/** A letter's parts as they are read, base64 taken off. */
const readable = (letter: string): string =>
  letter
    .replaceAll(/=\n/g, '')
    .replaceAll(/(?:^[A-Za-z0-9+/=]{20,}\n)+/gm, (part) => Buffer.from(part, 'base64').toString('utf8'))

test('a mail that is not taken is told, in the words of the mail server', async () => {
  post.refusal = '550 no such mailbox'
  const row = await inTab('report', 'WEB-2')
  const failed = await books.ask('POST', `/online/payments/${row.id}/report`, { body: { message: 'help' } })
  expect(failed).toMatchObject({ status: 409, body: { code: 'online.mail_not_sent' } })
  expect(post.letters).toHaveLength(1)
})
