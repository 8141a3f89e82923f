import { describe, expect, test } from 'vitest'
import { orderOf } from '../rehearsal.ts'
import { provenBy, sightOf } from './evidence.ts'
import type { CardServiceResponse, Tender } from './messages.ts'
import { outcomeOf } from './outcome.ts'
import { readSettings } from './settings.ts'

const settings = readSettings({ host: 'terminal', workstationId: 'TILL1' })
const at = new Date('2026-11-21T13:03:09Z')
const order = orderOf(8, 1250n, at)
const authorisation = {
  timeStamp: '2026-11-21T14:03:31',
  approvalCode: '004711',
  trxReferenceNumber: '10133464000042',
  cardCircuit: 'MAES',
  maskedCardNumber: '670300******0012',
}
const tender: Tender = { totalAmount: { currency: 'EUR', value: '12.50' }, authorisation }
const said = (overallResult: string, rest: Partial<CardServiceResponse> = {}): CardServiceResponse => ({
  element: 'CardServiceResponse',
  workstationId: 'TILL1',
  requestId: '8',
  requestType: 'CardPayment',
  overallResult,
  ...rest,
})
const nothing = { paper: false }
const outcome = (overallResult: string, rest: Partial<CardServiceResponse> = {}, seen = nothing) => {
  const answer = outcomeOf(said(overallResult, rest), order, settings, seen)
  return answer.state === 'accepted' ? 'accepted' : `${answer.state} ${answer.reason.code}`
}

describe('the final word of a terminal (3.3)', () => {
  for (const [word, expected] of [
    ['Failure', 'refused terminal.declined'],
    ['UnknownCard', 'refused terminal.unknown_card'],
    ['Aborted', 'refused terminal.aborted'],
    ['TimedOut', 'refused terminal.timed_out'],
    ['PrintLastTicket', 'not_taken terminal.receipt_owed'],
    ['DeviceUnavailable', 'not_taken terminal.busy'],
    ['Busy', 'not_taken terminal.busy'],
    ['Loggedout', 'not_taken terminal.logged_out'],
    ['FormatError', 'not_taken terminal.did_not_understand'],
    ['ParsingError', 'not_taken terminal.did_not_understand'],
    ['ValidationError', 'not_taken terminal.did_not_understand'],
    ['MissingMandatoryData', 'not_taken terminal.did_not_understand'],
    ['CommunicationError', 'unknown terminal.unknown_word'],
    ['DayClosed', 'unknown terminal.unknown_word'],
    ['success', 'unknown terminal.unknown_word'],
    ['Success', 'unknown terminal.no_amount'],
    ['PartialFailure', 'unknown terminal.no_amount'],
  ] as const)
    test(`${word} alone: ${expected}`, () => expect(outcome(word)).toBe(expected))

  for (const word of ['PrintLastTicket', 'DeviceUnavailable', 'Busy', 'Loggedout', 'FormatError'])
    test(`${word} beside an approval or paper of this payment proves nothing`, () => {
      expect(outcome(word, { tender })).toBe('unknown terminal.contradicts_itself')
      expect(outcome(word, {}, { paper: true })).toBe('unknown terminal.contradicts_itself')
    })

  test('a time-out with evidence of a card is unknown', () => {
    expect(outcome('TimedOut', {}, { paper: true })).toBe('unknown terminal.timed_out')
    for (const part of ['approvalCode', 'trxReferenceNumber', 'maskedCardNumber'])
      expect(outcome('TimedOut', { tender: { authorisation: { [part]: '670300******0012' } } })).toBe(
        'unknown terminal.timed_out',
      )
  })

  test('success needs an amount in our currency', () => {
    const totalling = (currency: string, value: string) => ({
      tender: { ...tender, totalAmount: { currency, value } },
    })
    expect(outcome('Success', totalling('SEK', '12.50'))).toBe('unknown terminal.other_currency')
    for (const value of ['', '0.00', '-12.50', '12,50', '1,250.00', '12.505', 'x'])
      expect(outcome('Success', totalling('EUR', value))).toBe('unknown terminal.no_amount')
    expect(outcome('Success', totalling('EUR', '12.50'))).toBe('accepted')
    expect(outcome('PartialFailure', { tender: { totalAmount: { currency: 'EUR', value: '12.50' } } })).toBe(
      'unknown terminal.no_approval',
    )
    expect(outcome('PartialFailure', { tender })).toBe('accepted')
  })

  test('what was approved is told in full, the card masked whatever the terminal sent', () => {
    const card = '1234567890123456'
    const answer = outcomeOf(
      said('Success', {
        terminal: { stan: '000042' },
        tender: {
          totalAmount: { currency: 'EUR', value: '14.00' },
          tipAmount: '1.00',
          surchargeAmount: '0.50',
          authorisation: { ...authorisation, maskedCardNumber: card, authorisationType: 'Offline' },
        },
      }),
      order,
      settings,
      nothing,
    )
    expect(answer).toEqual({
      state: 'accepted',
      detail: {
        approved: { minor: 1400n, currency: 'EUR' },
        tip: { minor: 100n, currency: 'EUR' },
        surcharge: { minor: 50n, currency: 'EUR' },
        issuer: 'MAES',
        cardNumber: '123456******3456',
        approvalCode: '004711',
        terminalReference: '10133464000042',
        occurredAt: new Date('2026-11-21T13:03:31Z'),
        offline: true,
      },
    })
  })

  test('more than asked is a tip only where the setting says so', () => {
    const more = said('Success', { tender: { ...tender, totalAmount: { currency: 'EUR', value: '13.50' } } })
    const tipOf = (surplusIsTip: boolean) => {
      const answer = outcomeOf(more, order, { ...settings, surplusIsTip }, nothing)
      return answer.state === 'accepted' ? answer.detail.tip.minor : null
    }
    expect([tipOf(false), tipOf(true)]).toEqual([0n, 100n])
  })
})

describe('what a ticket proves (3.7, step 3)', () => {
  const verdict = (ticket: CardServiceResponse) => {
    const proof = provenBy(ticket, order, settings)
    return typeof proof === 'string' ? proof : 'proven'
  }
  const stamped = (timeStamp: string) =>
    said('Success', { tender: { ...tender, authorisation: { ...authorisation, timeStamp } } })

  test('everything matches', () => expect(verdict(said('Success', { tender }))).toBe('proven'))
  test('not without Success', () => expect(verdict(said('Failure', { tender }))).toBe('terminal.no_ticket'))
  test('not with another amount', () =>
    expect(
      verdict(said('Success', { tender: { ...tender, totalAmount: { currency: 'EUR', value: '12.49' } } })),
    ).toBe('terminal.other_amount'))
  test('a named tip is no other amount', () =>
    expect(
      verdict(
        said('Success', {
          tender: { ...tender, totalAmount: { currency: 'EUR', value: '13.50' }, tipAmount: '1.00' },
        }),
      ),
    ).toBe('proven'))
  test('not without approval or reference', () => {
    const { approvalCode: _a, trxReferenceNumber: _t, ...bare } = authorisation
    expect(verdict(said('Success', { tender: { ...tender, authorisation: bare } }))).toBe(
      'terminal.no_approval',
    )
  })
  test('not from before the order or long after it, nor without a time', () => {
    expect(verdict(stamped('2026-11-21T14:02:58'))).toBe('terminal.other_time')
    expect(verdict(stamped('2026-11-21T14:03:00'))).toBe('proven')
    expect(verdict(stamped('2026-11-21T14:08:20'))).toBe('proven')
    expect(verdict(stamped('2026-11-21T14:09:00'))).toBe('terminal.other_time')
    expect(verdict(stamped(''))).toBe('terminal.other_time')
    expect(verdict(stamped('2026-11-21T13:03:31Z'))).toBe('proven')
  })
})

describe('what the last message tells of our payment (3.7, step 2)', () => {
  for (const [header, expected] of [
    [{ requestId: '8', requestType: 'CardPayment', overallResult: 'Success' }, 'ended'],
    [{ requestId: '8', requestType: 'CardPayment' }, 'seen'],
    [{ requestId: '8' }, 'seen'],
    [{ requestId: '8.3', requestType: 'Output' }, 'seen'],
    [{ requestId: '8', requestType: 'TicketReprint', overallResult: 'Failure' }, 'seen'],
    [{ requestId: '8', requestType: 'RepeatLastMessage', overallResult: 'Success' }, 'nothing'],
    [{ requestId: '8', requestType: 'AbortRequest', overallResult: 'Success' }, 'nothing'],
    [{ requestId: '7', requestType: 'CardPayment', overallResult: 'Success' }, 'earlier'],
    [{ requestId: '7.8' }, 'earlier'],
    [{ requestId: '9' }, 'nothing'],
    [{ requestId: '0', requestType: 'TicketReprint' }, 'nothing'],
    [{ requestId: 'P88' }, 'nothing'],
    [{ requestId: '' }, 'nothing'],
    [
      { requestId: '8', workstationId: 'TILL2', requestType: 'CardPayment', overallResult: 'Success' },
      'nothing',
    ],
    [undefined, 'nothing'],
  ] as const)
    test(`${JSON.stringify(header)}: ${expected}`, () =>
      expect(sightOf(header, order, settings)).toBe(expected))
})
