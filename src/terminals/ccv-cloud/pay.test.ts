import { afterEach, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { type DeskHabits, orderOf, type RehearsalDesk, rehearsalDesk } from '../rehearsal.ts'
import { type Asked, openCloud, refundOf, type Said, scriptedCcv } from './rehearse.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const reference = 'TL26112114030900099CB87E19.G'
const transaction = (status: string, more: object = {}): Said => ({
  body: {
    ...{ reference, type: 'sale', method: 'terminal', status, amount: 12.5, currency: 'eur' },
    ...{ created: 1_795_000_000_000, lastUpdate: 1_795_000_030_000 },
    ...{ payUrl: `https://pages.example/terminal/poll?reference=${reference}`, details: {} },
    ...more,
  },
})
const details = {
  customerReceipt: '["KLANT", "", "Kaart 424242******4242"]',
  merchantReceipt: '["WINKEL"]',
  journalReceipt: '["JOURNAAL"]',
  eJournal: '<E-Journal><AuthorisationCode>A1B2C3</AuthorisationCode></E-Journal>',
  maskedPan: '424242******4242',
  printCustomerReceipt: true,
}
const success = transaction('success', { brand: 'visa', statusFinalDate: 1_795_000_031_000, details })

const begin = async (
  answer: (asked: Asked, times: number) => Said,
  settings: object = {},
  habits: DeskHabits = {},
) => {
  const ccv = await scriptedCcv(answer)
  stops.push(ccv.stop)
  const terminal = openCloud(ccv.port, { ...settings })
  const order = orderOf(7, 1250n)
  const desk = rehearsalDesk(habits)
  const pay = (one: RehearsalDesk = desk) => terminal.pay(order, one)
  return { ccv, terminal, order, desk, pay }
}
const onceRead =
  (...reads: Said[]) =>
  ({ call }: Asked, times: number): Said =>
    call === 'GET /transaction'
      ? (reads[times - 1] ?? reads.at(-1) ?? transaction('pending'))
      : transaction('pending')

test('a payment carries amount, our references and the terminal, and shows CCV’s page to the cashier', async () => {
  const { ccv, pay, desk } = await begin(onceRead(success))
  const outcome = await pay()
  expect(ccv.asked[0]).toMatchObject({
    call: 'POST /payment',
    headers: { 'idempotency-reference': 'request-7' },
    body: {
      ...{ method: 'terminal', amount: '12.50', currency: 'eur', language: 'nld', description: '2026-7' },
      merchantOrderReference: '2026-7/request-7',
      details: {
        ...{ terminalId: 'J4S009', managementSystemId: 'GrundmasterNL', accessProtocol: 'OPI_NL' },
        ...{ operatingEnvironment: 'ATTENDED', merchantLanguage: 'NLD' },
      },
    },
  })
  expect(ccv.asked[0]?.body).not.toHaveProperty('webhookUrl')
  expect(desk.displays[0]).toMatchObject({ page: expect.stringContaining(reference) })
  expect(outcome).toEqual({
    state: 'accepted',
    detail: {
      ...{ approved: money(1250n, 'EUR'), tip: money(0n, 'EUR'), surcharge: money(0n, 'EUR') },
      ...{ issuer: 'VISA', cardNumber: '424242******4242', approvalCode: 'A1B2C3', offline: false },
      ...{ terminalReference: reference, occurredAt: new Date(1_795_000_031_000) },
    },
    raw: expect.stringContaining('"success"'),
  })
})

test('a kiosk is sent no language of its own (2.2)', async () => {
  const { ccv, pay } = await begin(onceRead(success), { operatingEnvironment: 'UNATTENDED' })
  await pay()
  expect(ccv.asked[0]?.body.details).not.toHaveProperty('merchantLanguage')
})

test('the receipts are kept line by line with what CCV asks of the cashier, and the journal as it is', async () => {
  const asks = { askCustomerSignature: true, askCustomerIdentification: 'yes', printCustomerReceipt: false }
  const { pay, desk } = await begin(onceRead(transaction('success', { details: { ...details, ...asks } })))
  expect((await pay()).state).toBe('accepted')
  expect(desk.receipts).toEqual([
    { kind: 'customer', lines: ['KLANT', '', 'Kaart 424242******4242'], wanted: false },
    { kind: 'merchant', lines: ['WINKEL'], signature: true },
    { kind: 'journal', lines: ['JOURNAAL'] },
    { kind: 'e_journal', lines: [details.eJournal] },
  ])
  expect(desk.questions.map(({ kind }) => kind)).toEqual(['signature', 'identification'])
})

test.each([
  [{ amount: 10 }, 1000n],
  [{ amount: 12.5, details: { authorisedAmount: 7.25 } }, 725n],
  [{ details: { authorisedAmount: '8.00' } }, 800n],
])('approved is what CCV says was authorised: %o (law 5)', async (more, minor) => {
  const { pay } = await begin(onceRead(transaction('success', more)))
  expect(await pay()).toMatchObject({ state: 'accepted', detail: { approved: money(minor, 'EUR') } })
})

test.each([
  ['another currency', { currency: 'usd' }, 'ccv.other_currency'],
  ['an amount that cannot be', { amount: '12,50' }, 'ccv.no_amount'],
  ['no amount', { amount: null }, 'ccv.no_amount'],
  ['an authorised amount nobody can read', { details: { authorisedAmount: 'all' } }, 'ccv.no_amount'],
])('a success with %s is unknown', async (_, more, code) => {
  const { pay } = await begin(onceRead(transaction('success', more)))
  expect(await pay()).toMatchObject({ state: 'unknown', reason: { code } })
})

test.each([
  ['cancelled', 'ccv.cancelled'],
  ['rejected', 'ccv.rejected'],
  ['processing_error', 'ccv.processing_error'],
  ['never_heard_of', 'ccv.refused'],
])('failed with %s is refused', async (failureCode, code) => {
  const { pay } = await begin(onceRead(transaction('failed', { failureCode })))
  expect(await pay()).toMatchObject({ state: 'refused', reason: { code, said: failureCode } })
})

test('a state that nobody knows is followed, and unknown in the end', async () => {
  const { pay } = await begin(onceRead(transaction('thinking')), { lifeMs: 40 })
  expect(await pay()).toMatchObject({ state: 'unknown', reason: { code: 'ccv.no_result_in_time' } })
  const later = await begin(onceRead(transaction('thinking'), success))
  expect((await later.pay()).state).toBe('accepted')
})

test('what is not known after its life is unknown, whatever went wrong while reading', async () => {
  const answers: Said[] = [
    { body: 'drop' },
    { status: 502, body: '<html>' },
    { status: 404, body: { type: 'x', message: 'y' } },
  ]
  const { pay, ccv } = await begin(onceRead(...answers), { lifeMs: 80 })
  expect(await pay()).toMatchObject({ state: 'unknown', reason: { code: 'ccv.unreadable' } })
  expect(ccv.asked.filter(({ call }) => call === 'POST /payment')).toHaveLength(1)
})

test('reading that fails for a while loses nothing', async () => {
  const { pay } = await begin(onceRead({ body: 'drop' }, { status: 429, body: '' }, { body: '[]' }, success))
  expect((await pay()).state).toBe('accepted')
})

test('a transaction of another reference is never taken for ours', async () => {
  const other = transaction('success', { reference: 'TL_OTHER' })
  const { pay } = await begin(onceRead(other), { lifeMs: 60 })
  expect((await pay()).state).toBe('unknown')
})

test('without word it is read when its time has come, with word at once, and not in between', async () => {
  let tell = () => {}
  const habits: DeskHabits = {
    news: (hear) => {
      tell = hear
      return () => {}
    },
  }
  const slow = { firstReadMs: 3_000, readAgainMs: 3_000, lifeMs: 20_000 }
  const { pay, ccv } = await begin(onceRead(transaction('pending'), success), slow, habits)
  const paid = pay()
  const reads = () => ccv.asked.filter(({ call }) => call === 'GET /transaction').length
  while (ccv.asked.length === 0) await new Promise(setImmediate)
  const before = reads()
  tell()
  while (reads() < 1) await new Promise(setImmediate)
  tell()
  expect((await paid).state).toBe('accepted')
  expect([before, reads()]).toEqual([0, 2])
})

test('word that comes before the answer to our own request is not lost (1.9)', async () => {
  let tell = () => {}
  const habits: DeskHabits = {
    news: (hear) => {
      tell = hear
      return () => {}
    },
  }
  const { pay } = await begin(
    ({ call }) => {
      if (call === 'POST /payment') tell()
      return call === 'POST /payment' ? transaction('pending') : success
    },
    { firstReadMs: 3_600_000, lifeMs: 3_600_000 },
    habits,
  )
  expect((await pay()).state).toBe('accepted')
})

const creates: readonly (readonly [string, Said, string, string])[] = [
  ['a wrong key', { status: 401, body: { type: 'x', message: 'y' } }, 'not_taken', 'ccv.wrong_key'],
  [
    'CCV’s own refusal',
    { status: 400, body: { type: 'process_error', message: 'terminal unknown' } },
    'refused',
    'ccv.request_refused',
  ],
  [
    'CCV’s refusal with a code',
    { status: 400, body: { type: 'process_error', message: 'x', failureCode: 'invalid_config' } },
    'refused',
    'ccv.invalid_config',
  ],
  ['a refusal of somebody else', { status: 400, body: '<html>' }, 'unknown', 'ccv.unreadable'],
  [
    'a key that was used before',
    { status: 409, body: { type: 'process_error', message: 'x' } },
    'unknown',
    'ccv.unreadable',
  ],
  ['JSON of somebody else', { body: { ok: true } }, 'unknown', 'ccv.unreadable'],
  ['no JSON', { body: 'OK' }, 'unknown', 'ccv.unreadable'],
  ['a gateway’s time-out', { status: 504, body: '' }, 'unknown', 'ccv.unreadable'],
  [
    'an error of CCV’s server',
    { status: 500, body: { type: 'process_error', message: 'x' } },
    'unknown',
    'ccv.unreadable',
  ],
  ['a line that drops', { body: 'drop' }, 'unknown', 'ccv.line_lost'],
  ['a redirect', { status: 302, headers: { location: '/' }, body: '' }, 'unknown', 'ccv.unreadable'],
]
test.each(creates)('a create answered with %s is never sent twice', async (_, said, state, code) => {
  const { pay, ccv } = await begin(() => said)
  expect(await pay()).toMatchObject({ state, reason: { code } })
  expect(ccv.asked).toHaveLength(1)
})

test('nobody there: certainly nothing was taken', async () => {
  const { pay, ccv } = await begin(() => success)
  ccv.stop()
  await new Promise(setImmediate)
  expect(await pay()).toMatchObject({ state: 'not_taken', reason: { code: 'ccv.not_reached' } })
})

test('too late to begin: nothing leaves', async () => {
  const { pay, ccv } = await begin(() => success)
  const desk = rehearsalDesk()
  const late = {
    ...desk,
    mayBegin: () => {
      throw new Error('the lease is over')
    },
  }
  expect((await pay(late)).state).toBe('not_taken')
  expect(ccv.asked).toEqual([])
})

test('an error that names a transaction is followed up (known: 1.7)', async () => {
  const error = { type: 'process_error', message: 'x', transactionReference: reference }
  for (const status of [400, 500]) {
    const { pay, ccv } = await begin(({ call }) =>
      call === 'POST /payment' ? { status, body: error } : success,
    )
    expect((await pay()).state).toBe('accepted')
    expect(ccv.asked[1]?.query.get('reference')).toBe(reference)
  }
})

test('CCV’s reference is kept before anything is waited for', async () => {
  const { pay, desk, ccv } = await begin(onceRead(success))
  let kept: readonly [number, boolean] | null = null
  await pay({
    ...desk,
    keepNotes: async () => {
      kept ??= [ccv.asked.length, desk.messages.some(({ text }) => text.includes(reference))]
    },
  })
  expect(kept).toEqual([1, true])
})

test('an abort cancels, and the payment’s own status decides', async () => {
  let stopped = false
  const { pay, ccv, desk } = await begin(
    ({ call }) => {
      if (call === 'POST /cancel') stopped = true
      const ended = transaction('failed', { failureCode: 'cancelled' })
      return call === 'GET /transaction' && stopped ? ended : transaction('pending')
    },
    { firstReadMs: 60_000, readAgainMs: 60_000, lifeMs: 60_000 },
  )
  const paid = pay()
  while (ccv.asked.length === 0) await new Promise(setImmediate)
  desk.stop()
  expect(await paid).toMatchObject({ state: 'refused', reason: { code: 'ccv.cancelled' } })
  expect(ccv.asked.map(({ call }) => call)).toEqual(['POST /payment', 'POST /cancel', 'GET /transaction'])
})

test('an abort while the payment is on its way cancels it as soon as CCV has named it', async () => {
  const desk = rehearsalDesk()
  const { pay, ccv } = await begin(({ call }) => {
    if (call === 'POST /payment') desk.stop()
    return call === 'GET /transaction'
      ? transaction('failed', { failureCode: 'cancelled' })
      : transaction('pending')
  })
  expect((await pay(desk)).state).toBe('refused')
  expect(ccv.asked.map(({ call }) => call)).toContain('POST /cancel')
})

test('an abort while CCV wants to be asked again later: nothing more leaves, nothing was taken', async () => {
  const desk = rehearsalDesk()
  const { pay, ccv } = await begin(
    () => {
      desk.stop()
      return { status: 429, body: '' }
    },
    { tooManyWaitMs: 60_000, tooManyLongestMs: 60_000 },
  )
  expect(await pay(desk)).toMatchObject({
    state: 'not_taken',
    reason: { code: 'terminal.aborted_before_start' },
  })
  expect(ccv.asked).toHaveLength(1)
})

test('where a cancel cannot be sent the cashier is told to press stop', async () => {
  const { pay, ccv, desk } = await begin(onceRead(transaction('pending'), transaction('pending'), success), {
    cancelWith: 'none',
  })
  const paid = pay()
  while (ccv.asked.length === 0) await new Promise(setImmediate)
  desk.stop()
  expect((await paid).state).toBe('accepted')
  expect(ccv.asked.some(({ call }) => call === 'POST /cancel')).toBe(false)
  expect(desk.displays.at(-1)?.lines[0]).toMatch(/STOP/)
})

test('approved with paper that could not be kept waits for the inquiry, which keeps what it can and says accepted', async () => {
  const { pay, terminal, order, desk } = await begin(onceRead(success))
  let full = true
  const keeping = rehearsalDesk({
    keep: async ({ kind }) => {
      if (full && kind === 'merchant') throw new Error('disk full')
    },
  })
  expect(await pay(keeping)).toMatchObject({ state: 'unknown', reason: { code: 'ccv.paper_not_kept' } })
  expect((await terminal.inquire(order, keeping.past, keeping)).state).toBe('accepted')
  full = false
  expect((await terminal.inquire(order, keeping.past, keeping)).state).toBe('accepted')
  expect(keeping.receipts.map(({ kind }) => kind)).toEqual(['customer', 'merchant', 'journal', 'e_journal'])
  expect(desk.receipts).toEqual([])
})

test('a refund names its sale and carries our reference in the one field it has', async () => {
  const refund = transaction('success', { type: 'refund', amount: 5, originalReference: 'TL_SALE' })
  const { terminal, ccv, desk } = await begin(() => refund)
  const outcome = await terminal.refunds?.make(refundOf('TL_SALE', 8, 500n), desk)
  expect(outcome).toMatchObject({ state: 'accepted', detail: { approved: money(500n, 'EUR') } })
  expect(ccv.asked[0]).toMatchObject({
    call: 'POST /refund',
    headers: { 'idempotency-reference': 'request-8' },
    body: { reference: 'TL_SALE', amount: '5.00', description: '2026-8/request-8' },
  })
  for (const field of ['method', 'currency', 'language', 'merchantOrderReference'])
    expect(ccv.asked[0]?.body).not.toHaveProperty(field)
})

test('a refund of a sale whose reference nobody knows is not sent', async () => {
  const { terminal, ccv, desk } = await begin(() => success)
  expect(await terminal.refunds?.make(refundOf(null, 8, 500n), desk)).toMatchObject({ state: 'not_taken' })
  expect(ccv.asked).toEqual([])
})

test('the connection check says in words what is wrong with key, address or method', async () => {
  const check = async (said: Said) => (await begin(() => said)).terminal.check()
  expect(await check({ body: [{ method: 'TERMINAL' }, { method: 'card' }] })).toMatchObject({
    alive: true,
    facts: { keyMode: 'TEST', methods: 'terminal, card' },
  })
  const reasons = [
    [{ body: [{ method: 'card' }] }, 'ccv.no_terminal_method'],
    [{ status: 401, body: '' }, 'ccv.wrong_key'],
    [{ status: 404, body: '<html>' }, 'ccv.not_this_address'],
    [{ body: '<html>' }, 'ccv.not_this_address'],
    [{ body: 'drop' }, 'ccv.line_lost'],
  ] as const
  for (const [said, code] of reasons)
    expect(await check(said)).toMatchObject({ alive: false, reason: { code } })
})
