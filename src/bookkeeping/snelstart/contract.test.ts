import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { money, negate } from '../../money/money.ts'
import { speakHttp } from '../../outbound/speak-http.ts'
import type { BookingOrder, Books } from '../books.ts'
import { type Exchange, recordExchanges } from '../record-exchanges.ts'
import { snelstart } from './connector.ts'
import { readContract } from './published-contract.ts'
import { settingsFor } from './rehearse.ts'
import { type RunningSnelstart, startSnelstartSimulator } from './simulator.ts'

const file = resolve('../shared/contracts/snelstart/b2b-api-v2.yaml')
const there = existsSync(file)

if (!there)
  console.warn('No contract of SnelStart beside the project: what goes over the line goes unchecked.')

describe.skipIf(!there)('what goes over the line is as SnelStart has published it', () => {
  let simulator: RunningSnelstart
  let recorder: Awaited<ReturnType<typeof recordExchanges>>
  let complaintsOf: (exchange: Exchange) => string[]
  let books: Books

  beforeAll(async () => {
    complaintsOf = readContract(file)
    simulator = await startSnelstartSimulator({ port: 0 })
    recorder = await recordExchanges(simulator.apiAddress)
    const settings = settingsFor(simulator, { apiAddress: recorder.apiAddress })
    books = snelstart.open(settings, { now: () => new Date() })
  })
  afterAll(async () => {
    await recorder.stop()
    await simulator.stop()
  })

  const complaints = (): string[] => recorder.exchanges.splice(0).flatMap(complaintsOf)

  const tokenOf = async (): Promise<string> => {
    const reply = await speakHttp({
      method: 'POST',
      url: simulator.authAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'clientkey', clientkey: simulator.keys.coupling }).toString(),
      patience: 1_000,
    })
    return JSON.parse(reply.text).access_token
  }

  /** Any client's call, through the recorder. */
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    const reply = await speakHttp({
      method,
      url: recorder.apiAddress + path,
      headers: {
        authorization: `Bearer ${await tokenOf()}`,
        'ocp-apim-subscription-key': simulator.keys.primary,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      patience: 2_000,
    })
    return { status: reply.status, body: reply.text === '' ? undefined : JSON.parse(reply.text) }
  }

  const orderFor = async (place: string, reference: string): Promise<BookingOrder> => {
    const year = new Date().getUTCFullYear()
    const items = await books.openItems([`${year}-0042`])
    const item = 'read' in items ? items.read[0] : undefined
    const tip = simulator.ledgers().find(({ number }) => number === 2040)?.id ?? ''
    return {
      requestId: 'request',
      reference,
      date: '2026-11-21',
      text: 'Pin 12:00',
      place,
      received: money(1_150n, 'EUR'),
      lines: [
        { on: 'item', item: item?.id ?? '', number: item?.number ?? '', amount: money(1_000n, 'EUR') },
        { on: 'ledger', ledger: tip, text: 'Fooi', amount: money(150n, 'EUR') },
      ],
    }
  }

  test('whatever the connector asks and is answered', async () => {
    await books.check()
    await books.choices()
    for (const place of [simulator.daybooks.clearing, simulator.daybooks.cash]) {
      const order = await orderFor(place, `SALDO-${place.slice(0, 4)}`)
      const outcome = await books.book(order, { note: () => {} })
      expect(outcome.state).toBe('accepted')
      if (outcome.state !== 'accepted' || !books.unbook) continue
      const turned: BookingOrder = {
        ...order,
        reference: `SALDO-U-${place.slice(0, 4)}`,
        received: negate(order.received),
        lines: order.lines.map((line) => ({ ...line, amount: negate(line.amount) })),
      }
      expect((await books.unbook(outcome.detail, turned, { note: () => {} })).state).toBe('accepted')
      expect(
        await books.find([order, turned].map(({ reference, date }) => ({ reference, date, items: [] }))),
      ).toMatchObject({
        read: [{ reference: order.reference }, { reference: turned.reference }],
      })
    }
    simulator.addFault({ fault: 'invoice_missing' })
    await books.book(await orderFor(simulator.daybooks.clearing, 'SALDO-N'), { note: () => {} })
    expect(recorder.exchanges.length).toBeGreaterThan(18)
    expect(recorder.exchanges.some(({ method }) => method === 'PUT' || method === 'DELETE')).toBe(false)
    expect(complaints()).toEqual([])
  })

  test('whatever else the simulator is asked', async () => {
    const ledgers = simulator.ledgers()
    const ledger = (number: number) => ({ id: ledgers.find((one) => one.number === number)?.id })
    const customer = await call('POST', '/relaties', { relatiesoort: ['Klant'], naam: 'Rijschool De Proef' })
    const sale = await call('POST', '/verkoopboekingen', {
      factuurnummer: 'V-1',
      klant: { id: customer.body.id },
      factuurdatum: '2026-11-20T00:00:00',
      factuurbedrag: 121,
      boekingsregels: [{ omschrijving: 'Beurt', grootboek: ledger(8000), bedrag: 100, btwSoort: 'Hoog' }],
      btw: [{ btwSoort: 'VerkopenHoog', btwBedrag: 21 }],
    })
    expect([customer.status, sale.status]).toEqual([201, 201])
    const memorial = await call('POST', '/memoriaalboekingen', {
      datum: '2026-11-21T00:00:00',
      dagboek: { id: simulator.daybooks.memorial },
      verkoopboekingBoekingsRegels: [{ boekingId: { id: sale.body.id }, omschrijving: 'Bon', bedrag: 21 }],
    })
    expect(memorial.status).toBe(201)
    const bank = await call('POST', '/bankboekingen', {
      datum: '2026-11-21T00:00:00',
      dagboek: { id: simulator.daybooks.clearing },
      bedragOntvangen: 120.65,
      bedragUitgegeven: 0,
      boekstuk: 'PSP-20261120-17',
      grootboekBoekingsRegels: [
        { omschrijving: 'Vooruit', grootboek: ledger(2020), debet: 0, credit: 121, btwSoort: 'Geen' },
        { omschrijving: 'Kosten', grootboek: ledger(4500), debet: 0.35, credit: 0, btwSoort: 'Geen' },
      ],
    })
    expect(bank.status).toBe(201)
    const { id } = bank.body
    const lists = ['/grootboeken', '/grootboekmutaties', '/relaties', '/verkoopfacturen', '/kasboekingen']
    for (const list of lists) {
      const page = await call('GET', `${list}?$top=3&$skip=1&$filter=${encodeURIComponent('id ne null')}`)
      expect(page.status, list).toBe(200)
      for (const one of page.body.slice(0, 1))
        expect((await call('GET', `${list}/${one.id}`)).status, list).toBe(200)
    }
    for (const [method, path, body] of [
      ['GET', `/verkoopboekingen/${sale.body.id}`],
      ['GET', `/memoriaalboekingen/${memorial.body.id}`],
      ['GET', `/relaties/${customer.body.id}/verkoopboekingen`],
      ['PUT', `/relaties/${customer.body.id}`, { ...customer.body, naam: 'Rijschool Opnieuw' }],
      ['PUT', `/bankboekingen/${id}`, { ...bank.body, boekstuk: 'PSP-18' }],
      ['DELETE', `/bankboekingen/${id}`],
      ['DELETE', `/memoriaalboekingen/${memorial.body.id}`],
      ['DELETE', `/verkoopboekingen/${sale.body.id}`],
      ['GET', `/authorization/HasUserAccessToAdministration?userIdentifier=${id}`],
      ['POST', '/bankafschriftbestanden', [{ name: 'a.xml', base64EncodedContent: 'PGE+' }]],
      ['POST', '/grootboeken', { nummer: 2050, omschrijving: 'Statiegeld' }],
    ] as const)
      expect([200, 201], path).toContain((await call(method, path, body)).status)
    expect((await call('GET', `/bankboekingen/${id}`)).status).toBe(404)
    expect((await call('POST', '/bankboekingen', { dagboek: {} })).status).toBe(400)
    expect(complaints()).toEqual([])
  })

  test('a field that is not published, a wrong type and a missing field are complained about', () => {
    const wrong = (sent: unknown): number =>
      complaintsOf({
        method: 'POST',
        path: '/bankboekingen',
        query: new URLSearchParams(),
        sent: JSON.stringify(sent),
        status: 201,
        received: '{}',
      }).length
    const right = { datum: '2026-11-21T00:00:00', dagboek: {}, bedragOntvangen: 1, bedragUitgegeven: 0 }
    const unanswered = wrong(right)
    expect(wrong({ ...right, omschrijfing: 'x' })).toBeGreaterThan(unanswered)
    expect(wrong({ ...right, bedragOntvangen: '1.00' })).toBeGreaterThan(unanswered)
    expect(wrong({ ...right, datum: undefined })).toBeGreaterThan(unanswered)
    expect(wrong({ ...right, boekstuk: 'x'.repeat(26) })).toBeGreaterThan(unanswered)
    expect(wrong({ ...right, omschrijving: null })).toBe(unanswered)
  })
})
