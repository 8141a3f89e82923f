import { afterEach, expect, test } from 'vitest'
import { endAll, listener, rehearse, soon } from './rehearse.ts'

afterEach(endAll)

const pay = async (client: Awaited<ReturnType<typeof rehearse>>, url: string) => {
  const { body } = await client.pay({ webhookUrl: url })
  await client.until(body.reference, 'success')
  return body.reference as string
}
const said = (...references: string[]) => references.map((id) => JSON.stringify({ id }))

test('says the reference and nothing else, also for a refund with its own address', async () => {
  const { heard, url } = await listener()
  const client = await rehearse()
  const reference = await pay(client, url)
  await soon(() => heard.length === 1)
  const { body } = await client.call('POST /refund', { reference, webhookUrl: `${url}?of=refund` })
  await client.until(body.reference, 'success')
  await soon(() => heard.length === 2)
  expect(heard).toEqual(said(reference, body.reference))
})

test('is tried again by the schedule until somebody takes it, and no longer', async () => {
  const { heard, url } = await listener([500, 302, 404])
  const client = await rehearse({ dialect: { webhookRetries: '5,5,5,5', webhookScale: 0.5 } })
  const reference = await pay(client, url)
  await soon(() => heard.length === 4)
  await client.paid()
  expect(heard).toEqual(said(reference, reference, reference, reference))
})

test('gives up when the schedule is over', async () => {
  const { heard, url } = await listener([500, 500, 500, 500])
  const client = await rehearse({ dialect: { webhookRetries: '1,1' } })
  await pay(client, url)
  await soon(() => heard.length === 3)
  const second = await pay(client, url)
  await soon(() => heard.length > 4)
  expect(heard.slice(3)).toEqual(said(second, second))
})

test('is lost or sent twice (part 7, 8)', async () => {
  const { heard, url } = await listener()
  const client = await rehearse({ faults: [{ fault: 'webhook_lost' }] })
  await pay(client, url)
  client.simulator.addFault({ fault: 'webhook_twice' })
  const twice = await pay(client, url)
  await soon(() => heard.length === 2)
  expect(heard).toEqual(said(twice, twice))
})

test('is late, or overtaken by another (part 7, 8)', async () => {
  let now = Date.parse('2026-11-20T10:00:00Z')
  const { heard, url } = await listener()
  const client = await rehearse({
    clock: () => new Date(now),
    faults: [{ fault: 'webhook_late', ms: 3_600_000 }],
  })
  const late = await pay(client, url)
  const early = await pay(client, url)
  await soon(() => heard.length === 1)
  now += 3_600_000
  await client.read(late)
  await soon(() => heard.length === 2)
  expect(heard).toEqual(said(early, late))
  client.simulator.addFault({ fault: 'webhook_disorder', ms: 3_600_000 })
  const first = await pay(client, url)
  const second = await pay(client, url)
  await soon(() => heard.length === 4)
  expect(heard.slice(2)).toEqual(said(second, first))
})
