import { put } from './memory.ts'
import type { Happening } from './records.ts'
import type { Scene } from './scene.ts'

/** Writes down what somebody did in the package itself. */
export const remember = (
  { memory }: Scene,
  code: string,
  params: Readonly<Record<string, string>> = {},
): void => memory.commit([put('happenings', { id: memory.newId(), code, params })])

/** What clients booked and what people did, in the order in which it happened. */
export const happenings = ({ memory }: Scene): Omit<Happening, 'id'>[] => {
  const booked = [...memory.all('payments')].map(
    ({ id, price, currency, identifier, invoice }): Happening => {
      const on = memory.get('invoices', invoice)
      const number = on?.number ?? on?.reference ?? invoice
      const params = { amount: `${price} ${currency}`, number, identifier: identifier ?? '–' }
      return { id, code: 'moneybird_payment', params }
    },
  )
  return [...booked, ...memory.all('happenings')]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ code, params }) => ({ code, params }))
}
