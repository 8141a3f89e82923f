import { afterEach, describe, expect, test } from 'vitest'
import { endAll, listener, rehearse, soon } from './rehearse.ts'

afterEach(endAll)

const back = 'http://127.0.0.1:9/back'
const page = async (address: string) => {
  const reply = await fetch(address, { redirect: 'manual' })
  return { status: reply.status, to: reply.headers.get('location'), text: await reply.text() }
}

describe('hosted pages', () => {
  test.each([
    ['approve', 'success', undefined],
    ['decline', 'failed', 'card_refused'],
    ['cancel', 'failed', 'cancelled'],
  ])('%s acts, and the way back carries no result (FS7; part 7, 14)', async (act, status, failureCode) => {
    const { pay, press, read } = await rehearse()
    const { body } = await pay({ method: 'card', brand: 'visa', details: {} })
    const shown = await page(body.payUrl)
    expect(shown.text).toContain('EUR 12.50')
    expect(shown.text).toContain(`value="${act}"`)
    expect(await press('/act', body.reference, { act })).toBe(back)
    expect(await read(body.reference)).toMatchObject({ status, ...(failureCode && { failureCode }) })
    expect(await page(body.payUrl)).toMatchObject({ status: 303, to: back })
  })

  test('a button pressed twice acts once', async () => {
    const { pay, press, simulator } = await rehearse()
    const { body } = await pay({ method: 'ideal', details: {} })
    await press('/act', body.reference, { act: 'approve' })
    await press('/act', body.reference, { act: 'approve' })
    expect(simulator.book()).toHaveLength(1)
  })

  test('a terminal’s page plays customer and host', async () => {
    const { pay, press, until, simulator } = await rehearse({ mode: 'by hand' })
    const { body } = await pay()
    expect((await page(body.payUrl)).text).toContain('J4S009')
    expect(await press('/act', body.reference, { act: 'approve' })).toBe(body.payUrl)
    await until(body.reference, 'success')
    expect((await page(body.payUrl)).to).toBe(back)
    const other = await pay()
    await press('/act', other.body.reference, { act: 'cancel' })
    await until(other.body.reference, 'failed')
    expect(simulator.book()).toHaveLength(1)
  })

  test('the page of a payment that waits behind another does not play the other', async () => {
    const { pay, press, read, simulator } = await rehearse({ mode: 'by hand' })
    const first = await pay()
    const second = await pay()
    await press('/act', second.body.reference, { act: 'approve' })
    expect(simulator.screen().stage).toBe('card')
    expect((await read(first.body.reference)).status).toBe('pending')
  })

  test('the cancelUrl of a card payment works, with the key', async () => {
    const { pay, call, read } = await rehearse()
    const { body } = await pay({ method: 'card', brand: 'visa', details: {} })
    expect((await call(`POST ${body.cancelUrl}`)).status).toBe(200)
    expect(await read(body.reference)).toMatchObject({ status: 'failed', failureCode: 'cancelled' })
  })

  test('card data sent inline pays', async () => {
    const { pay, call, read } = await rehearse()
    const { body } = await pay({ method: 'applepay', details: {} })
    await call(`POST ${body.cardDataUrl}`, { encryptedToken: 'x' })
    expect(await read(body.reference)).toMatchObject({
      status: 'success',
      details: { authorisedAmount: 12.5 },
    })
  })

  test('a shopper who plays himself pays, one who never comes lets it expire', async () => {
    const { pay, until } = await rehearse({ dialect: { shopper: 'pays' } })
    await until((await pay({ method: 'ideal', details: {} })).body.reference, 'success')
    const alone = await rehearse({ dialect: { shopperMs: 5 } })
    const { body } = await alone.pay({ method: 'ideal', details: {} })
    expect(await alone.until(body.reference, 'failed')).toMatchObject({ failureCode: 'expired' })
  })
})

describe('a landing page (1.6)', () => {
  const open = async (options = {}) => {
    const { heard, url } = await listener()
    const client = await rehearse(options)
    const { body } = await client.pay({ method: 'landingpage', details: {}, webhookUrl: url })
    return { ...client, heard, parent: body.reference as string, payUrl: body.payUrl as string }
  }

  test('takes over the success of its child, which alone can be refunded', async () => {
    const { parent, press, read, call, heard, simulator } = await open()
    const to = await press('/choose', parent, { method: 'ideal' })
    const { childReferenceId } = await read(parent)
    expect(to).toContain(childReferenceId)
    await press('/act', childReferenceId, { act: 'approve' })
    expect(await read(parent)).toMatchObject({ status: 'success', childReferenceId })
    await soon(() => heard.length === 1)
    expect(heard).toEqual([JSON.stringify({ id: parent })])
    expect((await call('POST /refund', { reference: parent })).status).toBe(400)
    expect((await call('POST /refund', { reference: childReferenceId })).status).toBe(200)
    expect(simulator.book()).toHaveLength(2)
  })

  test('lets the shopper choose again after a failure, for a while', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { parent, press, read, payUrl } = await open({ clock: () => new Date(now) })
    await press('/choose', parent, { method: 'card' })
    const first = (await read(parent)).childReferenceId
    expect(await press('/act', first, { act: 'decline' })).toBe(payUrl)
    await press('/choose', parent, { method: 'ideal' })
    const second = (await read(parent)).childReferenceId
    now += 31_000
    expect(await press('/act', second, { act: 'cancel' })).toBe(back)
    expect((await read(parent)).status).toBe('pending')
  })

  test('keeps its success, whatever becomes of another child', async () => {
    const { parent, press, read, simulator } = await open()
    await press('/choose', parent, { method: 'ideal' })
    const first = (await read(parent)).childReferenceId
    await press('/choose', parent, { method: 'card' })
    const second = (await read(parent)).childReferenceId
    await press('/act', first, { act: 'approve' })
    simulator.addFault({ fault: 'manual_intervention' })
    await press('/act', second, { act: 'approve' })
    expect((await read(second)).status).toBe('manualintervention')
    expect((await read(parent)).status).toBe('success')
  })

  test('expires after its time and about a day', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const { pay, read } = await rehearse({ clock: () => new Date(now) })
    const expirationDuration = 'P7D'
    const { body } = await pay({ method: 'landingpage', details: { expirationDuration } })
    now += 8 * 86_400_000 - 1_000
    expect((await read(body.reference)).status).toBe('pending')
    now += 2_000
    expect(await read(body.reference)).toMatchObject({ status: 'failed', failureCode: 'expired' })
  })
})
