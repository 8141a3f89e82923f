import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { euros, openTestOnline, type TestOnline } from '../online/test-online.ts'
import { hearPackage } from './package-hooks.ts'

let shop: TestOnline
const calls: string[] = []
const door = createServer(async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const key = String(request.url).split('/').at(-1) ?? ''
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  calls.push(key)
  response.end('{}')
  await hearPackage(shop.node.books.bookkeeping, key, { headers, body: Buffer.concat(parts).toString() })
})

beforeAll(async () => {
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening))
  const { port } = door.address() as { port: number }
  shop = await openTestOnline({ hooks: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  await shop.close()
  door.close()
})

test('a package tells when an invoice was made, and the payment that waits for it is booked at once', async () => {
  const issuedOn = shop.now().toISOString().slice(0, 10)
  const reference = shop.ccv.sell({ amount: euros('12.00'), method: 'ideal', order: 'H-1', outcome: 'paid' })
  await shop.until(reference, ({ bookings: [booking] }) => booking?.reason?.code === 'online.no_open_item')
  await until(async () => {
    const [row] = await shop.garage.owner<{ id: string | null }>('select hook_id as id from connection')
    return row?.id !== null
  })
  // From now on it waits for a person, were it not told.
  await shop.garage.owner(`update booking set try_at = '2999-01-01' where try_at is not null`)
  shop.moneybird.addInvoice({ reference: 'H-1', customer: 'Jansen', total: euros('12.00'), issuedOn })
  await shop.until(reference, ({ bookings: [booking] }) => booking?.state === 'booked')
  expect(calls.length).toBeGreaterThan(1)
})

test('a call that is not signed, or to an address of nobody, wakes nothing', async () => {
  const [row] = await shop.garage.owner<{ key: string }>('select hook_key as key from connection')
  const room = shop.node.books.bookkeeping
  const body = JSON.stringify({
    entity_type: 'SalesInvoice',
    entity_id: '1',
    action: 'sales_invoice_updated',
  })
  expect(await hearPackage(room, row?.key ?? '', { headers: {}, body })).toBe(false)
  expect(await hearPackage(room, '0'.repeat(32), { headers: {}, body })).toBe(false)
})

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 8_000; Date.now() < end; ) {
    if (await holds()) return
    await new Promise((later) => setTimeout(later, 20))
  }
  throw new Error('it never came')
}
