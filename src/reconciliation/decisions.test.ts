import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import {
  type Decision,
  type Decisions,
  decide,
  decidedOf,
  decisionsOf,
  evolve,
  noDecisions,
  usedOf,
  type Wish,
} from './decisions.ts'
import { pairKey } from './run.ts'

const hand = { by: 'Karin', at: '2026-11-22T10:00:00Z', reason: 'she called' }
const open = (): bigint => 1000n

const did = (decisions: Decisions, wish: Wish): Decisions => {
  const decision = decide(decisions, wish, hand, open)
  if (isRefusal(decision)) throw new Error(decision.refused.code)
  return evolve(decisions, decision)
}

const pair = (left: string, right: string, minor = 400n) => ({ left, right, minor })

test('an accepted match uses its items, a rejected pair is remembered, an alias helps next time', () => {
  const alias = { kind: 'name', paysAs: 'P. Bakker', party: 'Garage Vos' } as const
  const accepted = did(noDecisions, { wish: 'accept', match: 'm1', pairs: [pair('P1', 'I1')], alias })
  const both = did(accepted, { wish: 'reject', match: 'm2', pairs: [pair('P2', 'I2')] })
  expect(usedOf(both, 'left', 'P1')).toBe(400n)
  expect(decidedOf(both)).toEqual({ rejected: new Set([pairKey('P2', 'I2')]), aliases: [alias] })
})

test('undoing restores what held before, and every version is kept', () => {
  const wish = fc.record({
    wish: fc.constantFrom('accept', 'reject', 'split'),
    match: fc.constantFrom('m1', 'm2', 'm3'),
    pairs: fc.constantFrom([pair('P1', 'I1', 100n)], [pair('P2', 'I1', 50n), pair('P2', 'I2', 50n)]),
  })
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
      const before = wishes.slice(0, -1).reduce<Decisions>((all, one) => did(all, one), noDecisions)
      const after = did(before, wishes.at(-1) as Wish)
      const undone = did(after, { wish: 'undo', undoes: after.history.length })
      expect(undone.standing).toEqual(before.standing)
      expect(decidedOf(undone)).toEqual(decidedOf(before))
      expect(undone.history).toHaveLength(wishes.length + 1)
      expect(decisionsOf(undone.history)).toEqual(undone)
    }),
  )
})

test('more than is open, an unsigned decision and an undo of nothing are refused', () => {
  const code = (wish: Wish, by = 'Karin'): string => {
    const answer: Decision | ReturnType<typeof decide> = decide(noDecisions, wish, { ...hand, by }, open)
    return isRefusal(answer) ? answer.refused.code : ''
  }
  expect(code({ wish: 'accept', match: 'm', pairs: [pair('P', 'I', 600n), pair('P', 'J', 500n)] })).toBe(
    'match.more_than_open',
  )
  expect(code({ wish: 'accept', match: 'm', pairs: [pair('P', 'I', -1n)] })).toBe('match.more_than_open')
  expect(code({ wish: 'accept', match: 'm', pairs: [pair('P', 'I')] }, ' ')).toBe('match.decision_unsigned')
  expect(code({ wish: 'accept', match: 'm', pairs: [] })).toBe('match.no_pairs')
  expect(code({ wish: 'undo', undoes: 1 })).toBe('match.nothing_to_undo')
})
