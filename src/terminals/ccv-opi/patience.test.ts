import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPatience } from './patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const begin = () => {
  const patience = createPatience({ firstWordMs: 100, silenceMs: 30, wholeMs: 1_000 })
  let over = ''
  patience.over.catch((error) => {
    over = error.reason.params.timer
  })
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return over
  }
  return { patience, after }
}

test('the first word may take longer than a silence later on', async () => {
  const { patience, after } = begin()
  expect(await after(99)).toBe('')
  patience.heard()
  expect(await after(29)).toBe('')
  patience.heard()
  expect(await after(29)).toBe('')
  expect(await after(1)).toBe('silence')
})

test('without a first word it is over', async () => expect(await begin().after(100)).toBe('first word'))

test('while the till works the silence of the terminal does not count, and starts anew after it', async () => {
  const { patience, after } = begin()
  const work = Promise.withResolvers<void>()
  const more = Promise.withResolvers<void>()
  void patience.during(work.promise)
  void patience.during(more.promise)
  expect(await after(200)).toBe('')
  work.resolve()
  expect(await after(200)).toBe('')
  more.resolve()
  expect(await after(29)).toBe('')
  expect(await after(1)).toBe('silence')
})

test('the whole is limited whatever is said', async () => {
  const { patience, after } = begin()
  void patience.during(new Promise(() => {}))
  expect(await after(999)).toBe('')
  expect(await after(1)).toBe('whole')
})

test('after the end nothing is over any more', async () => {
  const { patience, after } = begin()
  patience.end()
  patience.heard()
  expect(await after(5_000)).toBe('')
})
