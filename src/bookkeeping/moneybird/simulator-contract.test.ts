import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { speakHttp } from '../../outbound/speak-http.ts'
import { type Exchange, readSchema } from './simulator/published-schema.ts'
import { type RunningMoneybird, startMoneybirdSimulator } from './simulator.ts'

const file = resolve('../shared/contracts/moneybird/openapi.json')
const there = existsSync(file)

if (!there) console.warn('No schema of Moneybird beside the project: what its simulator says goes unchecked.')

const day = new Date().toISOString().slice(0, 10)

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

describe.skipIf(!there)('the simulator says what Moneybird has published', () => {
  let simulator: RunningMoneybird
  let complaintsOf: (exchange: Exchange) => string[]
  let token: string
  let main: string
  const complaints: string[] = []

  beforeAll(() => {
    complaintsOf = readSchema(file)
  })
  beforeEach(async () => {
    await simulator?.stop()
    complaints.splice(0)
    simulator = await startMoneybirdSimulator({ port: 0, dialect: { triesWebhook: false } })
    token = simulator.grant().access_token
    main = simulator.administrations()[0]?.id ?? ''
  })
  afterAll(() => simulator?.stop())

  const raw = async (method: Method, path: string, body?: unknown) => {
    const reply = await speakHttp({
      method,
      url: simulator.apiAddress + path,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      patience: 2_000,
    })
    const { pathname, searchParams: query } = new URL(path, 'http://simulator')
    const sent = body === undefined ? '' : JSON.stringify(body)
    complaints.push(
      ...complaintsOf({ method, path: pathname, query, sent, status: reply.status, received: reply.text }),
    )
    return { status: reply.status, body: reply.text === '' ? undefined : JSON.parse(reply.text) }
  }
  const call = (method: Method, path: string, body?: unknown) => raw(method, `/${main}${path}`, body)
  const pay = (price: string, more: Record<string, unknown> = {}) => ({
    payment: { payment_date: day, price, ...more },
  })
  const first = async (path: string) => (await call('GET', path)).body[0].id as string

  test('administrations, ledgers, accounts, tax rates and reports', async () => {
    await raw('GET', '/administrations.json')
    for (const path of ['/ledger_accounts', '/financial_accounts', '/tax_rates', '/reports/debtors'])
      expect((await call('GET', `${path}.json`)).status).toBe(200)
    await call('GET', `/ledger_accounts/${simulator.ledger('Omzet')}.json`)
    await call('GET', '/ledger_accounts/1.json')
    await call('GET', '/tax_rates.json?per_page=101')
    await call('GET', '/reports/debtors.json?period=this_year')
    await call('GET', '/reports/debtors.json?period=soon')
    expect(complaints).toEqual([])
  })

  test('invoices of both kinds, in every state that can be read', async () => {
    const paid = simulator.addInvoice({ customer: 'A', total: money(500n, 'USD'), issuedOn: '2026-01-02' })
    simulator.payByHand(paid)
    simulator.giveUp(simulator.addInvoice({ customer: 'A', total: money(5n, 'EUR'), issuedOn: '2026-01-02' }))
    for (const root of ['/sales_invoices', '/external_sales_invoices']) {
      const id = await first(`${root}.json?filter=${encodeURIComponent('state:all')}`)
      await call('GET', `${root}/${id}.json`)
      await call('GET', `${root}/1.json`)
      await call('GET', `${root}.json?per_page=1&page=2`)
      await call('GET', `${root}.json?page=x`)
      await call('GET', `${root}.json?filter=${encodeURIComponent('state:nonsense')}`)
      await call('GET', `${root}.json?filter=${encodeURIComponent('period:202601')}`)
      expect((await call('GET', `${root}/synchronization.json`)).body.length).toBeGreaterThan(0)
      await call('POST', `${root}/synchronization.json`, { ids: [id, '1'] })
      await call('POST', `${root}/synchronization.json`, {})
    }
    await call('GET', '/external_sales_invoices.json?filter=contact_id%3A1')
    await call('GET', '/sales_invoices/find_by_reference/W-10041.json')
    await call('GET', '/sales_invoices/find_by_reference/none.json')
    await call('GET', `/sales_invoices/find_by_invoice_id/${new Date().getUTCFullYear()}-0041.json`)
    await call('GET', '/sales_invoices/find_by_invoice_id/none.json')
    expect(complaints).toEqual([])
  })

  test('an invoice is made, sent, credited and settled; and deleted', async () => {
    const { body: contact } = await call('POST', '/contacts.json', {
      contact: { company_name: 'Nieuw B.V.' },
    })
    const details = { details_attributes: [{ description: 'Stoel', price: 129.95, amount: '2' }] }
    const wish = { sales_invoice: { contact_id: contact.id, reference: '30052', ...details } }
    const { body: draft } = await call('POST', '/sales_invoices.json', wish)
    expect(draft).toMatchObject({ state: 'draft', invoice_id: null, total_price_incl_tax: '314.48' })
    await call('POST', `/sales_invoices/${draft.id}/payments.json`, pay('1'))
    expect((await call('PATCH', `/sales_invoices/${draft.id}/send_invoice.json`, {})).body.state).toBe('open')
    const credit = await call('PATCH', `/sales_invoices/${draft.id}/duplicate_creditinvoice.json`, {})
    await call('PATCH', `/sales_invoices/${credit.body.id}/register_payment_creditinvoice.json`, {})
    await call('PATCH', `/sales_invoices/${credit.body.id}/send_invoice.json`, {})
    const settle = `/sales_invoices/${credit.body.id}/register_payment_creditinvoice.json`
    expect((await call('PATCH', settle, {})).body.state).toBe('paid')
    expect((await call('GET', `/sales_invoices/${draft.id}.json`)).body.state).toBe('paid')
    await call('DELETE', `/sales_invoices/${draft.id}.json`)
    await call('PATCH', `/sales_invoices/${draft.id}/mark_as_uncollectible.json`, {})
    const { body: other } = await call('POST', '/sales_invoices.json', wish)
    expect((await call('DELETE', `/sales_invoices/${other.id}.json`)).status).toBe(204)
    const upload = { external_sales_invoice: { contact_id: contact.id, reference: 'X-1', ...details } }
    const { body: external } = await call('POST', '/external_sales_invoices.json', upload)
    await call('PATCH', `/external_sales_invoices/${external.id}/mark_as_uncollectible.json`, {})
    await call('DELETE', `/external_sales_invoices/${external.id}.json`)
    for (const wrong of [{}, { contact_id: '1', reference: 'x' }, { date: 'soon', reference: '' }])
      await call('POST', '/external_sales_invoices.json', { external_sales_invoice: wrong })
    for (const wrong of [{ contact_id: '1' }, { contact_id: contact.id, currency: 'XXX' }])
      await call('POST', '/sales_invoices.json', { sales_invoice: wrong })
    expect(complaints).toEqual([])
  })

  test('payments come, are refused and go', async () => {
    const external = await first(`/external_sales_invoices.json?filter=${encodeURIComponent('state:open')}`)
    const id = simulator.invoice('W-10041')?.id ?? ''
    for (const root of [`/sales_invoices/${id}`, `/external_sales_invoices/${external}`]) {
      const { body } = await call(
        'POST',
        `${root}/payments.json`,
        pay('1,5', { transaction_identifier: 'T' }),
      )
      expect(body).toMatchObject({ price: '1.5', transaction_identifier: 'T' })
      await call('GET', `/payments/${body.id}.json`)
      await call('POST', `${root}/payments.json`, { payment: {} })
      await call('POST', `${root}/payments.json`, pay('1', { manual_payment_action: 'magic' }))
      await call('POST', `${root}/payments.json`, pay('1', { ledger_account_id: '1' }))
      expect((await call('DELETE', `${root}/payments/${body.id}.json`)).status).toBe(204)
      await call('DELETE', `${root}/payments/${body.id}.json`)
    }
    await call('POST', `/sales_invoices/${id}/payments.json`, {})
    await call('POST', '/sales_invoices/1/payments.json', pay('1'))
    await call('POST', '/external_sales_invoices/1/payments.json', pay('1'))
    await call('GET', '/payments/1.json')
    const { body } = await call('POST', `/sales_invoices/${id}/payments.json`, pay('2'))
    simulator.lockUntil(day)
    await call('POST', `/sales_invoices/${id}/payments.json`, pay('1'))
    await call('DELETE', `/sales_invoices/${id}/payments/${body.id}.json`)
    await call('DELETE', `/sales_invoices/${id}.json`)
    expect(complaints).toEqual([])
  })

  test('bank lines come, are linked and unlinked', async () => {
    const account = await first('/financial_accounts.json')
    const lines = [
      { date: day, message: 'CCV', amount: '121.00', account_servicer_transaction_id: 'S-1' },
      { date: day, message: 'kosten', amount: -1.5 },
    ]
    const statement = (reference: string) => ({
      financial_statement: {
        reference,
        financial_account_id: account,
        financial_mutations_attributes: lines,
      },
    })
    const { body: made } = await call('POST', '/financial_statements.json', statement('2026-1'))
    await call('POST', '/financial_statements.json', statement(''))
    const [gross, costs] = made.financial_mutations
    const link = (id: string, body: object) =>
      call('PATCH', `/financial_mutations/${id}/link_booking.json`, body)
    const invoice = simulator.invoice('W-10041')?.id
    expect(
      (await link(gross.id, { booking_type: 'SalesInvoice', booking_id: invoice, price_base: '121' })).body,
    ).toBe(200)
    const onLedger = { booking_type: 'LedgerAccount', booking_id: simulator.ledger('Algemene kosten') }
    await link(costs.id, onLedger)
    await link(costs.id, { ...onLedger, price_base: 1.5 })
    await link('1', onLedger)
    const { body: all } = await call('GET', '/financial_mutations.json')
    expect(all.map((one: { state: string }) => one.state)).toEqual(['processed', 'processed'])
    const unlink = (body: object) =>
      call('DELETE', `/financial_mutations/${gross.id}/unlink_booking.json`, body)
    await unlink({ booking_type: 'Payment', booking_id: '1' })
    await unlink({ booking_type: 'Magic', booking_id: '1' })
    const back = await unlink({ booking_type: 'Payment', booking_id: all[0].payments[0].id })
    expect(back.body).toMatchObject({ state: 'unprocessed', amount_open: '121.0' })
    await call('GET', `/financial_mutations/${gross.id}.json`)
    await call('GET', '/financial_mutations/synchronization.json')
    await call('POST', '/financial_mutations/synchronization.json', { ids: [gross.id] })
    expect((await call('DELETE', `/financial_statements/${made.id}.json`)).status).toBe(204)
    expect(complaints).toEqual([])
  })

  test('journals, contacts and webhooks', async () => {
    const journals = '/documents/general_journal_documents'
    const entries = [
      { ledger_account_id: simulator.ledger('Kruisposten'), debit: '2.50', credit: '0' },
      { ledger_account_id: simulator.ledger('Fooien'), credit: 2.5, description: 'fooi' },
    ]
    const wish = (more: object) => ({
      general_journal_document: {
        ...{ reference: 'J-1', date: day, general_journal_document_entries_attributes: entries },
        ...more,
      },
    })
    const { body: journal } = await call('POST', `${journals}.json`, wish({}))
    expect(journal.general_journal_document_entries).toMatchObject([{ debit: '2.5' }, { credit: '2.5' }])
    await call('POST', `${journals}.json`, {})
    await call('POST', `${journals}.json`, wish({ date: 'soon' }))
    await call(
      'POST',
      `${journals}.json`,
      wish({ general_journal_document_entries_attributes: entries.slice(1) }),
    )
    await call('GET', `${journals}.json?per_page=101`)
    await call('GET', `${journals}.json`)
    await call('GET', `${journals}/${journal.id}.json`)
    await call('GET', `${journals}/synchronization.json`)
    await call('POST', `${journals}/synchronization.json`, { ids: [journal.id] })
    expect((await call('DELETE', `${journals}/${journal.id}.json`)).body).toBe(200)
    const contact = await first('/contacts.json?query=bakkerij')
    await call('GET', `/contacts/${contact}.json`)
    await call('GET', '/contacts/customer_id/none.json')
    await call('GET', '/contacts/synchronization.json')
    await call('POST', '/contacts/synchronization.json', { ids: [contact] })
    await call('POST', '/contacts.json', { contact: {} })
    await call('POST', '/contacts.json', { contact: { firstname: 'Jan' } })
    const hook = await call('POST', '/webhooks.json', {
      url: 'http://127.0.0.1:9/hook',
      enabled_events: ['payment'],
    })
    await call('POST', '/webhooks.json', { enabled_events: [] })
    await call('GET', '/webhooks.json')
    await call('PATCH', `/webhooks/${hook.body.id}/deactivate.json`)
    await call('PATCH', `/webhooks/${hook.body.id}/activate.json`)
    await call('PATCH', '/webhooks/1/activate.json')
    await call('DELETE', `/webhooks/${hook.body.id}.json`)
    expect(complaints).toEqual([])
  })

  test('the document is really held against it', () => {
    const exchange = { method: 'GET', path: '/1/payments/2.json', query: new URLSearchParams(), sent: '' }
    const received = JSON.stringify({ id: 2.5, stranger: true })
    expect(complaintsOf({ ...exchange, status: 200, received }).length).toBeGreaterThan(10)
    expect(complaintsOf({ ...exchange, status: 418, received: '' })).toHaveLength(1)
    expect(complaintsOf({ ...exchange, path: '/1/nonsense', status: 200, received: '' })).toHaveLength(1)
  })
})
