import { afterEach, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { orderOf, rehearsalDesk } from '../rehearsal.ts'
import type { Message, Past } from '../terminal.ts'
import { type Asked, openCloud, refundOf, type Said, scriptedCcv } from './rehearse.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

// Its fifteen digits of time pass the check digit of a card number.
const reference = 'TL26112114030900199CB87E19.G'
const saleOf = (status: string, more: object = {}) => ({
  ...{ reference, type: 'sale', method: 'terminal', status, amount: 12.5, currency: 'eur' },
  ...{ merchantOrderReference: '2026-7/request-7', created: 1_795_000_000_000 },
  ...more,
})
const refund = (status: string, more: object = {}) => ({
  ...{ reference: 'TL_R1', type: 'refund', method: 'terminal', status, amount: 5, currency: 'eur' },
  ...{ originalReference: 'TL_SALE', description: '2026-8/request-8', created: Date.now() },
  ...more,
})
const nothing: Past = { messages: [], receipts: [] }
const kept = (head: string, body: object | string): Message => ({
  direction: 'received',
  channel: 'https',
  text: `${head}\n\n${typeof body === 'string' ? body : JSON.stringify(body)}`,
})

const isLaterPage = (query: URLSearchParams): boolean =>
  query.has('referenceBefore') || query.has('referenceAfter')

const begin = async (answer: (asked: Asked, times: number) => Said, settings: object = {}) => {
  const ccv = await scriptedCcv(answer)
  stops.push(ccv.stop)
  const terminal = openCloud(ccv.port, { ...settings })
  const desk = rehearsalDesk()
  const order = orderOf(7, 1250n)
  return { ccv, desk, order, ask: (past = nothing) => terminal.inquire(order, past, desk), terminal }
}

test('with nothing in hand it searches for our own reference, exactly, and never sends the payment again', async () => {
  const { ask, ccv, order } = await begin(({ query }) => ({
    body: isLaterPage(query) ? [] : [saleOf('success')],
  }))
  expect(await ask()).toMatchObject({ state: 'accepted', detail: { terminalReference: reference } })
  const [first] = ccv.asked
  expect(first?.query.get('merchantOrderReference')).toBe('2026-7/request-7')
  expect(Number(first?.query.get('createdAfter'))).toBeLessThan(order.at.getTime() - 599_000)
  expect(ccv.asked.every(({ call }) => call === 'GET /transaction')).toBe(true)
})

test('CCV’s reference is read back from the kept answer, check digit or not', async () => {
  const { ask, ccv } = await begin(() => ({ body: saleOf('success') }))
  expect((await ask({ messages: [kept('200 POST /payment', saleOf('pending'))], receipts: [] })).state).toBe(
    'accepted',
  )
  expect(ccv.asked.map(({ query }) => query.get('reference'))).toEqual([reference])
})

test('… and from an error that named it, not from the error’s own number', async () => {
  const error = {
    type: 'process_error',
    message: 'x',
    reference: '0badcafe',
    transactionReference: reference,
  }
  const { ask, ccv } = await begin(() => ({ body: saleOf('failed', { failureCode: 'rejected' }) }))
  const past = { messages: [kept('500 POST /payment', error)], receipts: [] }
  expect((await ask(past)).state).toBe('refused')
  expect(ccv.asked[0]?.query.get('reference')).toBe(reference)
})

test('an end that was kept and not read is found without asking', async () => {
  const { ask, ccv, desk } = await begin(() => ({ status: 500, body: '' }))
  const details = { customerReceipt: '["KLANT"]', merchantReceipt: '["WINKEL"]' }
  const messages = [
    kept('200 POST /payment', saleOf('pending')),
    kept('200 GET /transaction', saleOf('success', { details })),
  ]
  const receipts = [{ kind: 'customer', lines: ['KLANT'] }] as const
  expect((await ask({ messages, receipts })).state).toBe('accepted')
  expect(ccv.asked).toEqual([])
  expect(desk.receipts.map(({ kind }) => kind)).toEqual(['merchant'])
})

test('manual intervention that was kept is asked for again: it may have become a success (known defect 6)', async () => {
  const { ask } = await begin(() => ({ body: saleOf('success') }))
  const messages = [
    kept('200 POST /payment', saleOf('pending')),
    kept('200 GET /transaction', saleOf('manualintervention')),
  ]
  expect((await ask({ messages, receipts: [] })).state).toBe('accepted')
})

test('what another transaction said is not our record', async () => {
  const { ask } = await begin(() => ({ body: saleOf('pending') }))
  const messages = [
    kept('200 POST /payment', saleOf('pending')),
    kept('200 GET /transaction', saleOf('success', { reference: 'TL_OTHER' })),
  ]
  expect((await ask({ messages, receipts: [] })).state).toBe('unknown')
})

test('a reference that CCV no longer knows is searched for by ours', async () => {
  const { ask } = await begin(({ query }) =>
    query.has('reference')
      ? { status: 404, body: { type: 'process_error', message: 'x', failureCode: 'unknown_reference' } }
      : { body: isLaterPage(query) ? [] : [saleOf('failed')] },
  )
  expect((await ask({ messages: [kept('200 POST /payment', saleOf('pending'))], receipts: [] })).state).toBe(
    'refused',
  )
})

test.each([
  ['nothing', [], {}, 'unknown', 'ccv.no_trace'],
  ['nothing, where that is proof', [], { noTraceProvesNotTaken: true }, 'not_taken', 'ccv.never_arrived'],
  [
    'a refund that echoes our reference',
    [refund('success', { merchantOrderReference: '2026-7/request-7' })],
    {},
    'unknown',
    'ccv.no_trace',
  ],
  [
    'a refund that does not say of what',
    [saleOf('success', { type: 'refund' })],
    {},
    'unknown',
    'ccv.no_trace',
  ],
  ['a status nobody knows', [saleOf('thinking')], {}, 'unknown', 'ccv.unknown_status'],
  [
    'another’s',
    [saleOf('success', { merchantOrderReference: '2026-7/request-77' })],
    {},
    'unknown',
    'ccv.no_trace',
  ],
  [
    'two successes',
    [saleOf('success'), saleOf('success', { reference: 'TL_2' })],
    {},
    'unknown',
    'ccv.found_twice',
  ],
  [
    'one still under way',
    [saleOf('failed'), saleOf('pending', { reference: 'TL_2' })],
    {},
    'unknown',
    'ccv.pending',
  ],
] as const)('a search that finds %s', async (_, found, settings, state, code) => {
  const { ask } = await begin(({ query }) => ({ body: isLaterPage(query) ? [] : found }) as Said, settings)
  expect(await ask()).toMatchObject({ state, reason: { code } })
})

test('a success beside a failed one is the success', async () => {
  const found = [saleOf('failed'), saleOf('success', { reference: 'TL_2' })]
  const { ask } = await begin(({ query }) => ({ body: isLaterPage(query) ? [] : found }))
  expect(await ask()).toMatchObject({ state: 'accepted', detail: { terminalReference: 'TL_2' } })
})

test.each<Said>([
  { body: 'drop' },
  { status: 500, body: '' },
  { status: 401, body: { type: 'x', message: 'y' } },
  { status: 429, body: '' },
  { body: '<html>' },
])('an inquiry that is answered with %o proves nothing', async (said) => {
  const { ask } = await begin(() => said, { noTraceProvesNotTaken: true })
  expect((await ask()).state).toBe('unknown')
  expect((await ask({ messages: [kept('200 POST /payment', saleOf('pending'))], receipts: [] })).state).toBe(
    'unknown',
  )
})

const uuid = (at: number) => `00000000-0000-7000-8000-00000000000${at}`
const many = [
  refund('success', { reference: 'TL_R1', description: `2026-8/${uuid(1)}` }),
  refund('failed', { reference: 'TL_R2', description: `2026-8/${uuid(2)}`, failureCode: 'card_refused' }),
  refund('success', { reference: 'TL_R3', description: `2026-8/${uuid(3)}` }),
]
const inquireRefund = async (found: readonly object[], id: string, settings = {}) => {
  const { terminal, desk, ccv } = await begin(
    ({ query }) => ({ body: isLaterPage(query) ? [] : found }),
    settings,
  )
  const answer = await terminal.refunds?.inquire(refundOf('TL_SALE', 8, 500n, id), nothing, desk)
  expect(ccv.asked[0]?.query.get('originalReferences')).toBe('TL_SALE')
  return answer
}

test('among several refunds of the same amount ours is told by our reference', async () => {
  expect(await inquireRefund(many, uuid(3))).toMatchObject({
    state: 'accepted',
    detail: { terminalReference: 'TL_R3', approved: money(500n, 'EUR') },
  })
  expect(await inquireRefund(many, uuid(2))).toMatchObject({ state: 'refused' })
  expect(await inquireRefund(many, uuid(4))).toMatchObject({
    state: 'unknown',
    reason: { code: 'ccv.no_trace' },
  })
})

test('refunds without any reference are not guessed at, unless the settings say that a lone one is ours', async () => {
  const nameless = refund('success', { description: 'Factuur' })
  const byAmount = { refundFoundBy: 'amount and time' }
  const unclear = { state: 'unknown', reason: { code: 'ccv.refund_not_told_apart' } }
  expect(await inquireRefund([nameless], uuid(1))).toMatchObject(unclear)
  expect(await inquireRefund([nameless], uuid(1), byAmount)).toMatchObject({ state: 'accepted' })
  const twice = [nameless, { ...nameless, reference: 'TL_R2' }]
  expect(await inquireRefund(twice, uuid(1), byAmount)).toMatchObject(unclear)
  for (const other of [{ amount: 4 }, { created: 1 }, { originalReference: 'TL_X' }, { type: 'reversal' }])
    expect(await inquireRefund([{ ...nameless, ...other }], uuid(1), byAmount)).toMatchObject({
      reason: { code: 'ccv.no_trace' },
    })
})
