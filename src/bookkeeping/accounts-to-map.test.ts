import { expect, test } from 'vitest'
import { accountsToMap, type InUse, unmappedOf } from './accounts-to-map.ts'
import type { MappedAccount } from './mapping.ts'

const nothing: InUse = { desk: false, drivers: [], tills: [], posted: [], surplus: [], online: [] }
const shop: InUse = {
  ...nothing,
  online: [{ psp: 'ccv-online', methods: ['ideal', 'sdd'], fee: false }],
}
const choice = (account: string, use: 'place' | 'ledger' = 'place'): MappedAccount => ({
  ...{ account, use, id: '1', number: '1', name: 'Onderweg' },
})
const named = (rows: readonly { readonly account: string }[]) => rows.map(({ account }) => account)

test('a web shop has a row for each method its provider takes, before anything was posted', () => {
  expect(named(accountsToMap(shop, []))).toEqual([
    'clearing:ccv-online',
    'clearing:ccv-online:IDEAL',
    'clearing:ccv-online:SDD',
  ])
})

test('one choice for all methods is enough, and so is one for each', () => {
  expect(named(unmappedOf(accountsToMap(shop, [])))).toEqual(['clearing:ccv-online'])
  expect(unmappedOf(accountsToMap(shop, [choice('clearing:ccv-online')]))).toEqual([])
  const each = ['IDEAL', 'SDD'].map((method) => choice(`clearing:ccv-online:${method}`))
  expect(unmappedOf(accountsToMap(shop, each))).toEqual([])
  expect(named(unmappedOf(accountsToMap(shop, each.slice(1))))).toEqual(['clearing:ccv-online'])
})

test('costs of disputes are asked for where there are some, what was paid online for invoices of the package never', () => {
  const fee = { ...shop, online: shop.online.map((one) => ({ ...one, fee: true })) }
  expect(named(unmappedOf(accountsToMap(fee, [choice('clearing:ccv-online')])))).toEqual(['dispute-costs'])
  const posted = { ...fee, desk: true, posted: ['online-receipts', 'clearing:ccv-online:PAYPAL'] }
  const rows = named(accountsToMap(posted, []))
  expect(rows).toContain('clearing:ccv-online:PAYPAL')
  expect(rows).not.toContain('online-receipts')
})

test('a package for web shops alone is not asked for cash, cards or tips', () => {
  expect(accountsToMap({ ...nothing, drivers: ['ccv-opi'], tills: ['a'] }, [])).toEqual([])
  const rows = accountsToMap({ ...nothing, desk: true, drivers: ['ccv-opi'], tills: ['a'] }, [])
  expect(named(unmappedOf(rows))).toEqual(['clearing', 'cash', 'other'])
})
