import { afterEach, describe, expect, test } from 'vitest'
import { endAll, rehearse } from './rehearse.ts'

afterEach(endAll)

const key = { 'idempotency-reference': 'one-attempt' }

describe('a call that goes wrong', () => {
  test.each([
    'lose_answer',
    'gateway_timeout',
    'cut_answer',
    'garble',
    'error_with_reference',
    'slow_answer',
  ])('%s: it was done, and a repeat finds the same payment (part 7, 3 and 4)', async (fault) => {
    const { simulator, pay, until, call } = await rehearse({ faults: [{ fault, bytes: 10, ms: 1 }] })
    const first = await pay({ merchantOrderReference: 'INV-3' }, key).catch(() => null)
    const listed = (await call('GET /transaction?merchantOrderReference=INV-3')).body
    expect(listed).toHaveLength(1)
    const { body } = await pay({ merchantOrderReference: 'INV-3' }, key)
    expect(body.reference).toBe(listed[0].reference)
    await until(body.reference, 'success')
    expect(simulator.book()).toHaveLength(1)
    expect(told(first)).toEqual(answers(body.reference)[fault])
  })

  const told = (said: { status: number; body: unknown } | null) =>
    said === null
      ? null
      : typeof said.body === 'string'
        ? said.status
        : { status: said.status, ...named(said.body) }
  const named = (body: unknown) => {
    const { transactionReference, reference } = Object(body)
    return { reference: transactionReference ?? reference }
  }
  const answers = (reference: string): Record<string, unknown> => ({
    lose_answer: null,
    cut_answer: null,
    gateway_timeout: 504,
    garble: 200,
    error_with_reference: { status: 400, reference },
    slow_answer: { status: 200, reference },
  })

  test.each([
    ['lose_request', null],
    ['error_500', 500],
    ['too_many_requests', 429],
  ])('%s: nothing was done', async (fault, status) => {
    const { simulator, pay, call } = await rehearse({ faults: [{ fault, times: 2 }] })
    for (const _ of [1, 2]) {
      const said = await pay({}, key).catch(() => null)
      expect(said?.status ?? null).toBe(status)
    }
    expect((await call('GET /transaction')).body).toEqual([])
    expect((await pay({}, key)).status).toBe(200)
    expect(simulator.faults()).toEqual([])
  })

  test('slow_answer is as slow as said', async () => {
    const { pay } = await rehearse({ faults: [{ fault: 'slow_answer', ms: 60 }] })
    const begun = performance.now()
    await pay()
    expect(performance.now() - begun).toBeGreaterThan(50)
  })

  test.each(['transaction', 'refund', 'reversal', 'capture', 'cancel', 'method'])(
    'strikes only the exchange it is on: %s',
    async (on) => {
      const { call, pay, simulator } = await rehearse({ faults: [{ fault: 'error_500', on }] })
      const { reference } = (await pay({ method: 'ideal', details: {} })).body
      const wishes: Record<string, () => Promise<{ status: number }>> = {
        transaction: () => call(`GET /transaction?reference=${reference}`),
        refund: () => call('POST /refund', { reference }),
        reversal: () => call('POST /reversal', { reference }),
        capture: () => call('POST /capture', { reference }),
        cancel: () => call(`POST /cancel?reference=${reference}`),
        method: () => call('GET /method'),
      }
      for (const [name, wish] of Object.entries(wishes))
        expect([name, (await wish()).status === 500]).toEqual([name, name === on])
      expect(simulator.faults()).toEqual([])
    },
  )

  test('it forgets a payment when asked, as often as said', async () => {
    const { simulator, paid, call } = await rehearse()
    const { reference } = await paid()
    simulator.addFault({ fault: 'forget', times: 2 })
    expect((await call(`GET /transaction?reference=${reference}`)).status).toBe(404)
    expect((await call('GET /transaction')).body).toEqual([])
    expect((await call(`GET /transaction?reference=${reference}`)).status).toBe(200)
  })

  test('it refuses to connect until the fault is gone, on the same port', async () => {
    const { simulator, call } = await rehearse()
    const { port } = simulator
    simulator.addFault({ fault: 'refuse_to_connect', times: -1 })
    await expect(call('GET /method')).rejects.toThrow()
    simulator.clearFaults()
    let said = null
    while (!said) said = await call('GET /method').catch(() => null)
    expect([said.status, simulator.port]).toEqual([200, port])
  })

  test('a fault nobody knows is refused', async () => {
    const { simulator } = await rehearse()
    expect(() => simulator.addFault({ fault: 'earthquake' })).toThrow(RangeError)
  })
})
