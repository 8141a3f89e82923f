import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Bug } from '../bug.ts'
import { openSignals, type SignalPayload } from './signals.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('this node hears at once, another one by the database, and each of them once', async () => {
  const [here, there] = [await openSignals(database.store), await openSignals(database.store)]
  const heard: string[] = []
  const [organisation, arrived] = [randomUUID(), Promise.withResolvers<SignalPayload>()]
  here.on('answered', (_, { question }) => heard.push(`here ${question}`))
  here.on('abort', () => heard.push('another kind'))
  there.on('answered', (whose, payload) => {
    heard.push(`there ${payload.question}`)
    // Each is told on a connection of its own, so the second may arrive first.
    if (whose === organisation && heard.length === 4) arrived.resolve(payload)
  })
  here.signal('answered', organisation, { question: 1 })
  expect(heard).toEqual(['here 1'])
  here.signal('answered', organisation, { question: 2 })
  await arrived.promise
  expect(heard.sort()).toEqual(['here 1', 'here 2', 'there 1', 'there 2'])
  await Promise.all([here.stop(), there.stop()])
})

test('who stopped hearing hears no more, and what is too long to tell is a bug', async () => {
  const signals = await openSignals(database.store)
  let heard = 0
  const off = signals.on('display', () => {
    heard += 1
  })
  signals.signal('display', randomUUID(), {})
  off()
  signals.signal('display', randomUUID(), {})
  expect(heard).toBe(1)
  expect(() => signals.signal('display', randomUUID(), { lines: ['x'.repeat(8000)] })).toThrow(Bug)
  await signals.stop()
})
