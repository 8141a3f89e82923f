import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type TestClient } from '../server/test-client.ts'
import { makeOrganisation, openTestServer, type TestServer } from '../server/test-server.ts'

let server: TestServer
let ours: Awaited<ReturnType<typeof makeOrganisation>>
let keeper: TestClient
let manager: TestClient
let cashier: TestClient

beforeAll(async () => {
  server = await openTestServer()
  ours = await makeOrganisation(server)
  keeper = await signedIn(server, 'bookkeeper')
  manager = await signedIn(server, 'manager')
  cashier = await signedIn(server, 'cashier')
})
afterAll(() => server?.close())

const head = 'id,amount,currency,date,reference,text,email,name,iban,kind'
const invoices = [
  head,
  'F-1001,120.00,EUR,2026-10-01,F-1001,,,Garage Smit,,invoice',
  'F-1002,75.50,EUR,2026-10-02,F-1002,,,Bakkerij De Wit,,invoice',
  'F-1003,75.50,EUR,2026-10-02,F-1003,,,Bakkerij De Wit,,invoice',
  'F-1004,310.00,EUR,2026-10-03,F-1004,,,Van Dijk Transport,,invoice',
  'F-1005,999.00,EUR,2026-10-03,F-1005,,,Hoveniers Groen,,invoice',
]
const payments = [
  head,
  'P-1,120.00,EUR,2026-10-05,,betaling factuur F-1001,,Garage Smit,,payment',
  'P-2,75.50,EUR,2026-10-06,,,,Bakkerij De Wit,,payment',
  'P-3,310.00,EUR,2026-10-07,,,,A. Vermeulen,NL91ABNA0417164300,payment',
  'P-4,12.34,EUR,2026-10-07,,,,Iemand Anders,,payment',
]

const table = (lines: readonly string[], file = 'tabel.csv') => ({
  file,
  csv: Buffer.from(lines.join('\n')).toString('base64'),
})

const make = (left = payments, right = invoices, who = keeper) =>
  who.ask('POST', '/matching/batches', {
    body: { id: randomUUID(), name: 'Oktober', left: table(left), right: table(right) },
  })

const made = async (left = payments, right = invoices): Promise<string> => {
  const { status, body } = await make(left, right)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.batch.id
}

const proposals = async (batch: string, query = '') =>
  (await keeper.ask('GET', `/matching/batches/${batch}/proposals${query}`)).body
const about = async (batch: string, left: string) =>
  (await proposals(batch)).proposals.find(
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
    ({ candidates }: any) => candidates[0].left[0].id === left,
  )
const overview = async (batch: string) => (await keeper.ask('GET', `/matching/batches/${batch}`)).body
const fell = async (batch: string) =>
  Object.fromEntries(
    (await overview(batch)).fallen.map(({ where, left }: { where: string; left: number }) => [where, left]),
  )
const say = (id: string, what: string, body: unknown = {}, who = keeper) =>
  who.ask('POST', `/matching/proposals/${id}/${what}`, { body })
const csv = async (batch: string): Promise<string[]> =>
  (await keeper.ask('GET', `/matching/batches/${batch}/matches.csv`)).body
    .replace('\ufeff', '')
    .trim()
    .split('\n')

test('two tables are matched, and every item is somewhere', async () => {
  const batch = await made()
  const { fallen } = await overview(batch)
  const total = fallen.reduce((sum: number, { left }: { left: number }) => sum + left, 0)
  expect(total).toBe(4)
  const first = await about(batch, 'P-1')
  expect(first).toMatchObject({ state: 'matched', canUndo: false })
  expect(
    first.candidates[0].criteria.find(({ name }: { name: string }) => name === 'reference'),
  ).toMatchObject({
    verdict: 'agree',
  })
  const question = await about(batch, 'P-2')
  expect(question).toMatchObject({ state: 'question' })
  expect(question.doubt).not.toBe('')
  expect(question.candidates.map(({ right }: { right: { id: string }[] }) => right[0]?.id)).toEqual([
    'F-1002',
    'F-1003',
  ])
  const open = await proposals(batch, '?state=unmatched')
  expect(open.unmatched.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['P-4', 'F-1005']),
  )
  expect((await csv(batch))[0]).toBe('left,right,amount,pass,why')
})

test('a question is answered, undone exactly, and answered otherwise', async () => {
  const batch = await made()
  const before = [await overview(batch), await proposals(batch), await csv(batch)]
  const { id } = await about(batch, 'P-2')
  expect((await say(id, 'accept')).body.code).toBe('matching.choose_one')
  const yes = await say(id, 'accept', { candidate: 1, why: 'Zij belde erover' })
  expect(yes.body, JSON.stringify(yes.body)).toMatchObject({ state: 'accepted', canUndo: true })
  expect(yes.body.decisions[0]).toMatchObject({
    what: 'accept',
    by: 'Test bookkeeper',
    why: 'Zij belde erover',
  })
  expect(await csv(batch)).toContainEqual(expect.stringMatching(/^P-2,F-1003,75\.50,decided,/))
  expect((await fell(batch)).decided).toBe(1)
  const back = await say(id, 'undo')
  expect(back.body).toMatchObject({ state: 'question', canUndo: false, version: 2 })
  const after = [await overview(batch), await proposals(batch), await csv(batch)]
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
  const bare = ([one, two, three]: any[]) => [
    one,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever comes
    two.proposals.map(({ decisions, version, ...rest }: any) => rest),
    three,
  ]
  expect(bare(after)).toEqual(bare(before))
  expect((await say(id, 'undo')).body.code).toBe('matching.nothing_to_undo')
  expect((await say(id, 'accept', { candidate: 0 })).body.state).toBe('accepted')
})

test('a match that stands can be rejected and comes back by undo; in the next batch the pair is not proposed again', async () => {
  const batch = await made()
  const { id } = await about(batch, 'P-1')
  expect((await say(id, 'reject')).body.state).toBe('rejected')
  expect((await proposals(batch, '?state=unmatched')).unmatched.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['P-1', 'F-1001']),
  )
  const next = await made()
  expect((await overview(next)).batch.remembered.rejections).toBe(1)
  expect(await csv(next)).not.toContainEqual(expect.stringContaining('P-1,F-1001'))
  // The same id of something else is something else.
  const other = await made([head, 'P-1,120.00,EUR,2026-10-06,,factuur F-1001,,Garage Smit,,payment'])
  expect(await csv(other)).toContainEqual(expect.stringContaining('P-1,F-1001'))
  expect((await say(id, 'undo')).body.state).toBe('matched')
  expect(await csv(await made())).toContainEqual(expect.stringContaining('P-1,F-1001'))
})

test('a confirmed alias helps next time, visibly, as long as the decision stands', async () => {
  const batch = await made()
  const asked = await about(batch, 'P-3')
  expect(asked, 'the amount and the day alone only propose').toMatchObject({ state: 'proposed' })
  const yes = await say(asked.id, 'accept', { remember: { name: true, iban: true } })
  expect(yes.body.state).toBe('accepted')
  const next = await made()
  expect((await overview(next)).batch.remembered.aliases).toBe(2)
  const known = await about(next, 'P-3')
  expect(known.candidates[0].criteria).toContainEqual(
    expect.objectContaining({ name: 'name', verdict: 'agree', byAlias: true }),
  )
  expect(known.state).toBe('matched')
  await say(asked.id, 'undo')
  expect((await about(await made(), 'P-3')).state).toBe('proposed')
})

test('of two people at once one decides, and the same wish twice is one decision', async () => {
  const batch = await made()
  const { id } = await about(batch, 'P-2')
  const both = await Promise.all([
    say(id, 'accept', { candidate: 0 }, keeper),
    say(id, 'accept', { candidate: 1 }, manager),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const key = randomUUID()
  const again = await about(batch, 'P-1')
  const wish = { body: {}, key }
  for (const _ of [1, 2])
    expect((await keeper.ask('POST', `/matching/proposals/${again.id}/accept`, wish)).body).toMatchObject({
      state: 'accepted',
      version: 1,
    })
})

test('what is used by one question is not used by another', async () => {
  const two = [
    head,
    'P-8,75.50,EUR,2026-10-06,,,,Bakkerij De Wit,,payment',
    'P-9,75.50,EUR,2026-10-06,,,,Bakkerij De Wit,,payment',
  ]
  const batch = await made(two, invoices.slice(0, 3))
  const { proposals: found } = await proposals(batch, '?state=question')
  for (const { id, candidates } of found)
    for (const { number } of candidates) await say(id, 'accept', { candidate: number })
  const used = (await csv(batch)).slice(1).map((line) => line.split(',')[1])
  expect(new Set(used).size).toBe(used.length)
})

test('a payment is divided as a person says, never beyond what is open', async () => {
  const batch = await made()
  const { id } = await about(batch, 'P-2')
  const part = (right: string, amount: string) => ({ left: 'P-2', right, amount })
  const split = (...parts: unknown[]) => say(id, 'split', { parts })
  expect((await split(part('F-1002', '75.51'))).body.code).toBe('matching.item_used')
  expect((await split(part('F-9', '1.00'))).body.code).toBe('matching.item_unknown')
  expect((await split(part('F-1002', '1.001'))).status).toBe(409)
  const done = await split(part('F-1002', '50.00'), part('F-1005', '20.00'))
  expect(done.body).toMatchObject({ state: 'accepted', pairs: [{ right: 'F-1002' }, { right: 'F-1005' }] })
  const { unmatched } = await proposals(batch, '?state=unmatched')
  expect(unmatched.find(({ id }: { id: string }) => id === 'F-1005').open.amount).toBe('979.00')
  expect((await say(id, 'undo')).body).toMatchObject({ state: 'question', pairs: [] })
})

test('a table that is wrong is told with line and column, and nothing of it is kept', async () => {
  const count = async () => (await keeper.ask('GET', '/matching/batches')).body.batches.length
  const before = await count()
  const { status, body } = await make([head, 'P-1,12.00,EUR,,,,,,,', 'P-1,,EUR,2026-13-01,,,,,,'])
  expect(status).toBe(422)
  expect(body.code).toBe('input.tables_wrong')
  expect(body.fields.map(({ detail }: { detail: string }) => detail).join('\n')).toMatch(
    /tabel\.csv, regel 3, kolom id/,
  )
  expect(body.fields.length).toBeGreaterThan(2)
  expect(await count()).toBe(before)
})

test('an id is used once', async () => {
  const body = { id: randomUUID(), name: 'Een', left: table(payments), right: table(invoices) }
  const key = randomUUID()
  for (const _ of [1, 2])
    expect((await keeper.ask('POST', '/matching/batches', { body, key })).body.batch.id).toBe(body.id)
  expect((await keeper.ask('POST', '/matching/batches', { body })).body.code).toBe('matching.made_before')
})

test('one table is matched with our own open invoices, and each leads to its invoice', async () => {
  const invoice = {
    ...{ id: randomUUID(), shopId: ours.shop, number: '2026-7001', customerName: 'Garage Smit' },
    ...{ issuedOn: '2026-10-01', currency: 'EUR' },
    lines: [{ text: 'Beurt', net: '100.00', vatRate: '21' }],
  }
  const adviser = await signedIn(server, 'adviser')
  const { status, body } = await adviser.ask('POST', '/invoices', { body: invoice })
  expect(status, JSON.stringify(body)).toBe(201)
  const left = table([
    head,
    `B-1,${body.total.amount},EUR,2026-10-05,,factuur 2026-7001,,Garage Smit,,payment`,
  ])
  const wish = { id: randomUUID(), name: 'Bank', left, against: 'open invoices' }
  expect((await keeper.ask('POST', '/matching/batches', { body: wish })).status).toBe(201)
  const found = await about(wish.id, 'B-1')
  expect(found).toMatchObject({ state: 'matched', candidates: [{ right: [{ invoiceId: invoice.id }] }] })
  const both = { ...wish, id: randomUUID(), right: left }
  expect((await keeper.ask('POST', '/matching/batches', { body: both })).body.code).toBe(
    'input.one_right_side',
  )
})

test('files as programs write them are read', async () => {
  const lines = [
    'id;amount;currency;date;reference',
    'P-1;"1.234,50";EUR;05-10-2026;F-77',
    'P-2;1,00;EUR;25-10-2026;',
  ]
  const left = {
    file: 'bank.csv',
    csv: Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le').toString('base64'),
  }
  const right = table([head, 'F-77,1234.50,EUR,2026-10-01,F-77,,,,,invoice'])
  const { status } = await keeper.ask('POST', '/matching/batches', {
    body: { id: randomUUID(), name: 'Bank', left, right },
  })
  expect(status).toBe(201)
})

test('whoever may not see it sees nothing of it, and may not decide', async () => {
  const batch = await made()
  expect((await cashier.ask('GET', '/matching/batches')).status).toBe(403)
  expect((await make(payments, invoices, cashier)).status).toBe(403)
  const { id } = await about(batch, 'P-1')
  expect((await say(id, 'reject', {}, cashier)).status).toBe(403)
  await makeOrganisation(server, 'Garage Ander')
  const stranger = await signedIn(server, 'administrator', 'Garage Ander')
  expect((await say(id, 'reject', {}, stranger)).status).toBe(404)
  expect((await stranger.ask('GET', `/matching/batches/${batch}`)).status).toBe(404)
})
