import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { CcvNote } from './note.ts'
import { type CcvReply, openPaymentApi } from './payment-api.ts'
import { searchAll } from './search.ts'

interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Said = { status?: number; headers?: Record<string, string>; text: string }

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const serve = async (answer: (heard: Heard) => Said) => {
  const heard: Heard[] = []
  const notes: CcvNote[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { method = '', url = '', headers } = request
    heard.push({ method, url, headers, body })
    const { status = 200, headers: own = {}, text } = answer({ method, url, headers, body })
    response.writeHead(status, { 'content-type': 'application/json', ...own }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const door = { address: `http://127.0.0.1:${port}/api/v1/`, apiKey: 't_secret', patience: 5_000 }
  return { heard, notes, api: openPaymentApi(door, (note) => notes.push(note)) }
}

const sale = (reference: string, created: number) =>
  `{"reference":"${reference}","type":"sale","status":"success","created":${created},"currency":"eur","amount":1.10}`

test('a wish goes out with key, user agent and idempotency reference, and the key of the shop is never noted', async () => {
  const { api, heard, notes } = await serve(() => ({ text: sale('TL1', 1) }))
  const reply = await api.pay({ key: 'wish-1', fields: { amount: '1.10', webhookUrl: undefined } })
  expect(reply).toMatchObject({ kind: 'found', value: { reference: 'TL1' } })
  const [one] = heard
  expect([one?.method, one?.url, one?.body]).toEqual(['POST', '/api/v1/payment', '{"amount":"1.10"}'])
  expect(one?.headers).toMatchObject({
    authorization: `Basic ${Buffer.from('t_secret:').toString('base64')}`,
    'user-agent': 'Saldo/0.1',
    'idempotency-reference': 'wish-1',
    'content-type': 'application/json',
    connection: 'close',
  })
  const written = notes.map(({ text }) => text).join('\n')
  expect(notes.map(({ direction }) => direction)).toEqual(['sent', 'received'])
  expect(written).toContain('idempotency-reference: wish-1')
  expect(written).not.toMatch(/authorization|t_secret|Basic/i)
})

const outcomes: readonly [string, Said, Partial<Extract<CcvReply<unknown>, { kind: 'other' }>>][] = [
  ['CCV’s error', { status: 400, text: '{"type":"process_error","message":"no"}' }, { status: 400 }],
  ['words of nobody', { text: '<html>' }, { status: 200, error: null }],
  [
    'a redirect',
    { status: 302, headers: { location: '/elsewhere' }, text: '' },
    { status: 302, error: null },
  ],
  ['a number', { status: 429, headers: { 'retry-after': '3' }, text: '' }, { status: 429, askAfter: 3_000 }],
  ['no number', { status: 429, text: '' }, { status: 429, askAfter: null }],
]
test.each(outcomes)('%s is handed on for what it is', async (_, said, expected) => {
  const { api } = await serve(() => said)
  expect(await api.transaction('TL1')).toMatchObject({ kind: 'other', ...expected })
})

interface Order {
  readonly size: number
  /** Where a list begins, and how a page is sorted. */
  readonly begins: 'newest' | 'oldest' | 'in the middle'
  readonly rising: boolean
}
const orders: readonly Order[] = [1, 2, 3].flatMap((size) =>
  (['newest', 'oldest', 'in the middle'] as const).flatMap((begins) =>
    [true, false].map((rising) => ({ size, begins, rising })),
  ),
)
test.each(orders)(
  'a search finds everything whatever a page is like: %o',
  async ({ size, begins, rising }) => {
    const all = Array.from({ length: 7 }, (_, at) => ({
      reference: `TL${at}`,
      text: sale(`TL${at}`, 1_000 + at),
    }))
    const start = begins === 'newest' ? all.length : begins === 'oldest' ? size : 4
    const { api, heard } = await serve(({ url }) => {
      const query = new URL(url, 'http://x').searchParams
      const at = (name: string): number => all.findIndex(({ reference }) => reference === query.get(name))
      const [before, after] = [at('referenceBefore'), at('referenceAfter')]
      const page =
        after >= 0
          ? all.slice(after + 1, after + 1 + size)
          : all.slice(0, before >= 0 ? before : start).slice(-size)
      const texts = page.map(({ text }) => text)
      return { text: `[${(rising ? texts : texts.toReversed()).join(',')}]` }
    })
    const reply = await searchAll(api, { merchantOrderReference: 'a b/c' })
    expect(reply).toMatchObject({ kind: 'found' })
    expect(reply.kind === 'found' && reply.value.map(({ reference }) => reference).toSorted()).toEqual(
      all.map(({ reference }) => reference),
    )
    expect(heard.every(({ url }) => url.includes('merchantOrderReference=a%20b%2Fc'))).toBe(true)
  },
)

test('a search that is refused on a later page is refused as a whole, and a list without end is broken off', async () => {
  const refusing = await serve(({ url }) =>
    url.includes('reference') ? { status: 500, text: '' } : { text: `[${sale('TL1', 1)}]` },
  )
  expect(await searchAll(refusing.api, {})).toMatchObject({ kind: 'other', status: 500 })
  let count = 0
  const endless = await serve(() => ({ text: `[${sale(`TL${count++}`, count)}]` }))
  await expect(searchAll(endless.api, {}, 5)).rejects.toMatchObject({ reason: { code: 'ccv.endless_list' } })
})
