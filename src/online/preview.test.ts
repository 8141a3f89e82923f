import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { previewOf } from './preview.ts'
import { euros, openTestOnline } from './test-online.ts'

test('before an account is started people see what would be booked where, and nothing is', async () => {
  const shop = await openTestOnline({ started: false })
  try {
    const issuedOn = shop.now().toISOString().slice(0, 10)
    shop.moneybird.addInvoice({ reference: 'P-1', customer: 'Jansen', total: euros('10.00'), issuedOn })
    const paid = shop.ccv.sell({ amount: euros('10.00'), method: 'ideal', order: 'P-1', outcome: 'paid' })
    const lost = shop.ccv.sell({ amount: euros('11.00'), method: 'ideal', order: 'P-2', outcome: 'paid' })
    await shop.until(paid, ({ state }) => state === 'paid')
    await shop.until(lost, ({ state }) => state === 'paid')
    const { opened } = shop.node
    const preview = await previewOf(opened.online, shop.garage.organisation, shop.account, 100)
    if (isRefusal(preview)) throw new Error('refused')
    expect(preview.troubles).toEqual([])
    expect(preview.rows).toMatchObject([
      { reference: paid, item: { customer: 'Jansen' }, reason: null, place: { id: expect.any(String) } },
      { reference: lost, item: null, reason: { code: 'online.no_open_item' } },
    ])
    expect(await shop.standing(paid)).toMatchObject({ posted: false, bookings: [] })
    expect(await shop.garage.owner('select from booking_item')).toEqual([])
  } finally {
    await shop.close()
  }
})
