import { afterEach, describe, expect, test } from 'vitest'
import { startWith as startLocal } from '../ccv-opi/rehearse.ts'
import { orderOf, rehearsalDesk, untilIdle, untilScreen } from '../rehearsal.ts'
import { openCloud, type Said, scriptedCcv, startWith } from './rehearse.ts'

/** What other clients of CCV got wrong (fact sheet of CCV, part 7), by its numbers. */
const stops: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

const cloud = async (
  options: Parameters<ReturnType<typeof startWith>>[0] = {},
  patience: 'short' | 'long' = 'long',
  settings: Readonly<Record<string, unknown>> = {},
) => {
  const started = await startWith(settings)(options, patience)
  stops.push(() => started.simulator.stop())
  return { ...started, desk: rehearsalDesk(), order: orderOf(7, 1250n) }
}

const local = async (faults: readonly { fault: string; times?: number }[] = []) => {
  const started = await startLocal()({ faults }, 'long')
  stops.push(() => started.simulator.stop())
  return started
}

const scripted = async (answer: Parameters<typeof scriptedCcv>[0]) => {
  const ccv = await scriptedCcv(answer)
  stops.push(ccv.stop)
  return ccv
}

const transaction = (status: string, more: object = {}): Said => ({
  body: {
    ...{ reference: 'TL1', type: 'sale', method: 'terminal', status, amount: 12.5, currency: 'eur' },
    ...more,
  },
})

describe('payments in the cloud', () => {
  test('1: what is asked too much of is not asked again for ever', async () => {
    const ccv = await scripted(() => ({ status: 429, body: '' }))
    const terminal = openCloud(ccv.port, { tooManyTries: 4 })
    expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('not_taken')
    expect(ccv.asked).toHaveLength(4)
    const patient = await scripted(() => ({ status: 429, headers: { 'retry-after': '3600' }, body: '' }))
    const outcome = await openCloud(patient.port).pay(orderOf(7, 1250n), rehearsalDesk())
    expect([outcome.state, patient.asked.length]).toEqual(['not_taken', 1])
  })

  test('2: a failure code, a type or a status that nobody knows throws nothing away', async () => {
    const { simulator, terminal, desk, order } = await cloud({ faults: [{ fault: 'unknown_failure_code' }] })
    const outcome = await terminal.pay(order, desk)
    expect(outcome).toMatchObject({ state: 'refused', reason: { code: 'ccv.refused' } })
    expect(simulator.book()).toEqual([])
    const ccv = await scripted(() => transaction('success', { type: 'brand_new', method: 'TERMINAL2' }))
    expect((await openCloud(ccv.port).pay(order, rehearsalDesk())).state).toBe('accepted')
  })

  test('3: an answer that comes after our patience leads to one charge, under one key, sent once', async () => {
    const { simulator, terminal, desk, order } = await cloud(
      { faults: [{ fault: 'slow_answer', ms: 1_200 }] },
      'short',
    )
    expect((await terminal.pay(order, desk)).state).toBe('unknown')
    await untilIdle(simulator)
    expect((await terminal.inquire(order, desk.past, desk)).state).toBe('accepted')
    expect(simulator.book()).toHaveLength(1)
    const sent = desk.messages.filter(({ direction, text }) => direction === 'sent' && /^POST/.test(text))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain(`idempotency-reference: ${order.requestId}`)
  })

  test('4: a line that breaks while it is made is never told as not paid', async () => {
    for (const fault of ['lose_answer', 'lose_request', 'gateway_timeout', 'error_500', 'cut_answer']) {
      const { terminal, desk, order } = await cloud({ faults: [{ fault }] })
      expect([fault, (await terminal.pay(order, desk)).state]).toEqual([fault, 'unknown'])
    }
  })

  test('5: every try of a payment has the same key, and what CCV does not know is not “under way”', async () => {
    const ccv = await scripted(({ call }, times) => {
      if (call === 'POST /payment') return times < 3 ? { status: 429, body: '' } : transaction('pending')
      return { status: 404, body: { type: 'process_error', message: 'x', failureCode: 'unknown_reference' } }
    })
    const terminal = openCloud(ccv.port, { lifeMs: 60 })
    const outcome = await terminal.pay(orderOf(7, 1250n), rehearsalDesk())
    const keys = ccv.asked.flatMap(({ headers }) => headers['idempotency-reference'] ?? [])
    expect(keys).toEqual(['request-7', 'request-7', 'request-7'])
    expect(outcome).toMatchObject({ state: 'unknown', reason: { code: 'ccv.unreadable' } })
  })

  test('6: word that comes after manual intervention is looked into (FS6)', async () => {
    const { simulator, terminal, desk, order } = await cloud({ faults: [{ fault: 'manual_intervention' }] })
    expect(await terminal.pay(order, desk)).toMatchObject({
      state: 'unknown',
      reason: { code: 'ccv.manual_intervention' },
    })
    simulator.play('set_success')
    expect((await terminal.inquire(order, desk.past, desk)).state).toBe('accepted')
  })

  test('7: a status is read with GET and CCV’s own reference', async () => {
    const { terminal, desk, order } = await cloud()
    expect((await terminal.pay(order, desk)).state).toBe('accepted')
    const reads = desk.messages.filter(
      ({ direction, text }) => direction === 'sent' && /transaction/.test(text),
    )
    expect(reads.length).toBeGreaterThan(0)
    for (const { text } of reads) expect(text).toMatch(/^GET .*\/transaction\?reference=TL\d/)
  })

  test('8: word that is lost, doubled or out of order changes nothing', async () => {
    for (const fault of ['webhook_lost', 'webhook_twice', 'webhook_disorder']) {
      const { simulator, terminal, desk, order } = await cloud({ faults: [{ fault }] })
      const outcome = await terminal.pay({ ...order, webhook: 'http://127.0.0.1:9/hook' }, desk)
      expect([fault, outcome.state, simulator.book().length]).toEqual([fault, 'accepted', 1])
    }
  })

  test('9: an approval after the cashier pressed cancel is an approval', async () => {
    const { simulator, terminal, desk, order } = await cloud({ mode: 'by hand' })
    const paid = terminal.pay(order, desk)
    for (const step of ['insert_card', 'enter_pin']) {
      await untilScreen(simulator, ({ can }) => can.includes(step))
      simulator.play(step)
    }
    await untilScreen(simulator, ({ can }) => can.includes('approve'))
    desk.stop()
    simulator.play('approve')
    expect((await paid).state).toBe('accepted')
    expect(simulator.book()).toHaveLength(1)
  })

  test('13: amounts have no separators and pass through no float (G2, 0.1 + 0.2)', async () => {
    for (const [minor, written] of [
      [100_000n, '1000.00'],
      [30n, '0.30'],
      [1_234_567_89n, '1234567.89'],
    ] as const) {
      const { simulator, terminal, desk } = await cloud()
      const outcome = await terminal.pay(orderOf(7, minor), desk)
      expect(outcome).toMatchObject({ state: 'accepted', detail: { approved: { minor } } })
      expect(desk.messages[0]?.text).toContain(`"amount":"${written}"`)
      expect(simulator.book()[0]?.amount.minor).toBe(minor)
    }
  })

  test('14: that the cashier’s page came back proves nothing: only reading does (FS7)', async () => {
    let heard = (): void => {}
    const desk = rehearsalDesk({
      news: (hear) => {
        heard = hear
        return () => {}
      },
    })
    const ccv = await scripted(({ call }, times) =>
      call === 'GET /transaction' && times > 2
        ? transaction('failed', { failureCode: 'rejected' })
        : transaction('pending'),
    )
    const terminal = openCloud(ccv.port, { firstReadMs: 60_000, readAgainMs: 60_000, lifeMs: 60_000 })
    const paid = terminal.pay(orderOf(7, 1250n), desk)
    for (let reads = 0; reads < 3; reads += 1) {
      while (ccv.asked.length < reads + 1) await new Promise(setImmediate)
      const before = ccv.asked.length
      heard()
      while (ccv.asked.length === before) {
        heard()
        await new Promise(setImmediate)
      }
    }
    expect(await paid).toMatchObject({ state: 'refused' })
  })
})

describe('terminals in the shop’s own network', () => {
  test('10: a terminal that still owes paper is not stuck: it is fetched, and the next payment goes', async () => {
    const { simulator, terminal } = await local([{ fault: 'drop_device_line' }])
    expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('accepted')
    await untilIdle(simulator)
    const fetching = rehearsalDesk()
    expect((await terminal.pay(orderOf(8, 500n), fetching)).state).toBe('not_taken')
    expect(fetching.receipts.every(({ earlier }) => earlier !== undefined)).toBe(true)
    await untilIdle(simulator)
    expect((await terminal.pay(orderOf(9, 500n), rehearsalDesk())).state).toBe('accepted')
  })

  test('11: paper that could not be stored is not acknowledged', async () => {
    const { simulator, terminal } = await local()
    const full = rehearsalDesk({ keep: () => Promise.reject(new Error('disk full')) })
    expect((await terminal.pay(orderOf(7, 1250n), full)).state).toBe('accepted')
    await untilIdle(simulator)
    expect(simulator.screen().receiptOwed).toBe(true)
  })

  test('12: messages that come in pieces are whole messages', async () => {
    const { simulator, terminal } = await local([{ fault: 'fragment', times: -1 }])
    const desk = rehearsalDesk()
    expect((await terminal.pay(orderOf(7, 1250n), desk)).state).toBe('accepted')
    expect(desk.receipts.map(({ kind }) => kind)).toContain('customer')
    expect(simulator.book()).toHaveLength(1)
  })
})
