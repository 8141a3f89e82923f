import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../simulators/free-port.ts'
import { startOpiSimulator } from '../../../terminals/ccv-opi/simulator.ts'
import { endAll, endLater, fast, rehearse, soon } from '../rehearse.ts'
import { converse } from './till.ts'

afterEach(endAll)

const together = async (
  options: Parameters<typeof startOpiSimulator>[0] = {},
  clock: () => Date = () => new Date(),
) => {
  const devicePort = await freePort()
  const device = await startOpiSimulator({
    port: 0,
    dial: { host: '127.0.0.1', port: devicePort },
    timeline: { card: 1, pin: 1, host: 1 },
    ...options,
  })
  endLater(() => device.stop())
  const opi = { port: device.port, devicePort }
  const dialect = { busyMs: 0, offlineMs: 0, recoverMs: 5 }
  const cloud = await rehearse({ opi, timeline: fast, dialect, clock })
  const atTheTill = (requestId: string) =>
    converse(
      opi,
      {
        workstationId: 'TILL1',
        requestId,
        requestType: 'CardPayment',
        at: new Date(),
        amount: { currency: 'EUR', value: '5.00' },
      },
      () => {},
    )
  return { device, atTheTill, ...cloud }
}

describe('one terminal, spoken to by CCV’s cloud and by a till in the shop', () => {
  test('a payment through the cloud is taken by the device, with its paper', async () => {
    const { device, paid, simulator } = await together()
    const { details, reference } = await paid({ amount: '50.03', merchantOrderReference: 'INV-1' })
    expect(JSON.parse(details.customerReceipt)).toContain('Totaal:        50,03 EUR')
    expect(JSON.parse(details.merchantReceipt)).toContain('Handtekening klant:')
    expect(details.eJournal).toContain('<TotalAmount Currency="EUR">50.03</TotalAmount>')
    expect(details).toMatchObject({ askCustomerSignature: true, askCustomerIdentification: true })
    expect(device.book()).toMatchObject([{ workstationId: 'CCVCLOUD', amount: { minor: 5003n } }])
    expect(simulator.book()).toMatchObject([{ requestId: 'INV-1', terminalReference: reference }])
  })

  test('one over the cloud makes it busy for the till', async () => {
    const { device, atTheTill, pay, until } = await together({ mode: 'by hand' })
    const { body } = await pay()
    await soon(() => device.screen().stage === 'card')
    expect(await atTheTill('7').ending).toMatchObject({ overallResult: 'DeviceUnavailable' })
    for (const action of ['insert_card', 'enter_pin', 'approve']) {
      await soon(() => device.screen().can.includes(action))
      device.play(action)
    }
    await until(body.reference, 'success')
    expect(device.book()).toHaveLength(1)
  })

  test('one at the till makes it busy for the cloud', async () => {
    const { device, atTheTill, pay, until } = await together({ mode: 'by hand' })
    const till = atTheTill('7')
    await soon(() => device.screen().stage === 'card')
    expect(await until((await pay()).body.reference, 'failed')).toMatchObject({
      failureCode: 'processing_error',
    })
    device.play('customer_stop')
    expect(await till.ending).toMatchObject({ overallResult: 'Aborted' })
  })

  test('a cancel of the cloud reaches the device, and a stop there the cloud', async () => {
    const { device, pay, call, until } = await together({ mode: 'by hand' })
    const first = await pay()
    await soon(() => device.screen().stage === 'card')
    await call(`POST /cancel?reference=${first.body.reference}`)
    expect(await until(first.body.reference, 'failed')).toMatchObject({ failureCode: 'cancelled' })
    const second = await pay()
    await soon(() => device.screen().stage === 'card')
    device.play('customer_stop')
    expect(await until(second.body.reference, 'failed')).toMatchObject({ failureCode: 'cancelled' })
  })

  test.each([
    ['decline', 'rejected'],
    ['busy', 'processing_error'],
  ])('%s at the device is %s', async (fault, failureCode) => {
    const { pay, until } = await together({ faults: [{ fault }] })
    expect(await until((await pay()).body.reference, 'failed')).toMatchObject({ failureCode })
  })

  test('a device that is switched off is offline', async () => {
    const { device, pay, until, paid } = await together()
    device.play('switch_off')
    expect(await until((await pay()).body.reference, 'failed')).toMatchObject({
      failureCode: 'processing_error',
    })
    device.play('switch_on')
    await soon(() => device.screen().stage === 'idle')
    await paid()
  })

  test('a lost request moves nothing; what the cloud then hears is about nothing', async () => {
    const { device, pay, until } = await together({ faults: [{ fault: 'lose_request' }] })
    await until((await pay()).body.reference, 'failed')
    expect(device.book()).toEqual([])
  })

  test('one that dies after authorising is not established, and success when it is back', async () => {
    let now = Date.parse('2026-11-20T10:00:00Z')
    const faults = [{ fault: 'die_after_authorising' }]
    const { device, pay, until, read, simulator } = await together({ faults }, () => new Date(now))
    const { body } = await pay()
    await soon(() => device.book().length === 1)
    now += 360_000
    expect((await read(body.reference)).status).toBe('manualintervention')
    device.play('switch_on')
    const late = await until(body.reference, 'success')
    expect(late.details.customerReceipt).toContain('DUPLICAAT')
    expect(simulator.book()).toHaveLength(1)
  })

  test('a receipt the till still owes is printed first', async () => {
    const { device, atTheTill, paid } = await together({ faults: [{ fault: 'drop_device_line' }] })
    await atTheTill('7').ending
    await soon(() => device.screen().receiptOwed)
    await paid()
    expect(device.book()).toHaveLength(2)
  })
})
