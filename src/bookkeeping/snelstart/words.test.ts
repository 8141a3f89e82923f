import { expect, test } from 'vitest'
import { money } from '../../money/money.ts'
import { readExactJson, readRows } from '../exact-json.ts'
import { isOfGateway, toldToWait, wordsOf } from './errors.ts'
import { filtersFor } from './filters.ts'
import { bookedOf, ledgerOf, openItemOf, placeOf } from './map.ts'
import { writeBooking } from './write-booking.ts'

const reply = (text: string, status = 400, headers: Record<string, string> = {}) => ({
  status,
  text,
  headers,
})

// Fact sheet, 6: the three shapes and the gateway's.
test('the package’s words are read out of each of its shapes, and out of nothing else', () => {
  expect(
    wordsOf(reply('[{"errorCode":"BOE-0001","message":"Niet in balans."},{"message":"En meer."}]')),
  ).toBe('BOE-0001 Niet in balans. En meer.')
  expect(
    wordsOf(reply('{"message":"Invalid.","modelState":{"model.Datum":["Verplicht.","Onjuist."]}}')),
  ).toBe('Verplicht. Onjuist.')
  expect(wordsOf(reply('{"Message":"Kapot."}'))).toBe('Kapot.')
  expect(wordsOf(reply('{"message":"Kapot."}'))).toBe('Kapot.')
  for (const nothing of ['', '<html>', '{}', '[]', 'null', '{"message":{}}', '[1]'])
    expect(wordsOf(reply(nothing)), nothing).toBeUndefined()
  expect(wordsOf(reply(JSON.stringify({ message: 'x'.repeat(5_000) })))).toHaveLength(400)
})

test('the layer before the API is known by the status in its body', () => {
  expect(isOfGateway(reply('{"statusCode":401,"message":"Access denied."}', 401))).toBe(true)
  expect(isOfGateway(reply('{"Message":"Authorization has been denied."}', 401))).toBe(false)
  expect(isOfGateway(reply('', 401))).toBe(false)
})

test('how long to wait is read from the header, else from the first number in whatever words', () => {
  expect(toldToWait(reply('{"message":"Try again in 12 seconds."}', 429))).toBe(12_000)
  expect(toldToWait(reply('{"message":"Probeer het over 3 seconden."}', 429, { 'retry-after': '5' }))).toBe(
    5_000,
  )
  expect(toldToWait(reply('{"message":"Later."}', 429))).toBe(1_000)
  expect(toldToWait(reply('<html>', 429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }))).toBe(1_000)
})

test('amounts stay what was written, however many zeros and digits', () => {
  const invoice = (amount: string) =>
    readRows(
      `[{"factuurnummer":"F","factuurDatum":"2026-11-20T00:00:00","factuurBedrag":${amount},"openstaandSaldo":0,"verkoopBoeking":{"id":"A"}}]`,
    ).flatMap(openItemOf)[0]?.total
  for (const [written, minor] of [
    ['121', 12_100n],
    ['121.5', 12_150n],
    ['121.0000', 12_100n],
    ['-0.05', -5n],
    ['90071992547409.93', 9_007_199_254_740_993n],
  ] as const)
    expect(invoice(written), written).toEqual(money(minor, 'EUR'))
  for (const wrong of ['1.005', '1e2', '"x"', '[1]']) expect(() => invoice(wrong), wrong).toThrow()
})

test('a date without a zone is that day, and one with a zone is the day it is in the Netherlands', () => {
  const dateOf = (datum: string) => bookedOf({ id: 'a', datum, bedragOntvangen: '1' }).date
  expect(dateOf('2026-11-20T00:00:00')).toBe('2026-11-20')
  expect(dateOf('2026-11-19T23:00:00Z')).toBe('2026-11-20')
  expect(dateOf('2026-11-20T00:00:00+01:00')).toBe('2026-11-20')
  expect(() => dateOf('yesterday')).toThrow()
})

test('an invoice that is not booked cannot be paid, and no memorial is a place', () => {
  const invoice = { factuurnummer: 'F', factuurDatum: '2026-11-20T00:00:00' }
  expect(openItemOf(invoice)).toEqual([])
  expect(openItemOf({ ...invoice, verkoopBoeking: null })).toEqual([])
  const soorten = ['Bank', 'Kas', 'Memoriaal', 'Verkoop', 'Inkoop', 'Balans', 'Geen']
  const places = soorten.flatMap((soort) => placeOf({ id: soort, nummer: '1', omschrijving: soort, soort }))
  expect(places.map(({ id, kind }) => [id, kind])).toEqual([
    ['bank', 'bank'],
    ['kas', 'cash'],
  ])
  expect(
    ledgerOf({ id: 'a', nummer: '1010', omschrijving: 'Bank', grootboekfunctie: 'DagboekBank' }),
  ).toEqual([])
})

test('a booking is written gross, in exact decimals, with the daybook’s side as the sum of its lines', () => {
  const order = {
    requestId: 'r',
    reference: 'SALDO-1',
    date: '2026-11-20',
    text: 'x'.repeat(300),
    place: 'd',
    received: money(-10_010n, 'EUR'),
    lines: [
      { on: 'item', item: 'i', number: 'F-1', amount: money(-10_020n, 'EUR') },
      { on: 'ledger', ledger: 'l', text: 'Tip', amount: money(10n, 'EUR') },
    ],
  } as const
  const text = writeBooking(order)
  expect(text).toContain('"bedragOntvangen":0.00,"bedragUitgegeven":100.10')
  expect(text).toContain('"omschrijving":"F-1","debet":100.20,"credit":0.00')
  expect(text).toContain('"debet":0.00,"credit":0.10,"btwSoort":"Geen"')
  expect(readExactJson(text)).toMatchObject({ datum: '2026-11-20T00:00:00', omschrijving: 'x'.repeat(250) })
  expect(() => writeBooking({ ...order, received: money(1n, 'EUR') })).toThrow('add up')
  expect(() => writeBooking({ ...order, reference: 'x'.repeat(26) })).toThrow('26 characters')
})

test('filters are as few as the package takes, and names with quotes stay names', () => {
  const settings = { filtersWithOr: true, mostInFilter: 20 }
  const numbers = Array.from({ length: 45 }, (_, index) => `F-${index}`)
  expect(filtersFor('Boekstuk', numbers, settings).map((one) => one.split(' or ').length)).toEqual([
    20, 20, 5,
  ])
  expect(filtersFor('Boekstuk', numbers, { ...settings, filtersWithOr: false })).toHaveLength(45)
  const long = numbers.map((number) => number.padEnd(25, 'é'))
  for (const filter of filtersFor('Boekstuk', long, settings))
    expect(encodeURIComponent(filter).length).toBeLessThan(1_950)
  expect(filtersFor('Boekstuk', ["O'Hara", "O'Hara"], settings)).toEqual(["Boekstuk eq 'O''Hara'"])
  expect(filtersFor('Boekstuk', [], settings)).toEqual([])
})
