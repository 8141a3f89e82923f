import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Command } from '../organisation/command.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { openTestDatabase, type TestDatabase } from '../store/test-database.ts'
import type { GivenOrder } from './make-order.ts'

/** A garage in a real database, for tests. */
export interface TestGarage extends TestDatabase {
  readonly organisation: string
  readonly shop: string
  readonly person: string
  /** A wish of its administrator, made at this moment of the test. */
  wish(subject?: string, at?: Date): Command
}

export const openTestGarage = async (database?: TestDatabase): Promise<TestGarage> => {
  const opened = database ?? (await openTestDatabase())
  const organisation = newId()
  const [shop, person] = [newId(), newId()]
  const now = '2026-11-20T12:00:00Z'
  await opened.owner(
    `insert into organisation (id, name, country, currency, language, time_zone, created_at)
     values ($1, $2, 'NL', 'EUR', 'nl', 'Europe/Amsterdam', $3)`,
    [organisation, `Garage ${organisation}`, now],
  )
  await opened.owner(`insert into shop (organisation_id, id, name) values ($1, $2, 'Workshop')`, [
    organisation,
    shop,
  ])
  await opened.owner(
    `insert into person (organisation_id, id, name, email, role, created_at)
     values ($1, $2, 'Ann Test', $3, 'administrator', $4)`,
    [organisation, person, `${person}@example.test`, now],
  )
  const actor = {
    organisation,
    person,
    name: 'Ann Test',
    rights: new Set<never>(),
    cashLimit: null,
    refundLimit: null,
    till: null,
    apiKey: null,
    address: '127.0.0.1',
    language: 'en',
  }
  const wish = (subject = newId(), at = new Date('2026-11-20T12:00:00Z')): Command => {
    const id = newId()
    const digest = createHash('sha256').update(id).digest('hex')
    return { id, actor, action: 'test', subject, at, digest, detail: {} }
  }
  return { ...opened, organisation, shop, person, wish }
}

let made = 0

/** A work order of one line, unless said otherwise. */
export const testOrder = (order: Partial<GivenOrder> = {}): GivenOrder => {
  made += 1
  return {
    id: newId(),
    number: `WO-${made}`,
    kind: 'workshop',
    customerName: 'Jansen',
    currency: 'EUR',
    lines: [{ text: 'Oil change', net: '100.00', vatRate: '21' }],
    ...order,
  }
}

/** What was not refused. */
export const done = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result.refused)}`)
  return result as T
}

/** The code of what was refused. */
export const refusedWith = (result: unknown): string | undefined =>
  isRefusal(result) ? result.refused.code : undefined
