import { expect, test } from 'vitest'
import type { KnownItem } from './items-mirror.ts'
import { matchOnline } from './match-online.ts'
import type { OnlineFacts } from './online-facts.ts'

const item = (texts: readonly string[]): KnownItem => ({
  ...{ id: 'VRK/1/1', state: 'open', number: 'F2026-17', customer: 'Jansen', open_minor: 12_100n },
  ...{ currency: 'EUR', issued_on: '2026-11-20', named: ['F2026-17'], texts, emails: ['jansen@example.com'] },
})

const payment = (order: string | null): OnlineFacts => ({
  ...{
    booking: 'b',
    id: 't',
    account: 'a',
    kind: 'payment',
    reference: 'C1',
    original: null,
    minor: 12_100n,
  },
  ...{ currency: 'EUR', order, description: null, email: 'jansen@example.com', name: null },
  ...{ occurred_at: new Date('2026-11-21T12:00:00Z'), part_payments: 'ask', corrections: 'ask' },
  ...{ agreed: false, chosen_by_person: false },
})

const meant = (order: string | null, texts: readonly string[]) =>
  matchOnline([payment(order)], [item(texts)]).get('b')

test('the same amount of the same customer is the payment’s, unless a text of it names another order', () => {
  const sure = { item: 'VRK/1/1', sure: true, waits: null }
  expect(meant('WEB-442651', ['Bestelling WEB-570298'])).toMatchObject({ item: 'VRK/1/1', sure: false })
  expect(meant('WEB-442651', ['Bestelling'])).toMatchObject(sure)
  expect(meant(null, ['Bestelling WEB-570298'])).toMatchObject(sure)
  expect(meant('WEB-570298', ['Bestelling WEB-570298'])).toMatchObject(sure)
})
