import { afterEach, expect, test } from 'vitest'
import { done } from '../orders/test-garage.ts'
import { changeAccount, findAccount } from './change-accounts.ts'
import { openTestOnline, type TestOnline } from './test-online.ts'

let shop: TestOnline
afterEach(() => shop.close())

test('an account is changed a part at a time, and what is not named stays', async () => {
  shop = await openTestOnline()
  const { account, node, wish, garage } = shop
  const { online } = node.opened
  done(await changeAccount(online, wish(), account, { fetchEvery: 120_000 }))
  done(await changeAccount(online, wish(), account, { name: 'Winkel', disputeFee: 1_500n }))
  expect(await findAccount(online, garage.organisation, account)).toMatchObject({
    ...{ name: 'Winkel', fetch_every: 120_000, dispute_fee: 1_500n, active: true },
  })
})
