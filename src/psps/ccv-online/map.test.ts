import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../ccv/json.ts'
import { readTransaction } from '../../ccv/transaction.ts'
import { money } from '../../money/money.ts'
import type { OnlineTransaction } from '../psp.ts'
import { hear } from './hear.ts'
import { onlineOf } from './map.ts'

const seenAt = new Date(Date.UTC(2026, 2, 10))
const mapped = (fields: object, emailFrom = ''): OnlineTransaction => {
  const sale = {
    reference: 'I260310090000000AABBCCDD.E',
    type: 'sale',
    method: 'ideal',
    status: 'success',
    amount: 12.5,
    currency: 'eur',
    created: 1_773_000_000_000,
  }
  const one = readTransaction(readJson(JSON.stringify({ ...sale, ...fields })))
  if (!one) throw new Error('no transaction')
  return onlineOf(one, emailFrom, seenAt)
}

test.each([
  [{}, 'payment', 'paid', 'sale success'],
  [{ type: 'SALE', status: 'Success' }, 'payment', 'paid', 'sale success'],
  [{ type: 'capture' }, 'payment', 'paid', 'capture success'],
  [{ status: 'pending' }, 'payment', 'open', 'sale pending'],
  [{ status: 'failed', failureCode: 'expired' }, 'payment', 'not_paid', 'sale failed expired'],
  [{ status: 'failed', failureCode: 'brand_new' }, 'payment', 'not_paid', 'sale failed brand_new'],
  [{ status: 'manualintervention' }, 'payment', 'unclear', 'sale manualintervention'],
  [{ status: 'settled' }, 'payment', 'unclear', 'sale settled'],
  [{ status: 'constructor' }, 'payment', 'unclear', 'sale constructor'],
  [{ type: 'authorise' }, 'other', 'paid', 'authorise success'],
  [{ type: 'release' }, 'other', 'paid', 'release success'],
  [{ type: 'vault_store', method: 'vault' }, 'other', 'paid', 'vault_store success'],
  [{ type: 'loyalty' }, 'other', 'unclear', 'loyalty success'],
  [{ type: 'toString' }, 'other', 'unclear', 'tostring success'],
  [{ type: 'loyalty', status: 'failed' }, 'other', 'not_paid', 'loyalty failed'],
  [{ type: 'refund' }, 'refund', 'paid', 'refund success'],
  [{ type: 'auto_refund' }, 'refund', 'paid', 'auto_refund success'],
  [{ type: 'credit' }, 'refund', 'paid', 'credit success'],
  [{ type: 'chargeback', method: 'card' }, 'chargeback', 'paid', 'chargeback success'],
  [{ type: 'chargeback', method: 'sdd' }, 'return', 'paid', 'chargeback success'],
  [{ type: 'auto_refund', method: 'SDD' }, 'return', 'paid', 'auto_refund success'],
  [{ type: 'refund', method: 'sdd' }, 'refund', 'paid', 'refund success'],
  [{ type: 'chargeback_reversal' }, 'chargeback_reversal', 'paid', 'chargeback_reversal success'],
  [{ type: 'reversal', method: 'card' }, 'other', 'paid', 'reversal success'],
  [{ type: 'reversal', method: 'terminal' }, 'other', 'unclear', 'reversal success'],
  [{ method: 'landingpage', childReferenceId: 'I1' }, 'other', 'paid', 'sale success'],
  [{ method: 'landingpage' }, 'other', 'unclear', 'sale success'],
  [{ method: 'landingpage', status: 'pending' }, 'other', 'open', 'sale pending'],
] as const)('%o is a %s that is %s', (fields, kind, state, said) => {
  expect(mapped(fields)).toMatchObject({ kind, state, said })
})

test('amounts are exact and never negative, and what cannot be read exactly is none', () => {
  const amount = (fields: object) => mapped(fields).amount
  expect(mapped({})).toMatchObject({ amount: money(1_250n, 'EUR'), currency: 'EUR' })
  expect(amount({ amount: '0.30' })).toEqual(money(30n, 'EUR'))
  expect(amount({ amount: 12.505 })).toBeNull()
  expect(mapped({ currency: 'xau' })).toMatchObject({ amount: null, currency: 'XAU' })
  expect(amount({ amount: -5, type: 'refund' })).toEqual(money(500n, 'EUR'))
  expect(amount({ amount: -5 })).toBeNull()
})

test('what was echoed is handed on, and an instant that CCV left out is when it was seen', () => {
  const fields = {
    merchantOrderReference: `W-${'9'.repeat(200)}`,
    description: 'Fietsbel',
    brand: 'visa',
    originalReference: 'I0',
    statusFinalDate: 1_773_000_005_000,
    details: { cardholderFirstName: 'Jo', cardholderLastName: 'Voorbeeld' },
  }
  expect(mapped(fields)).toMatchObject({
    order: fields.merchantOrderReference,
    ...{ description: 'Fietsbel', brand: 'visa', original: 'I0', name: 'Jo Voorbeeld', email: null },
    occurredAt: new Date(1_773_000_000_000),
    finalAt: new Date(1_773_000_005_000),
  })
  expect(mapped({ created: null, lastUpdate: 1_773_000_001_000 })).toMatchObject({
    occurredAt: new Date(1_773_000_001_000),
    finalAt: new Date(1_773_000_001_000),
  })
  expect(mapped({ created: null, details: { brand: 'amex' } })).toMatchObject({
    ...{ occurredAt: seenAt, finalAt: null, brand: 'amex' },
  })
  expect(mapped({ status: 'pending', statusFinalDate: 1_773_000_005_000 }).finalAt).toBeNull()
})

test.each([
  ['order:W-1;Email: jo@winkel.example ;x', 'email', 'jo@winkel.example'],
  ['{"mail":"jo@winkel.example"}', 'mail', 'jo@winkel.example'],
  ['email:jo@winkel.example', '', null],
  ['email:jo@winkel.example', 'mail', null],
  ['email:nobody', 'email', null],
  ['email', 'email', null],
  [null, 'email', null],
])('of the metadata %s the e-mail address under %s is %s', (metadata, key, email) => {
  expect(mapped({ metadata }, key).email).toBe(email)
})

test('what is kept is the transaction as it came, to the digit, without card numbers and tokens', () => {
  const { raw } = mapped({ amount: 12.5, token: 'secret-token', details: { maskedPan: '4111111111111111' } })
  expect(raw).toContain('"reference":"I260310090000000AABBCCDD.E"')
  expect(raw).toContain('"created":1773000000000')
  expect(raw).not.toMatch(/secret-token|4111111111111111/)
  const exact = readTransaction(readJson('{"reference":"R","status":"success","amount":12.50}'))
  expect(exact?.raw).toBe('{"reference":"R","status":"success","amount":12.50}')
})

test('no word of CCV is thrown away, whatever it is', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('__proto__', 'hasOwnProperty', 'sale', 'failed'),
  )
  fc.assert(
    fc.property(word, word, word, word, (type, status, method, failureCode) => {
      const one = mapped({ type, status, method, failureCode })
      expect(one.said).toContain(status.toLowerCase().replaceAll('\0', ''))
      expect(['open', 'paid', 'not_paid', 'unclear']).toContain(one.state)
      if (one.state === 'paid') expect(status.toLowerCase()).toBe('success')
    }),
  )
})

test.each([
  ['{"id":"I1"}', ['I1']],
  ['{"id":"I1","more":true}', ['I1']],
  ['{"id":""}', null],
  ['{"id":"two words"}', null],
  ['{"id":7}', null],
  ['{"id":', null],
])('the body %s names %s', (body, references) => {
  expect(hear(body)).toEqual(references)
})
