import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openShop, type Shop, until } from './shop.ts'

let shop: Shop
let noor: Caller
let mila: Caller

beforeAll(async () => {
  shop = await openShop()
  noor = await shop.signIn('noor', 'Balie')
  mila = await shop.signIn('mila')
  const { id, settings } = await terminalOf(mila)
  const short = {
    firstWordMs: 400,
    silenceMs: 400,
    inquiryMs: 1_000,
    abortAnswerMs: 200,
    listenPatienceMs: 1_000,
  }
  await mila.send('PATCH', `/terminals/${id}`, { settings: { ...settings, ...short } })
})
afterAll(() => shop?.close())

const terminalOf = async (caller: Caller) => (await caller.get('/terminals')).body[0]
const invoiceOf = async (caller: Caller, q: string) =>
  (await caller.get(`/desk?q=${encodeURIComponent(q)}`)).body.invoices[0]
const device = async () =>
  (await mila.get('/simulators')).body.find((one: { party: string }) => one.party === 'ccv-opi')
const setFault = async (fault: string, on: boolean) =>
  mila.send('PUT', `/simulators/${(await device()).id}/faults`, { fault, on })
const askNow = (id: string) => mila.send('POST', `/payments/${id}/ask`)
const detailOf = async (id: string) => (await mila.get(`/payments/${id}`)).body

const payByCard = async (q: string, amount: string, wait = 'wait=20') => {
  const invoice = await invoiceOf(noor, q)
  const terminal = await terminalOf(noor)
  const id = newId()
  const wish = { id, invoiceId: invoice.id, terminalId: terminal.id, amount, currency: 'EUR' }
  const reply = await noor.send('POST', '/payments/card', wish, { prefer: wait })
  return { id, invoice, terminal, reply }
}

test('the terminal takes the money and its answer is lost: Saldo finds out by itself, and nobody is charged twice', async () => {
  await setFault('lose_answer', true)
  const { id, invoice, terminal, reply } = await payByCard('Özdemir', '50.00')
  expect(reply.body).toMatchObject({ state: 'unknown', running: false })
  const held = (await noor.get(`/invoices/${invoice.id}`)).body.invoice
  expect(held).toMatchObject({ reserved: { amount: '50.00' }, open: invoice.open })

  const whole = {
    id: newId(),
    invoiceId: invoice.id,
    terminalId: terminal.id,
    amount: invoice.open.amount,
    currency: 'EUR',
  }
  expect((await noor.send('POST', '/payments/card', whole)).body.code).toBe('invoice.held')
  const interim = (await mila.get('/accounts')).body.accounts.find(
    (one: { key: string }) => one.key === 'interim',
  )
  expect(interim.balance.amount).toBe('50.00')

  await setFault('lose_answer', false)
  const found = await until(
    async () => {
      await askNow(id)
      return detailOf(id)
    },
    ({ payment }) => payment.state !== 'unknown',
  )
  expect(found.payment).toMatchObject({ state: 'accepted', source: 'inquiry' })
  const after = (await mila.get('/accounts')).body.accounts.find(
    (one: { key: string }) => one.key === 'interim',
  )
  expect(after.balance.amount).toBe('0.00')
  expect((await device()).happened).toHaveLength(1)
})

test('the terminal is off: nothing was taken, and the text says so', async () => {
  const room = await device()
  await mila.send('POST', `/simulators/${room.id}/actions`, { action: 'switch_off' })
  const { reply } = await payByCard('Özdemir', '10.00')
  expect(reply.body).toMatchObject({ state: 'not_taken', mayHide: true })
  expect(reply.body.reason.code).toMatch(/^line\./)
  expect(reply.body.reason.text).not.toBe(reply.body.reason.code)
  const check = await mila.send('POST', `/terminals/${(await terminalOf(mila)).id}/check`)
  expect(check.body.alive).toBe(false)
  await mila.send('POST', `/simulators/${room.id}/actions`, { action: 'switch_on' })
  const hidden = await mila.send('POST', `/payments/${reply.body.id}/hide`)
  expect(hidden.body.payment.hidden).toBe(true)
  const listed = (await mila.get('/payments')).body.payments.map((one: { id: string }) => one.id)
  expect(listed).not.toContain(reply.body.id)
  expect(
    (await mila.get('/payments?hidden=all')).body.payments.map((one: { id: string }) => one.id),
  ).toContain(reply.body.id)
})

test('a terminal that forgot everything: the payment stays a question, and people end it with a reason', async () => {
  await setFault('lose_answer', true)
  await setFault('forget', true)
  const { id, invoice, terminal } = await payByCard('Bloemist', '150.00')
  await setFault('lose_answer', false)
  const asked = await until(
    async () => {
      await askNow(id)
      return detailOf(id)
    },
    ({ payment }) => payment.asks >= 2,
  )
  expect(asked.payment).toMatchObject({ state: 'unknown', running: false })
  expect((await mila.send('POST', `/payments/${id}/hide`)).body.code).toBe('payment.may_not_be_hidden')
  const needs = (await mila.get('/needs-a-person')).body
  expect(needs.unknown.map((one: { id: string }) => one.id)).toContain(id)
  expect((await terminalOf(mila)).heldBy).toMatchObject({ paymentId: id })
  const other = {
    id: newId(),
    invoiceId: invoice.id,
    terminalId: terminal.id,
    amount: '1.00',
    currency: 'EUR',
  }
  expect((await noor.send('POST', '/payments/card', other)).body.code).toBe('terminal.held')

  const sheet = (await noor.get(`/payments/${id}/help-desk-sheet`)).body
  expect(JSON.stringify(sheet)).toContain('150,00')
  expect((await noor.get(`/payments/${id}/help-desk-sheet.pdf`)).headers.get('content-type')).toBe(
    'application/pdf',
  )

  const verdict = { id: newId(), state: 'not_taken', reason: 'De helpdesk ziet geen transactie.' }
  expect((await noor.send('POST', `/payments/${id}/decision`, verdict)).body.code).toMatch(/^right\./)
  const proposed = await mila.send('POST', `/payments/${id}/decision`, verdict)
  expect(proposed.body.payment.state).toBe('unknown')
  expect(proposed.body.decision).toMatchObject({ state: 'not_taken', mayConfirm: false })
  expect((await mila.send('POST', `/payments/${id}/decision/confirm`, { reason: 'eens' })).body.code).toBe(
    'decision.same_person',
  )
  await mila.send('POST', '/people', {
    id: newId(),
    name: 'Tess Kramer',
    role: 'manager',
    email: 'tess@garage.example',
  })
  const tess = await shop.signIn('tess' as 'mila')
  const agreed = await tess.send('POST', `/payments/${id}/decision/confirm`, { reason: 'Ook gebeld.' })
  expect(agreed.body.payment).toMatchObject({ state: 'not_taken', source: 'person' })
  expect((await terminalOf(mila)).heldBy).toBeNull()
  expect((await noor.get(`/invoices/${invoice.id}`)).body.invoice.reserved.amount).toBe('0.00')
  await setFault('forget', false)
})

test('the customer cannot wait and pays in cash: what turns out to be paid twice is owed back', async () => {
  await setFault('lose_answer', true)
  const { id, invoice } = await payByCard('Basisschool', '30.00')
  const promised = await mila.send('POST', `/payments/${id}/promise-refund`, {
    reason: 'De klant betaalt contant.',
  })
  expect(promised.body.payment).toMatchObject({ refundPromised: true, state: 'unknown' })
  // Somebody else promises it as well: the invoice is let go of once.
  const again = await mila.send('POST', `/payments/${id}/promise-refund`, { reason: 'Ook beloofd.' })
  expect(again.body.payment).toMatchObject({ refundPromised: true, state: 'unknown' })
  const cash = await noor.send('POST', '/payments/cash', {
    id: newId(),
    invoiceId: invoice.id,
    amount: '30.00',
    currency: 'EUR',
    given: '30.00',
  })
  expect(cash.body.state).toBe('accepted')
  await setFault('lose_answer', false)
  const found = await until(
    async () => {
      await askNow(id)
      return detailOf(id)
    },
    ({ payment }) => payment.state !== 'unknown',
  )
  expect(found.payment).toMatchObject({ state: 'accepted', refundPromised: true })
  const [task] = (await mila.get('/needs-a-person')).body.tasks
  expect(task).toMatchObject({ kind: 'refund_owed', mayApply: true })
  expect(task.text).toContain('30.00')
  const owed = async () =>
    (await mila.get('/accounts')).body.accounts.find((one: { key: string }) => one.key === 'refunds-owed')
      .balance
  expect(cents(await owed())).toBe(3000n)

  const applied = await mila.send('POST', `/tasks/${task.id}/apply`, { reason: 'De klant laat het staan.' })
  expect(applied.body.tasks).toEqual([])
  expect(cents(await owed())).toBe(0n)
})

test('a restart keeps everything, and an unknown is asked about again afterwards', async () => {
  await setFault('lose_answer', true)
  const { id } = await payByCard('Jansen', '5.00')
  await shop.restart()
  noor = await shop.signIn('noor', 'Balie')
  mila = await shop.signIn('mila')
  const found = await until(
    async () => {
      await askNow(id)
      return detailOf(id)
    },
    ({ payment }) => payment.state !== 'unknown',
  )
  expect(found.payment).toMatchObject({ state: 'accepted', source: 'inquiry' })
})

const cents = ({ amount }: { amount: string }): bigint => {
  const minor = BigInt(amount.replace('.', ''))
  return minor < 0n ? -minor : minor
}
