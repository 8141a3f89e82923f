import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFrameReader, encodeFrame } from './frames.ts'
import type { OpiMessage, Output } from './messages.ts'
import { readMessage } from './read-message.ts'
import { writeMessage } from './write-message.ts'
import { type Node, readXml } from './xml.ts'

const fixture = (name: string): string => readFileSync(`${import.meta.dirname}/fixtures/${name}.xml`, 'utf8')

const till = { workstationId: 'TILL1' }
const posData = {
  languageCode: 'nl',
  timeStamp: '2026-11-21T14:03:09+01:00',
  shiftNumber: '0',
  clerkId: '4',
  printerStatus: 'Available',
  eJournalStatus: 'Available',
  journalPrinterStatus: 'Available',
}
const paid: OpiMessage = {
  element: 'CardServiceResponse',
  ...till,
  requestId: '8',
  requestType: 'CardPayment',
  overallResult: 'Success',
  terminal: { terminalId: '10133464', stan: '000042' },
  tender: {
    languageCode: 'nl',
    totalAmount: { currency: 'EUR', value: '12.50' },
    authorisation: {
      timeStamp: '2026-11-21T14:03:31',
      approvalCode: '004711',
      trxReferenceNumber: '10133464000042',
      cardCircuit: 'MAES',
      maskedCardNumber: '670300******0012',
      receiptCopies: '1',
    },
  },
}
const output = (requestId: string, one: Output): OpiMessage => ({
  element: 'DeviceRequest',
  ...till,
  requestId,
  requestType: 'Output',
  outputs: [one],
})

const expected: Readonly<Record<string, OpiMessage>> = {
  'card-payment-request': {
    element: 'CardServiceRequest',
    ...till,
    requestId: '8',
    requestType: 'CardPayment',
    posData,
    totalAmount: { currency: 'EUR', value: '12.50' },
  },
  'card-payment-response': paid,
  'print-last-ticket-response': {
    element: 'CardServiceResponse',
    ...till,
    requestId: '9',
    requestType: 'CardPayment',
    overallResult: 'PrintLastTicket',
    terminal: { terminalId: '10133464' },
  },
  'abort-request': {
    element: 'CardServiceRequest',
    ...till,
    requestId: '8',
    requestType: 'AbortRequest',
    posData: { languageCode: 'nl', timeStamp: '2026-11-21T14:03:15+01:00' },
  },
  'repeat-last-message-response': {
    element: 'CardServiceResponse',
    ...till,
    requestId: '0',
    requestType: 'RepeatLastMessage',
    overallResult: 'Success',
    originalHeader: { requestId: '8.8', workstationId: 'TILL1', requestType: 'Output' },
    terminal: { terminalId: '10133464' },
  },
  'cashier-display-request': output('8.1', { target: 'CashierDisplay', lines: ['Bied uw kaart aan'] }),
  'printer-request': output('8.6', {
    target: 'Printer',
    lines: ['     VOORBEELD', '', 'Totaal:     € 12,50', 'Caf&eacute; <Zuid>'],
  }),
  'confirmation-request': {
    element: 'DeviceRequest',
    ...till,
    requestId: '8.5',
    requestType: 'Input',
    outputs: [{ target: 'CashierDisplay', lines: ['Handtekening akkoord?'] }],
    input: { target: 'CashierKeyboard', command: 'GetConfirmation' },
  },
  'printer-response': {
    element: 'DeviceResponse',
    ...till,
    requestId: '8.6',
    requestType: 'Output',
    overallResult: 'Failure',
    outputs: [{ target: 'Printer', result: 'Failure' }],
  },
  'confirmation-response': {
    element: 'DeviceResponse',
    ...till,
    requestId: '8.5',
    requestType: 'Input',
    overallResult: 'Success',
    outputs: [{ target: 'CashierDisplay', result: 'Success' }],
    input: { target: 'CashierKeyboard', result: 'Success', confirmed: true },
  },
  'get-status-request': {
    element: 'ServiceRequest',
    ...till,
    requestId: '0',
    requestType: 'GetStatus',
    posData: {
      languageCode: 'nl',
      timeStamp: '2026-11-21T14:00:00+01:00',
      shiftNumber: '0',
      printerStatus: 'Available',
    },
  },
  'get-status-response': {
    element: 'ServiceResponse',
    ...till,
    requestId: '0',
    requestType: 'GetStatus',
    overallResult: 'Success',
    terminal: { terminalId: '10133464' },
    facts: {},
  },
}

/** Indentation between elements says nothing. */
const withoutIndentation = (node: Node): Node => ({
  ...node,
  children: node.children.map(withoutIndentation),
  text: node.children.length > 0 ? node.text.trim() : node.text,
})

describe('the messages of the fact sheet', () => {
  for (const [name, message] of Object.entries(expected)) {
    test(`${name} is read`, () => expect(readMessage(fixture(name))).toEqual(message))
    test(`${name} is written`, () =>
      expect(withoutIndentation(readXml(writeMessage(message)))).toEqual(
        withoutIndentation(readXml(fixture(name))),
      ))
  }

  test('both spellings and a namespace prefix are read', () =>
    expect(readMessage(fixture('card-payment-response-authorization'))).toEqual(paid))

  test('the kiosk writes its shift as an attribute', () =>
    expect(readMessage(fixture('kiosk-request'))).toMatchObject({ posData: { shiftNumber: '3' } }))

  test('an electronic journal is kept byte for byte', () => {
    const xml = fixture('e-journal-request')
    const message = readMessage(xml)
    const journal = xml.slice(xml.indexOf('<E-Journal>'), xml.indexOf('</E-Journal>') + 12)
    expect(message).toMatchObject({ outputs: [{ target: 'E-Journal', lines: [], eJournal: journal }] })
    expect(readMessage(writeMessage(message))).toEqual(message)
  })
})

describe('what is not a message', () => {
  for (const text of [
    '',
    'hello',
    '<DeviceRequest',
    '<DeviceRequest/>',
    '<Other WorkstationID="T" RequestID="1" RequestType="X"/>',
    '<CardServiceResponse WorkstationID="T" RequestID="1" RequestType="CardPayment"/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><DeviceRequest WorkstationID="T" RequestID="1" RequestType="Output"/>',
    '<DeviceRequest WorkstationID="T" RequestID="1" RequestType="Output"/><DeviceRequest/>',
  ])
    test(`${JSON.stringify(text)} is unreadable`, () =>
      expect(() => readMessage(text)).toThrow('line.unreadable'))
})

const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((one) => one.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, ''))
const word = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/)

const deviceRequest = fc.record({
  element: fc.constant('DeviceRequest' as const),
  workstationId: word,
  requestId: word,
  requestType: fc.constantFrom('Output', 'Input'),
  outputs: fc.array(fc.record({ target: word, lines: fc.array(text, { maxLength: 5 }) }), { maxLength: 2 }),
})
const response = fc.record(
  {
    element: fc.constant('CardServiceResponse' as const),
    workstationId: word,
    requestId: word,
    requestType: word,
    overallResult: word,
    terminal: fc.record({ terminalId: text, stan: text }, { requiredKeys: [] }),
    originalHeader: fc.record({ requestId: word, overallResult: word }, { requiredKeys: ['requestId'] }),
    tender: fc.record(
      {
        totalAmount: fc.record({ currency: fc.constant('EUR'), value: fc.stringMatching(/^\d{1,6}\.\d\d$/) }),
        tipAmount: fc.stringMatching(/^\d{1,3}\.\d\d$/),
        authorisation: fc.record({ approvalCode: text, cardCircuit: text }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['element', 'workstationId', 'requestId', 'requestType', 'overallResult'] },
)

describe('what is written can be read', () => {
  test('every message comes back as it went', () =>
    fc.assert(
      fc.property(
        fc.oneof(deviceRequest, response),
        fc.constantFrom('Authorisation', 'Authorization'),
        (message, spelling) => {
          expect(readMessage(writeMessage(message, spelling as 'Authorisation'))).toEqual(message)
        },
      ),
    ))

  test('frames come back whole however they are cut and joined', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (messages, sizes) => {
          const bytes = Buffer.concat(messages.map(encodeFrame))
          const read = createFrameReader(1_000)
          const heard: string[] = []
          for (let at = 0; at < bytes.length; ) {
            const size = sizes.next().value
            heard.push(...read(bytes.subarray(at, at + size)))
            at += size
          }
          expect(heard).toEqual(messages)
        },
      ),
    ))

  test('a frame that is empty or too long is refused as soon as its length is there', () => {
    expect(() => createFrameReader(100)(Buffer.from([0, 0, 0, 0]))).toThrow('line.bad_frame')
    expect(() => createFrameReader(100)(Buffer.from([0, 0, 0, 101]))).toThrow('line.bad_frame')
    expect(createFrameReader(100)(Buffer.from([0, 0, 0, 100]))).toEqual([])
  })

  test('a length counts bytes, not signs, and a device may say it writes ISO-8859-1', () => {
    expect(encodeFrame('é').subarray(0, 4)).toEqual(Buffer.from([0, 0, 0, 2]))
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1')
    const frame = Buffer.concat([Buffer.from([0, 0, 0, latin.length]), latin])
    expect(createFrameReader(100)(frame)[0]).toContain('<a>é</a>')
  })
})
