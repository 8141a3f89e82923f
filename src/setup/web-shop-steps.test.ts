import { expect, test } from 'vitest'
import { nextShopStep, type ShopFacts, shopStepsOf } from './web-shop-steps.ts'

const works = { trouble: null }
const broken = { trouble: { code: 'sign_in.denied' } }
const account = { started: false, trouble: null, unchosen: 0 }

const seen = (facts: ShopFacts) => {
  const steps = shopStepsOf(facts)
  return { states: steps.map(({ state }) => state), next: nextShopStep(steps) }
}

test('nothing is there: the package comes first, and everything else later', () => {
  expect(seen({ packages: [], account: null })).toEqual({
    states: ['to_do', 'later', 'later', 'later', 'later'],
    next: 'package',
  })
})

test('with a package comes the provider, then a ledger for each method, then the look at what would be booked', () => {
  expect(seen({ packages: [works], account: null })).toMatchObject({
    states: ['done', 'to_do', 'later', 'later', 'later'],
  })
  expect(seen({ packages: [works], account: { ...account, unchosen: 3 } })).toEqual({
    states: ['done', 'done', 'to_do', 'done', 'later'],
    next: 'ledgers',
  })
  expect(seen({ packages: [works], account })).toEqual({
    states: ['done', 'done', 'done', 'done', 'to_do'],
    next: 'look',
  })
})

test('once it is started nothing comes next', () => {
  const steps = seen({ packages: [works], account: { ...account, started: true } })
  expect(steps).toEqual({ states: ['done', 'done', 'done', 'done', 'done'], next: null })
})

test('a method that came up after the start is to be chosen for, and the start stays done', () => {
  const steps = seen({ packages: [works], account: { ...account, started: true, unchosen: 1 } })
  expect(steps).toEqual({ states: ['done', 'done', 'to_do', 'done', 'done'], next: 'ledgers' })
})

test('what does not answer comes first, with its reason', () => {
  expect(shopStepsOf({ packages: [works, broken], account })[0]).toEqual({
    ...{ name: 'package', state: 'trouble', reason: broken.trouble },
  })
  const away = { ...account, trouble: { code: 'psp.not_reached' } }
  expect(seen({ packages: [works], account: away })).toMatchObject({ next: 'provider' })
})

test('an account that leads to no package is led to one before it can start', () => {
  expect(seen({ packages: [], account })).toEqual({
    states: ['to_do', 'done', 'later', 'done', 'later'],
    next: 'package',
  })
})
