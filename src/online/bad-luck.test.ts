import { afterEach, expect, test } from 'vitest'
import { closeBooking } from '../bookkeeping/change-bookings.ts'
import { done } from '../orders/test-garage.ts'
import { agreeToCorrect, processOne, settleWith } from './change-online.ts'
import { keepHints } from './hints.ts'
import { refundOnline } from './refund-online.ts'
import {
  euros,
  openTestOnline,
  type Standing,
  type TestOnline,
  type TestOnlineOptions,
} from './test-online.ts'

const opened: TestOnline[] = []
afterEach(() => Promise.all(opened.splice(0).map((shop) => shop.close())))

const open = async (options: TestOnlineOptions = {}) => {
  const shop = await openTestOnline(options)
  opened.push(shop)
  const today = () => shop.now().toISOString().slice(0, 10)
  const { node, wish } = shop
  return {
    ...shop,
    room: node.opened.online,
    invoice: (reference: string, total: string, more: object = {}): string =>
      shop.moneybird.addInvoice({
        ...{ reference, customer: 'Jansen', total: euros(total), issuedOn: today() },
        ...more,
      }),
    sell: (order: string | undefined, amount: string, more: object = {}): string =>
      shop.ccv.sell({
        ...{ amount: euros(amount), method: 'ideal', outcome: 'paid' as const },
        ...(order === undefined ? {} : { order }),
        ...more,
      }),
    found: (id: string) => shop.moneybird.invoices().find((one) => one.id === id),
    waitsFor: (reference: string, code: string) =>
      shop.until(reference, ({ bookings: [booking] }) => booking?.reason?.code === code),
    booked: (reference: string) =>
      shop.until(reference, ({ bookings: [booking] }) => booking?.state === 'booked'),
    process: async (reference: string) => {
      const standing = await shop.standing(reference)
      done(await processOne(node.opened.online, wish(), standing?.id ?? ''))
    },
  }
}

const bookingOf = ({ bookings: [booking] }: Standing): string => booking?.id ?? ''

test('an order that was paid twice is booked once; the second payment waits, is given back, and neither is booked again', async () => {
  const shop = await open()
  const id = shop.invoice('WEB-1', '80.00')
  const first = shop.sell('WEB-1', '80.00')
  await shop.booked(first)
  const second = shop.sell('WEB-1', '80.00')
  const waiting = await shop.waitsFor(second, 'online.second_payment')
  expect(waiting.bookings[0]?.reason?.params).toMatchObject({ order: 'WEB-1', other: first })
  done(
    await refundOnline(shop.room, shop.wish(), waiting.id, {
      ...{ amount: euros('80.00'), description: 'Paid twice' },
    }),
  )
  const closed = await shop.until(second, ({ bookings: [booking] }) => booking?.state === 'closed')
  expect(closed.bookings).toHaveLength(1)
  const back = shop.ccv.sales().find(({ type }) => type === 'refund')
  await shop.until(back?.reference ?? '', ({ bookings: [booking] }) => booking?.state === 'closed')
  expect(shop.found(id)?.payments).toHaveLength(1)
  const again = await refundOnline(shop.room, shop.wish(), waiting.id, {
    ...{ amount: euros('0.01'), description: 'Once more' },
  })
  expect(again).toMatchObject({ refused: { code: 'online.refund_more_than_paid' } })
})

test('both payments of one order at once: the earlier one is booked', async () => {
  const shop = await open({ started: true })
  const id = shop.invoice('WEB-2', '80.00')
  const at = shop.now()
  const early = shop.sell('WEB-2', '80.00', { createdAt: new Date(at.getTime() - 60_000) })
  const late = shop.sell('WEB-2', '80.00', { createdAt: new Date(at.getTime() - 30_000) })
  await shop.booked(early)
  await shop.waitsFor(late, 'online.second_payment')
  expect(shop.found(id)?.payments).toMatchObject([{ transactionIdentifier: early }])
})

test('less than is open waits for a person, who says that it is a part; the next part settles the rest', async () => {
  const shop = await open()
  const id = shop.invoice('WEB-3', '100.00')
  const part = shop.sell('WEB-3', '40.00')
  const waiting = await shop.waitsFor(part, 'online.amount_differs')
  expect(waiting.bookings[0]?.reason?.params).toMatchObject({ open: '100.00', amount: '40.00' })
  const parts = [{ item: `sales:${id}`, amount: euros('40.00') }]
  done(await settleWith(shop.room, shop.wish(), bookingOf(waiting), parts))
  await shop.booked(part)
  const rest = shop.sell('WEB-3', '60.00')
  await shop.booked(rest)
  expect(shop.found(id)).toMatchObject({ state: 'paid', open: euros('0.00') })
})

test('where it is set so, a part is booked at once, and more than is open never', async () => {
  const shop = await open({ route: { partPayments: 'book' } })
  const id = shop.invoice('WEB-4', '100.00')
  await shop.booked(shop.sell('WEB-4', '40.00'))
  await shop.waitsFor(shop.sell('WEB-4', '60.01'), 'online.amount_differs')
  expect(shop.found(id)?.open).toEqual(euros('60.00'))
})

test('a payment whose invoice is not there yet is booked once it is', async () => {
  const shop = await open()
  const reference = shop.sell('WEB-5', '10.00')
  await shop.waitsFor(reference, 'online.no_open_item')
  shop.invoice('WEB-5', '10.00')
  shop.pass(15_000)
  await shop.booked(reference)
})

test('drafts are left alone and said so, and so is what was given up', async () => {
  const shop = await open()
  shop.invoice('WEB-6', '10.00', { state: 'draft' })
  const gone = shop.invoice('WEB-7', '11.00')
  shop.moneybird.giveUp(gone)
  await shop.waitsFor(shop.sell('WEB-6', '10.00'), 'online.item_is_draft')
  await shop.waitsFor(shop.sell('WEB-7', '11.00'), 'online.item_uncollectible')
})

test('what somebody posted by hand is recognised, with and without the transaction id', async () => {
  const shop = await open()
  const [first, second] = [shop.invoice('WEB-8', '10.00'), shop.invoice('WEB-9', '11.00')]
  const reference = shop.sell('WEB-8', '10.00', { outcome: 'pending' })
  shop.moneybird.payByHand(first, euros('10.00'), reference)
  shop.moneybird.payByHand(second, euros('11.00'))
  shop.ccv.settleLater(reference, 'paid')
  await shop.waitsFor(reference, 'online.already_posted')
  await shop.waitsFor(shop.sell('WEB-9', '11.00'), 'online.already_paid')
  expect(shop.found(first)?.payments).toHaveLength(1)
  expect(shop.found(second)?.payments).toHaveLength(1)
})

test('a locked period keeps it out in readable words, and it is booked once that is open', async () => {
  const shop = await open()
  shop.invoice('WEB-10', '10.00')
  shop.moneybird.lockUntil('2099-12-31')
  const reference = shop.sell('WEB-10', '10.00')
  await shop.until(reference, ({ bookings: [booking] }) => /period_locked$/.test(booking?.reason?.code ?? ''))
  shop.moneybird.lockUntil(null)
  await shop.process(reference)
  await shop.until(
    reference,
    ({ bookings: [booking] }) => booking?.state === 'booked' || booking?.reason === null,
  )
})

test('a payment without an order number among equal amounts asks which, and takes what a person says', async () => {
  const shop = await open()
  shop.invoice('A-1', '25.00')
  const second = shop.invoice('A-2', '25.00')
  const reference = shop.sell(undefined, '25.00')
  const waiting = await shop.until(
    reference,
    ({ bookings: [booking] }) => booking?.reason !== null && booking !== undefined,
  )
  expect(['online.several_candidates', 'online.no_open_item']).toContain(waiting.bookings[0]?.reason?.code)
  const parts = [{ item: `sales:${second}`, amount: euros('25.00') }]
  done(await settleWith(shop.room, shop.wish(), bookingOf(waiting), parts))
  await shop.booked(reference)
  expect(shop.found(second)?.state).toBe('paid')
})

test('money that came back whole reopens the invoice after a person agreed, and can be paid again', async () => {
  const shop = await open()
  const id = shop.invoice('WEB-11', '30.00')
  const paid = shop.sell('WEB-11', '30.00')
  await shop.booked(paid)
  const back = shop.ccv.refundByShop(paid)
  shop.pass(3_600_000)
  const waiting = await shop.waitsFor(back, 'online.agree_first')
  expect(shop.found(id)?.state).toBe('paid')
  done(await agreeToCorrect(shop.room, shop.wish(), bookingOf(waiting)))
  await shop.booked(back)
  expect(shop.found(id)).toMatchObject({ state: 'open', payments: [] })
  expect((await shop.standing(paid))?.bookings[0]?.state).toBe('unbooked')
  await shop.booked(shop.sell('WEB-11', '30.00'))
})

test('a part that came back is booked the other way round where that is set', async () => {
  const shop = await open({ route: { corrections: 'book' } })
  const id = shop.invoice('WEB-12', '30.00')
  const paid = shop.sell('WEB-12', '30.00')
  await shop.booked(paid)
  const back = shop.ccv.refundByShop(paid, euros('12.50'))
  shop.pass(3_600_000)
  await shop.booked(back)
  expect(shop.found(id)?.open).toEqual(euros('12.50'))
})

test('a direct debit that comes back, and a dispute that is lost, take their booking back', async () => {
  const shop = await open({ route: { corrections: 'book' } })
  const [one, two] = [shop.invoice('WEB-13', '30.00'), shop.invoice('WEB-14', '31.00')]
  const [debit, card] = [
    shop.sell('WEB-13', '30.00', { method: 'sdd' }),
    shop.sell('WEB-14', '31.00', { method: 'card', brand: 'visa' }),
  ]
  await shop.booked(debit)
  await shop.booked(card)
  const [returned, disputed] = [shop.ccv.sepaReturn(debit), shop.ccv.chargeBack(card)]
  shop.pass(3_600_000)
  await shop.booked(returned)
  await shop.booked(disputed)
  expect([shop.found(one)?.open, shop.found(two)?.open]).toEqual([euros('30.00'), euros('31.00')])
  const [respond] = await shop.garage.owner<{ by: string }>(
    'select respond_by::text as by from online_transaction where reference = $1',
    [disputed],
  )
  expect(respond?.by).toMatch(/^\d{4}-\d\d-\d\d$/)
})

for (const fault of ['lose_answer', 'garble', 'lose_request', 'error_500'])
  test(`${fault} while it is booked: in the end it is there once`, async () => {
    const shop = await open()
    const id = shop.invoice('WEB-15', '30.00')
    shop.moneybird.addFault({ fault, on: 'book' })
    const reference = shop.sell('WEB-15', '30.00')
    await shop.until(
      reference,
      ({ bookings: [booking] }) => booking?.state === 'unknown' || booking?.state === 'booked',
    )
    shop.pass(20 * 60_000)
    await shop.booked(reference)
    expect(shop.found(id)?.payments).toHaveLength(1)
  })

test('tokens that were revoked stop everything and lose nothing', async () => {
  const shop = await open()
  shop.invoice('WEB-16', '30.00')
  shop.moneybird.addFault({ fault: 'revoked_key', times: -1 })
  const reference = shop.sell('WEB-16', '30.00')
  await shop.until(reference, ({ bookings: [booking] }) => booking?.state === 'waiting')
  shop.moneybird.clearFaults()
  await shop.booked(reference)
})

test('a storm of hints about one payment books it once', async () => {
  const shop = await open()
  const id = shop.invoice('WEB-17', '30.00')
  const reference = shop.sell('WEB-17', '30.00')
  for (let at = 0; at < 30; at += 1) {
    await shop.garage.store.read(shop.garage.organisation, (tx) =>
      keepHints(tx, shop.account, [reference, 'nobody knows this'], shop.now()),
    )
    shop.room.soon()
  }
  await shop.booked(reference)
  expect(shop.found(id)?.payments).toHaveLength(1)
  const left = await shop.garage.owner('select from online_hint')
  expect(left.length).toBeLessThanOrEqual(1)
})

test('two nodes book a hundred payments once each', async () => {
  const shop = await open()
  await shop.openNode()
  const orders = Array.from({ length: 60 }, (_, at) => `BULK-${at}`)
  for (const order of orders) shop.invoice(order, '9.99')
  const references = orders.map((order) => shop.sell(order, '9.99'))
  for (const reference of references) await shop.booked(reference)
  const payments = shop.moneybird.invoices().flatMap((one) => one.payments)
  expect(
    payments.filter(({ transactionIdentifier }) => references.includes(transactionIdentifier ?? '')),
  ).toHaveLength(60)
})

test('a person who did it by hand closes it, and it is left alone', async () => {
  const shop = await open()
  const reference = shop.sell('NOWHERE', '30.00')
  const waiting = await shop.waitsFor(reference, 'online.no_open_item')
  done(await closeBooking(shop.node.books.bookkeeping, shop.wish(), bookingOf(waiting), 'Booked by hand'))
  const closed = await shop.until(reference, ({ bookings: [booking] }) => booking?.state === 'closed')
  expect(closed.bookings).toHaveLength(1)
})

test('what is booked is not for another invoice because somebody says so, and what came back never is', async () => {
  const shop = await open()
  const [first, second] = [shop.invoice('WEB-18', '30.00'), shop.invoice('WEB-19', '30.00')]
  const reference = shop.sell('WEB-18', '30.00')
  const booked = await shop.booked(reference)
  const parts = [{ item: `sales:${second}`, amount: euros('30.00') }]
  const no = { refused: { code: 'online.may_not_settle' } }
  expect(await settleWith(shop.room, shop.wish(), bookingOf(booked), parts)).toMatchObject(no)
  const back = shop.ccv.refundByShop(reference)
  shop.pass(3_600_000)
  const waiting = await shop.waitsFor(back, 'online.agree_first')
  expect(await settleWith(shop.room, shop.wish(), bookingOf(waiting), parts)).toMatchObject(no)
  done(await agreeToCorrect(shop.room, shop.wish(), bookingOf(waiting)))
  await shop.booked(back)
  expect([shop.found(first)?.state, shop.found(second)?.state]).toEqual(['open', 'open'])
})

test('a deletion that never happened is not believed, and a part that came back is found again', async () => {
  const shop = await open({ route: { corrections: 'book' } })
  const [whole, part] = [shop.invoice('WEB-20', '30.00'), shop.invoice('WEB-21', '40.00')]
  const [first, second] = [shop.sell('WEB-20', '30.00'), shop.sell('WEB-21', '40.00')]
  await shop.booked(first)
  await shop.booked(second)
  shop.moneybird.addFault({ fault: 'lose_request', on: 'book' })
  const back = shop.ccv.refundByShop(first)
  shop.pass(3_600_000)
  await shop.until(back, ({ bookings: [booking] }) => booking?.state === 'unknown')
  shop.pass(1_000)
  const partly = shop.ccv.refundByShop(second, euros('12.50'))
  shop.pass(3_600_000)
  await shop.booked(back)
  await shop.booked(partly)
  expect(shop.found(whole)).toMatchObject({ state: 'open', payments: [] })
  expect(shop.found(part)?.open).toEqual(euros('12.50'))
  shop.pass(120_000)
  await shop.until(partly, ({ bookings: [booking] }) => booking?.state === 'booked')
  expect(await shop.garage.owner(`select from task where kind = 'booking_differs'`)).toEqual([])
})
