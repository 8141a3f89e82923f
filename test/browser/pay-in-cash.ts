import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Caller } from '../story/shop.ts'

/** Has a whole invoice paid in cash; the id of the payment. */
export const payInCash = async (who: Caller, number: string): Promise<string> => {
  const [invoice] = (await who.get(`/desk?q=${number}`)).body.invoices
  const id = newId()
  const { amount, currency } = invoice.open
  const wish = { id, invoiceId: invoice.id, amount, currency, given: '500.00' }
  const paid = await who.send('POST', '/payments/cash', wish)
  expect(paid.body).toMatchObject({ state: 'accepted' })
  return id
}
