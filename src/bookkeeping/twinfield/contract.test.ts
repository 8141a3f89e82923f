import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { money, negate } from '../../money/money.ts'
import type { Booked, BookingOrder, Books } from '../books.ts'
import { recordExchanges } from '../record-exchanges.ts'
import { twinfield } from './connector.ts'
import { grantFrom, keepGrants } from './rehearse.ts'
import { type RunningTwinfield, startTwinfieldSimulator } from './simulator.ts'

const folder = resolve('../shared/contracts/twinfield')
const there = existsSync(folder)

if (!there)
  console.warn('No contracts of Twinfield beside the project: what the connector sends goes unchecked.')

const xsd = 'xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:tns="http://www.twinfield.com/"'

/** The schema of the messages alone; a GUID of its second half is left a text. */
const schemaOf = (service: string): XsdValidator => {
  const wsdl = readFileSync(resolve(folder, `${service}.wsdl`), 'utf8')
  const [schema = ''] = /<s:schema[\s\S]*?<\/s:schema>/.exec(wsdl) ?? []
  const alone = schema.replace(/<s:import[^>]*\/>/, '').replaceAll('s1:guid', 's:string')
  return XsdValidator.fromDoc(XmlDocument.fromString(alone.replace('<s:schema', `<s:schema ${xsd}`)))
}

const inside = (envelope: string, part: 'Header' | 'Body'): string =>
  new RegExp(`<soap:${part}>([\\s\\S]*)</soap:${part}>`).exec(envelope)?.[1] ?? ''

const complaintsOf = (validator: XsdValidator, xml: string): string[] => {
  try {
    validator.validate(XmlDocument.fromString(xml))
    return []
  } catch (error) {
    return [String(error), xml.slice(0, 300)]
  }
}

describe.skipIf(!there)('what the connector sends is as Twinfield has published it', () => {
  let simulator: RunningTwinfield
  let recorder: Awaited<ReturnType<typeof recordExchanges>>
  let books: Books

  beforeAll(async () => {
    simulator = await startTwinfieldSimulator({ port: 0, dialect: { clusterPath: '/accounting' } })
    recorder = await recordExchanges(simulator.clusterUrl)
    const grant = grantFrom(simulator)
    const grants = keepGrants({ ...grant, tokens: { ...grant.tokens, cluster: recorder.apiAddress } })
    books = twinfield.open(simulator.settings?.(), {
      ...{ now: () => new Date(), grants, administration: simulator.office },
    })
  })
  afterAll(async () => {
    await recorder.stop()
    await simulator.stop()
  })

  test('whatever it asks', async () => {
    const day = new Date().toISOString().slice(0, 10)
    simulator.addSale({ number: 'R&D <1>', customer: 'Jansen & Zn', total: money(12_100n, 'EUR'), date: day })
    await books.check()
    await books.choices()
    const items = await books.openItems(['R&D <1>'])
    const item = 'read' in items ? items.read[0]?.id : undefined
    for await (const part of books.items?.changed(new Map()) ?? []) expect(part).toHaveProperty('read')
    const order: BookingOrder = {
      ...{ requestId: 'r', reference: 'T-1', date: day, text: 'iDEAL', place: '1220' },
      received: money(12_100n, 'EUR'),
      lines: [{ on: 'item', item: item ?? '', number: 'R&D <1>', amount: money(12_100n, 'EUR') }],
      orderNumber: 'R&D <1>',
    }
    const quiet = { note: () => {} }
    const booked = await books.book(order, quiet)
    const detail = (booked.state === 'accepted' ? booked.detail : undefined) as Booked
    expect((await books.letterOff?.(detail, order, quiet))?.state).toBe('accepted')
    const back = {
      ...{ ...order, reference: 'T-1-U', received: negate(order.received) },
      lines: order.lines.map((line) => ({ ...line, amount: negate(line.amount) })),
    }
    expect((await books.unbook?.(detail, back, quiet))?.state).toBe('accepted')
    expect(await books.find([{ reference: 'T-1', date: day, items: [] }])).toMatchObject({
      read: [{ reference: 'T-1' }],
    })
    const sent = recorder.exchanges.splice(0)
    const services = Map.groupBy(sent, ({ path }) => /(\w+)\.asmx$/.exec(path)?.[1] ?? path)
    expect([...services.keys()].sort()).toEqual(['finder', 'matching', 'processxml'])
    for (const service of ['finder', 'processxml']) {
      const validator = schemaOf(service)
      const envelopes = (services.get(service) ?? []).map((one) => one.sent)
      expect(envelopes.flatMap((one) => complaintsOf(validator, inside(one, 'Body')))).toEqual([])
      // The finder's published header is older than the access token.
      if (service === 'processxml')
        expect(envelopes.flatMap((one) => complaintsOf(validator, inside(one, 'Header')))).toEqual([])
    }
    expect(complaintsOf(schemaOf('finder'), '<Search xmlns="http://www.twinfield.com/"/>')).not.toEqual([])
    // Fact sheet, 3.1: so many children a parent at most; and never two at once of one organisation (8).
    expect(sent.every((one) => (one.sent.match(/&lt;column /g) ?? []).length <= 25)).toBe(true)
    expect(simulator.calls().mostAtOnce).toBe(1)
  })
})
