import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { atTerminal, clientOf, endAll, fast, listener, rehearse, soon } from './rehearse.ts'

afterEach(endAll)

const byHand = (options: Parameters<typeof rehearse>[0] = {}) => rehearse({ mode: 'by hand', ...options })

describe('a payment at a terminal (2.2, 2.3)', () => {
  test('goes through card, PIN and host as a person plays it, and the screen follows', async () => {
    const { simulator, pay, until, read } = await byHand()
    const stages: string[] = []
    const quiet = simulator.subscribe(({ stage }) => void stages.push(stage))
    const { body } = await pay()
    expect(simulator.screen()).toMatchObject({ stage: 'card', amount: 'EUR 12.50', can: expect.any(Array) })
    simulator.play('enter_pin')
    expect(simulator.screen().stage).toBe('card')
    for (const action of ['insert_card', 'enter_pin']) simulator.play(action)
    expect(simulator.screen().can).toContain('approve')
    expect((await read(body.reference)).status).toBe('pending')
    simulator.play('approve')
    await until(body.reference, 'success')
    expect(new Set(stages)).toEqual(new Set(['card', 'pin', 'host', 'printing', 'idle']))
    quiet()
    expect(simulator.book()).toMatchObject([{ workstationId: 'J4S009', terminalReference: body.reference }])
    expect(() => simulator.play('dance')).toThrow(RangeError)
  })

  test('ends with receipts that are arrays inside texts, a journal and flags', async () => {
    const { paid } = await rehearse()
    const { details, brand, statusFinalDate } = await paid()
    for (const receipt of ['customerReceipt', 'merchantReceipt', 'journalReceipt'])
      expect(JSON.parse(details[receipt])).toEqual(expect.arrayContaining(['', 'Totaal:        12,50 EUR']))
    expect(details.eJournal).toContain('<TotalAmount Currency="EUR">12.50</TotalAmount>')
    expect(details).toMatchObject({ printCustomerReceipt: true, askCustomerSignature: false })
    expect([brand, typeof statusFinalDate]).toEqual(['maestro', 'number'])
  })

  test.each([
    ['10.00', { printCustomerReceipt: true }],
    ['1000.00', { printCustomerReceipt: true }],
    ['12.00', { printCustomerReceipt: false }],
    ['50.01', { askCustomerSignature: true, askCustomerIdentification: false }],
    ['50.02', { askCustomerSignature: false, askCustomerIdentification: true }],
    ['50.03', { askCustomerSignature: true, askCustomerIdentification: true }],
  ])('%s is one of the test book (2.6)', async (amount, details) => {
    const { paid } = await rehearse()
    expect((await paid({ amount })).details).toMatchObject(details)
  })

  test('50.05 is declined and 16.00 has no paper, unless the test book is off', async () => {
    const { pay, until, simulator } = await rehearse()
    const declined = await until((await pay({ amount: '50.05' })).body.reference, 'failed')
    expect(declined).toMatchObject({ failureCode: 'rejected' })
    expect(declined.details.customerReceipt).toContain('GEWEIGERD')
    const paperless = await until((await pay({ amount: '16.00' })).body.reference, 'failed')
    expect(paperless.failureCode).toBe('processing_error')
    expect(simulator.book()).toEqual([])
    const plain = await rehearse({ dialect: { testAmounts: false } })
    await plain.paid({ amount: '50.05' })
    await plain.paid({ amount: '16.00' })
  })

  test('without paper it takes the payment and blocks the next, by the other reading of RP5', async () => {
    const { simulator, paid, pay, until } = await rehearse({
      dialect: { paperOut: 'block next', busyMs: 0 },
    })
    simulator.play('paper_out')
    await paid()
    expect(simulator.screen().receiptOwed).toBe(true)
    await until((await pay()).body.reference, 'failed')
    simulator.play('paper_in')
    await paid()
  })
})

describe('no payment', () => {
  test.each(['insert_card', 'enter_pin'])('cancelled before %s is cancelled', async (before) => {
    const { simulator, pay, call } = await byHand()
    const { body } = await pay()
    if (before === 'enter_pin') simulator.play('insert_card')
    const reply = await call(`POST /cancel?reference=${body.reference}`)
    expect(reply).toMatchObject({ status: 200, body: { status: 'failed', failureCode: 'cancelled' } })
    expect(simulator.screen().stage).toBe('idle')
  })

  test('a cancel that comes too late has no effect, or is refused: the payment decides (part 7, 9)', async () => {
    for (const [lateCancel, status] of [
      ['ignored', 200],
      ['refused', 400],
    ] as const) {
      const { simulator, pay, call, until } = await byHand({ dialect: { lateCancel } })
      const { body } = await pay()
      for (const action of ['insert_card', 'enter_pin']) simulator.play(action)
      expect((await call(`POST /cancel?reference=${body.reference}`)).status).toBe(status)
      simulator.play('customer_stop')
      simulator.play('approve')
      await until(body.reference, 'success')
    }
  })

  test('a person who does nothing lets it expire; one who declines is declined', async () => {
    const slow = await byHand({ timeline: { ...fast, person: 5 } })
    expect(await slow.until((await slow.pay()).body.reference, 'failed')).toMatchObject({
      failureCode: 'expired',
    })
    const { simulator, pay, until } = await byHand({ dialect: { declineCode: 'card_refused' } })
    const { body } = await pay()
    for (const action of ['insert_card', 'enter_pin', 'decline']) simulator.play(action)
    expect(await until(body.reference, 'failed')).toMatchObject({ failureCode: 'card_refused' })
  })

  test('the second of two gets the busy failure, and the first is untouched (FS2)', async () => {
    const { simulator, pay, until } = await byHand({ dialect: { busyMs: 5 } })
    const first = await pay({ amount: '21.00' })
    const second = await pay({ amount: '11.00' })
    expect(second.body.status).toBe('pending')
    expect(await until(second.body.reference, 'failed')).toMatchObject({ failureCode: 'processing_error' })
    for (const action of ['insert_card', 'enter_pin', 'approve']) simulator.play(action)
    await until(first.body.reference, 'success')
  })

  test('in engineer mode it is busy (FS4); offline it stays pending for a while', async () => {
    const terminals = [
      { terminalId: 'J4S009', state: 'engineer' as const },
      { terminalId: 'J4S010', managementSystemId: 'GrundmasterBE', online: false },
    ]
    const { simulator, pay, paid, until } = await rehearse({
      terminals,
      dialect: { busyMs: 0, offlineMs: 20 },
    })
    expect(simulator.screen()).toMatchObject({ stage: 'busy' })
    await until((await pay({ amount: '12.00' })).body.reference, 'failed')
    simulator.play('end_own_function')
    await paid()
    const away = { ...atTerminal, terminalId: 'J4S010', managementSystemId: 'GrundmasterBE' }
    const { body } = await pay({ details: away })
    expect(await until(body.reference, 'failed')).toMatchObject({ failureCode: 'processing_error' })
    simulator.play('plug_in', { terminalId: 'J4S010' })
    await paid({ details: away })
  })

  test.each([
    ['decline', 'rejected'],
    ['unknown_failure_code', 'terminal_error_4711'],
    ['busy', 'processing_error'],
    ['offline', 'processing_error'],
  ])('the fault %s ends as %s and moves nothing', async (fault, failureCode) => {
    const { simulator, pay, paid, until } = await rehearse({
      faults: [{ fault }],
      dialect: { busyMs: 0, offlineMs: 0 },
    })
    expect(await until((await pay()).body.reference, 'failed')).toMatchObject({ failureCode })
    expect(simulator.book()).toEqual([])
    await paid()
  })
})

describe('an outcome that is not established (2.4)', () => {
  test('network out for less than the life of the payment ends as success (FS5)', async () => {
    const { simulator, pay, until } = await rehearse({ faults: [{ fault: 'late_success', ms: 20 }] })
    const { body } = await pay({ amount: '20.00' })
    await soon(() => simulator.book().length === 1)
    await until(body.reference, 'success')
  })

  test('for more it is manualintervention first and success later, each told (FS6; part 7, 6)', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { heard, url } = await listener()
    const { simulator, pay, read } = await rehearse({
      clock: () => new Date(now),
      faults: [{ fault: 'late_success', ms: 500_000 }],
    })
    const { body } = await pay({ amount: '21.00', webhookUrl: url })
    await soon(() => simulator.book().length === 1 && simulator.screen().amount === null)
    expect(simulator.screen().stage).toBe('unplugged')
    now += 359_000
    expect((await read(body.reference)).status).toBe('pending')
    now += 1_000
    expect((await read(body.reference)).status).toBe('manualintervention')
    await soon(() => heard.length === 1)
    now += 140_000
    const late = await read(body.reference)
    expect(late.status).toBe('success')
    expect(late.details.customerReceipt).toContain('AKKOORD')
    await soon(() => heard.length === 2)
  })

  test('a jump of the clock brings the end of its life', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { simulator, pay, read } = await byHand({ clock: () => new Date(now) })
    const { body } = await pay()
    now += 359_000
    expect((await read(body.reference)).status).toBe('failed')
    const other = await pay()
    simulator.play('insert_card')
    simulator.play('enter_pin')
    simulator.play('pull_cable')
    simulator.play('approve')
    now += 359_000
    expect((await read(other.body.reference)).status).toBe('pending')
    now += 1_000
    expect((await read(other.body.reference)).status).toBe('manualintervention')
    simulator.play('plug_in')
    expect(await read(other.body.reference)).toMatchObject({
      status: 'failed',
      failureCode: 'processing_error',
    })
  })

  test('a cable pulled right after the approval holds the success back', async () => {
    const { simulator, pay, read, until } = await byHand({ timeline: { ...fast, printing: 20 } })
    const { body } = await pay()
    for (const action of ['insert_card', 'enter_pin', 'approve', 'pull_cable']) simulator.play(action)
    await soon(() => simulator.screen().amount === null)
    expect((await read(body.reference)).status).toBe('pending')
    simulator.play('plug_in')
    await until(body.reference, 'success')
  })

  test('it dies after authorising, and tells it when it is back', async () => {
    const { simulator, pay, read, until } = await rehearse({ faults: [{ fault: 'die_after_authorising' }] })
    const { body } = await pay()
    await soon(() => simulator.screen().stage === 'off')
    expect(simulator.book()).toHaveLength(1)
    expect((await read(body.reference)).status).toBe('pending')
    simulator.play('switch_on')
    await until(body.reference, 'success')
  })

  test.each([
    ['set_success', 'success', 'authorised'],
    ['set_failed', 'failed', 'reversed'],
  ])('money moved and CCV does not know, until somebody there does %s', async (action, status, state) => {
    const { simulator, pay, until } = await rehearse({ faults: [{ fault: 'manual_intervention' }] })
    const { body } = await pay()
    await until(body.reference, 'manualintervention')
    expect(simulator.book()).toMatchObject([{ state: 'authorised' }])
    simulator.play('pull_cable')
    simulator.play('plug_in')
    await until(body.reference, 'manualintervention')
    expect(simulator.screen().can).toContain(action)
    simulator.play(action)
    await until(body.reference, status)
    expect(simulator.book()).toMatchObject([{ state }])
  })

  test('another amount than asked is approved', async () => {
    const { simulator, paid } = await rehearse({ faults: [{ fault: 'wrong_amount', amount: '1.00' }] })
    const { amount, details } = await paid()
    expect([amount, details.authorisedAmount]).toEqual([12.5, 1])
    expect(simulator.book()).toMatchObject([{ amount: { minor: 100n } }])
  })

  test('a receipt cannot be read', async () => {
    const { paid } = await rehearse({ faults: [{ fault: 'unreadable_receipt' }] })
    const { details } = await paid()
    expect(() => JSON.parse(details.customerReceipt)).toThrow()
  })
})

describe('after a restart', () => {
  const again = async (options: NonNullable<Parameters<typeof rehearse>[0]>) => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'saldo-ccv-')), 'ccv.json')
    const first = await rehearse({ ...options, stateFile })
    return {
      first,
      next: async (later = 0) => {
        await first.simulator.stop()
        return rehearse({ stateFile, clock: () => new Date(Date.now() + later) })
      },
    }
  }

  test('everything is remembered: payments, book, repeats', async () => {
    const { first, next } = await again({})
    const once = { 'idempotency-reference': 'b7e1-once' }
    const { body } = await first.pay({}, once)
    await first.until(body.reference, 'success')
    const second = await next()
    expect((await second.pay({}, once)).body).toMatchObject({ reference: body.reference, status: 'success' })
    expect(second.simulator.book()).toEqual(first.simulator.book())
    expect((await second.pay()).body.reference).not.toBe(body.reference)
  })

  test('what was under way goes on, and what a terminal could not tell is told', async () => {
    const { first, next } = await again({ mode: 'by hand' })
    const { body } = await first.pay()
    const second = await next()
    await second.until(body.reference, 'success')
    expect(second.simulator.book()).toHaveLength(1)
    const held = await again({ faults: [{ fault: 'die_after_authorising' }] })
    const dead = await held.first.pay()
    await soon(() => held.first.simulator.book().length === 1)
    const third = await held.next()
    await third.until(dead.body.reference, 'success')
    expect(third.simulator.book()).toHaveLength(1)
  })

  test('a reversal that was to settle later settles, and nothing begins at the terminal', async () => {
    const { first, next } = await again({
      dialect: { settlesLater: true },
      timeline: { ...fast, host: 200 },
    })
    const { reference } = await first.paid()
    const { body } = await first.call('POST /reversal', { reference })
    const second = await next()
    await second.until(body.reference, 'success')
    expect(second.simulator.book()).toMatchObject([{ state: 'reversed' }])
  })

  test('a webhook nobody took is sent', async () => {
    const { first, next } = await again({ dialect: { webhookRetries: '3600000' } })
    const { heard, url } = await listener([500])
    const { body } = await first.pay({ webhookUrl: url })
    await soon(() => heard.length === 1)
    await first.until(body.reference, 'success')
    await next(3_600_000)
    await soon(() => heard.length === 2)
    expect(heard).toEqual(Array(2).fill(JSON.stringify({ id: body.reference })))
  })
})

test('a client of another key sees nothing of it', async () => {
  const { simulator, paid } = await rehearse()
  const { reference } = await paid()
  const stranger = clientOf({ address: simulator.address, key: `t_${'0'.repeat(40)}` })
  expect((await stranger.call(`GET /transaction?reference=${reference}`)).status).toBe(401)
})
