import { afterEach, expect, test } from 'vitest'
import { type Money, money } from '../../money/money.ts'
import type { PackageItem } from '../books.ts'
import { twinfield } from './connector.ts'
import { grantFrom, keepGrants } from './rehearse.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from './simulator.ts'

const euros = (minor: bigint): Money => money(minor, 'EUR')
const running: RunningTwinfield[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
})

const begin = async (settings: Readonly<Record<string, unknown>> = {}, dialect = {}) => {
  const simulator = await startTwinfieldSimulator({ port: 0, dialect })
  running.push(simulator)
  const books = twinfield.open(
    { ...simulator.settings?.(), ...settings },
    { now: () => new Date(), grants: keepGrants(grantFrom(simulator)), administration: simulator.office },
  )
  const all = async (): Promise<PackageItem[]> => {
    const found: PackageItem[] = []
    for await (const part of books.items?.changed(new Map()) ?? []) {
      if ('unread' in part) throw new Error(JSON.stringify(part.unread))
      found.push(...part.read.items)
    }
    return found
  }
  return { simulator, books, all }
}

const sale = { total: euros(12_100n), date: '2009-02-03' }

// Rows O11 and O14; fact sheet, 6.
test('a sale of any age, provisional or not, is told with the e-mail of all three places and what names it', async () => {
  const { simulator, all } = await begin()
  const email = { address: 'A@winkel.example', ebilling: 'b@winkel.example', reminder: 'c@winkel.example' }
  const customer = simulator.addCustomer({ name: 'Webklant', email })
  simulator.addSale({ ...sale, number: 'W-1', customer, status: 'provisional', description: 'ORDER 77' })
  simulator.addSale({
    ...sale,
    number: 'W-2',
    customer,
    status: 'final',
    freetext: 'ORDER 78',
    debtorLedger: '1310',
  })
  const found = (await all()).filter(({ number }) => number.startsWith('W-'))
  expect(found).toMatchObject([
    { number: 'W-1', customer: 'Webklant', state: 'open', ledger: '1300', issuedOn: '2009-02-03' },
    { number: 'W-2', ledger: '1310' },
  ])
  expect(found[0]?.references).toContain('ORDER 77')
  expect(found[1]?.references).toContain('ORDER 78')
  const three = ['a@winkel.example', 'b@winkel.example', 'c@winkel.example']
  for (const { emails } of found) expect([...emails].sort()).toEqual(three)
})

test('payments that are not lettered off are no invoices', async () => {
  const { simulator, books, all } = await begin()
  simulator.addSale({ ...sale, number: 'W-1', customer: 'Webklant' })
  const before = await all()
  const item = before.find(({ number }) => number === 'W-1')
  const line = { on: 'item', item: item?.id ?? '', number: 'W-1', amount: euros(100n) } as const
  const order = { requestId: 'r', reference: 'T-1', date: '2026-11-20', text: '', place: '1220' }
  const answer = await books.book({ ...order, received: euros(100n), lines: [line] }, { note: () => {} })
  expect(answer.state).toBe('accepted')
  expect((await all()).length).toBe(before.length)
})

test('with lists that have descriptions no transaction is read for them', async () => {
  const { simulator, all } = await begin({ descriptions: 'browse' }, { moreCustomerFields: true })
  simulator.addSale({ ...sale, number: 'W-1', customer: 'Webklant', description: 'ORDER 77' })
  const found = (await all()).find(({ number }) => number === 'W-1')
  expect(found).toMatchObject({ ledger: '1300', texts: ['ORDER 77'] })
  expect(found?.references).toEqual(['W-1', 'ORDER 77'])
})
