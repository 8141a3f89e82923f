import { expect, test } from 'vitest'
import { dutchPlate, readLicencePlate } from './licence-plate.ts'
import { parseXml } from './xml.ts'

const invoice = (note: string, property = '') =>
  parseXml(
    `<Invoice xmlns="i" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"><b:Note>${note}</b:Note><a:InvoiceLine><a:Item>${property}</a:Item></a:InvoiceLine></Invoice>`,
  )
const property = (name: string, value: string) =>
  `<a:AdditionalItemProperty><b:Name>${name}</b:Name><b:Value>${value}</b:Value></a:AdditionalItemProperty>`

test.each([
  ['16rsl9', '16-RSL-9'],
  ['G 001 BB', 'G-001-BB'],
  ['1-KBB-00', '1-KBB-00'],
  ['DA-26-21', 'DA-26-21'],
  ['999-XX-9', '999-XX-9'],
  ['123456', null],
  ['ABCDEF', null],
  ['12-ABC-34', null],
])('%s as a Dutch plate is %s', (value, plate) => {
  expect(dutchPlate(value)).toBe(plate)
})

test.each([
  ['Kenteken: 16-RSL-9, 84.310 km', '16-RSL-9'],
  ['Beurt, kenteken 16RSL9.', '16-RSL-9'],
  ['Licence plate G-001-BB', 'G-001-BB'],
  ['16-RSL-9 grote beurt', null],
  ['Order 16-RSL-9, kenteken onbekend', null],
  ['kenteken volgt 16-RSL-9', null],
  ['kenteken 123456', null],
  ['kenteken 16-RSL-99', null],
])('the note “%s” names %s', (note, plate) => {
  expect(readLicencePlate(invoice(note)).plate).toBe(plate)
})

test('an item property that is called a plate may hold a foreign one', () => {
  expect(readLicencePlate(invoice('', property('Kenteken', 'b-xy 1234'))).plate).toBe('B-XY 1234')
  expect(readLicencePlate(invoice('', property('Kenteken', 'niet bekend'))).plate).toBeNull()
  expect(readLicencePlate(invoice('', property('Kleur', '16-RSL-9'))).plate).toBeNull()
})

test('two plates are none, with a warning', () => {
  const read = readLicencePlate(invoice('kenteken 16-RSL-9', property('Licence plate', 'G-001-BB')))
  expect(read.plate).toBeNull()
  expect(read.warnings).toEqual([{ code: 'ubl.plates_differ', params: { plates: 'G-001-BB, 16-RSL-9' } }])
})
