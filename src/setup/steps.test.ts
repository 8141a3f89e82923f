import { expect, test } from 'vitest'
import { type Facts, nextOf, stepsOf } from './steps.ts'

const nothing: Facts = { hasAccount: false, terminals: [], connection: null, rehearsal: null }
const connection = { id: 'c', trouble: null, unmapped: 0 }
const passed = { terminal: 't', connection: 'c', passed: true, reason: null }
const all: Facts = { hasAccount: true, terminals: ['t'], connection, rehearsal: passed }

const statesOf = (facts: Facts) => stepsOf(facts).map(({ state }) => state)

test('a new organisation begins at the beginning', () => {
  expect(statesOf(nothing)).toEqual(['to_do', 'to_do', 'later', 'to_do', 'later'])
  expect(nextOf(stepsOf(nothing))).toBe('account')
})

test('everything that is there is done, and nothing comes next', () => {
  expect(statesOf(all)).toEqual(['done', 'done', 'done', 'done', 'done'])
  expect(nextOf(stepsOf(all))).toBeNull()
})

test('a shop whose terminals came without an account needs none', () => {
  expect(statesOf({ ...all, hasAccount: false })[0]).toBe('not_needed')
})

test('a connection in trouble is told with its reason, and comes first', () => {
  const steps = stepsOf({
    ...all,
    connection: { ...connection, trouble: { code: 'snelstart.out_of_order' } },
  })
  expect(steps[1]).toMatchObject({ state: 'trouble', reason: { code: 'snelstart.out_of_order' } })
  expect(nextOf(steps)).toBe('books')
})

test('the test is of today’s terminal and connection, and needs every account chosen', () => {
  expect(statesOf({ ...all, terminals: ['another'] })[4]).toBe('to_do')
  expect(statesOf({ ...all, connection: { ...connection, id: 'another' } })[4]).toBe('to_do')
  expect(statesOf({ ...all, rehearsal: null, connection: { ...connection, unmapped: 1 } }).slice(2)).toEqual([
    'to_do',
    'done',
    'later',
  ])
  expect(statesOf({ ...all, rehearsal: { ...passed, passed: false } })[4]).toBe('trouble')
})
