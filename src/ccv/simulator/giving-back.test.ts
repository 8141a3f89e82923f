import { afterEach, describe, expect, test } from 'vitest'
import { atTerminal, endAll, rehearse } from './rehearse.ts'

afterEach(endAll)

describe('refunds (1.12)', () => {
  test('go up to 120 % of the original, cut off at the cent, and the refusal gives every figure', async () => {
    const { call, paidOnline } = await rehearse()
    const { reference } = await paidOnline({ amount: '9.99' })
    expect((await call('POST /refund', { reference, amount: '5.00' })).body).toMatchObject({
      type: 'refund',
      status: 'success',
      originalReference: reference,
      amount: 5,
    })
    const { status, body } = await call('POST /refund', { reference, amount: '6.99' })
    expect([status, body.failureCode]).toEqual([400, 'refund_limit'])
    for (const figure of ['9.99', '5.00', '6.99', '11.98']) expect(body.message).toContain(figure)
    expect((await call('POST /refund', { reference, amount: '6.98' })).status).toBe(200)
    expect((await call('POST /refund', { reference, amount: '0.01' })).status).toBe(400)
  })

  test('are of all of it unless an amount is said, and only of a sale or capture that succeeded', async () => {
    const { call, pay, paidOnline } = await rehearse()
    const { reference } = await paidOnline({ amount: '8.00' })
    const whole = await call('POST /refund', { reference })
    expect(whole.body.amount).toBe(8)
    const open = await pay({ method: 'ideal', details: {} })
    for (const [what, status] of [
      [whole.body.reference, 400],
      [open.body.reference, 400],
      ['X1', 404],
      [undefined, 400],
    ])
      expect((await call('POST /refund', { reference: what })).status).toBe(status)
  })

  test('of collecting methods fit the balance of the day, which begins at nothing', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { call, paidOnline } = await rehearse({
      clock: () => new Date(now),
      dialect: { merchantBalance: true },
    })
    const { reference } = await paidOnline({ amount: '8.00' })
    now += 24 * 3_600_000
    await paidOnline({ amount: '5.00' })
    expect((await call('POST /refund', { reference, amount: '5.01' })).body).toMatchObject({
      failureCode: 'unsufficient_balance',
      balance: { creditAmount: 5, debitAmount: 0, total: 5 },
    })
    expect((await call('POST /refund', { reference, amount: '5.00' })).status).toBe(200)
  })

  test('settle later where the dialect says so, and can fail then', async () => {
    const { call, paidOnline, until, simulator } = await rehearse({ dialect: { settlesLater: true } })
    const { reference } = await paidOnline()
    simulator.addFault({ fault: 'decline', on: 'refund' })
    const { body } = await call('POST /refund', { reference })
    expect(body.status).toBe('pending')
    await until(body.reference, 'failed')
    expect(simulator.book()).toHaveLength(1)
  })

  test('at a terminal ask for the card again and for the shop’s signature (2.5)', async () => {
    const { call, paid, until, simulator } = await rehearse()
    const { reference } = await paid({ merchantOrderReference: 'INV-7', amount: '20.00' })
    const { body } = await call('POST /refund', {
      reference,
      amount: '15.00',
      returnUrl: 'http://127.0.0.1:9/r',
      details: atTerminal,
    })
    expect(body).toMatchObject({ status: 'pending', returnUrl: 'http://127.0.0.1:9/r' })
    expect(body.payUrl).toContain('/terminal/poll')
    const done = await until(body.reference, 'success')
    expect(done.details).toMatchObject({ askMerchantSignature: true })
    expect(JSON.parse(done.details.merchantReceipt)).toContain('RETOURBETALING')
    expect(simulator.book().map(({ requestId, amount }) => [requestId, amount.minor])).toEqual([
      ['INV-7', 2000n],
      ['INV-7', -1500n],
    ])
  })
})

describe('captures and reversals (1.12)', () => {
  const authorised = (client: Awaited<ReturnType<typeof rehearse>>) =>
    client.paidOnline({ method: 'card', brand: 'visa', transactionType: 'authorise', amount: '50.00' })

  test('a part is captured once, and the rest released', async () => {
    const client = await rehearse()
    const { reference } = await authorised(client)
    expect(client.simulator.book()).toEqual([])
    expect((await client.call('POST /capture', { reference, amount: '50.01' })).status).toBe(400)
    const { body } = await client.call('POST /capture', { reference, amount: '30.00' })
    expect(body).toMatchObject({ type: 'capture', status: 'success', amount: 30 })
    const related = await client.call(`GET /transaction?originalReferences=${reference}`)
    expect(related.body.map(({ type, amount }: Record<string, unknown>) => [type, amount])).toEqual([
      ['release', 20],
      ['capture', 30],
    ])
    expect((await client.call('POST /capture', { reference, amount: '1.00' })).status).toBe(400)
    expect(client.simulator.book().map(({ amount }) => amount.minor)).toEqual([3000n])
    expect((await client.call('POST /refund', { reference: body.reference })).status).toBe(200)
  })

  test('an authorise is reversed once, and not after it was captured', async () => {
    const client = await rehearse({ dialect: { settlesLater: true } })
    const one = await authorised(client)
    const { reference } = one
    expect((await client.call('POST /reversal', { reference })).body.status).toBe('pending')
    expect((await client.call('POST /reversal', { reference })).status).toBe(400)
    expect((await client.call('POST /capture', { reference })).status).toBe(400)
    const two = await authorised(client)
    await client.call('POST /capture', { reference: two.reference })
    expect((await client.call('POST /reversal', { reference: two.reference })).status).toBe(400)
  })

  test('a reversal that failed may be tried again', async () => {
    const client = await rehearse({ faults: [{ fault: 'decline', on: 'reversal' }] })
    const { reference } = await authorised(client)
    expect((await client.call('POST /reversal', { reference })).body.status).toBe('failed')
    expect((await client.call('POST /reversal', { reference })).body.status).toBe('success')
  })

  test('of a sale only a terminal’s is reversed', async () => {
    const client = await rehearse()
    const online = await client.paidOnline()
    expect((await client.call('POST /reversal', { reference: online.reference })).status).toBe(400)
    const { reference } = await client.paid()
    expect((await client.call('POST /reversal', { reference })).body.status).toBe('success')
    expect(client.simulator.book().map(({ state }) => state)).toEqual(['authorised', 'reversed'])
    expect((await client.call('POST /refund', { reference })).status).toBe(400)
  })
})
