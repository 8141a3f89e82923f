import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { money, zero } from '../money/money.ts'
import { openTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { accepted } from './answer.ts'
import { isFinal, mayGo, type State } from './request.ts'
import { settle } from './store.ts'
import { Broken, overWire } from './wire.ts'

const states: readonly State[] = ['prepared', 'unknown', 'accepted', 'refused', 'not_taken']

let database: TestDatabase
let organisation: string

beforeAll(async () => {
  database = await openTestDatabase()
  organisation = newId()
  await database.owner(
    `insert into organisation (id, name, country, currency, language, time_zone, created_at)
     values ($1, 'Test', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', now())`,
    [organisation],
  )
})
afterAll(() => database?.close())

const insertRequest = async (state: State): Promise<string> => {
  const id = newId()
  await database.store.read(organisation, (tx) =>
    tx.query(
      `insert into outbound_request (organisation_id, id, party, subject_kind, subject_id, step, state, made_at, ask_at)
       values ($1, $2, 'test', 'test', $3, 'pay', $4, now(), now())`,
      [organisation, id, newId(), state],
    ),
  )
  return id
}

const insertEvidence = async (request: string, proves: string): Promise<string> => {
  const id = newId()
  await database.store.read(organisation, (tx) =>
    tx.query(
      `insert into evidence (organisation_id, id, request_id, proves, source, at, approved_minor)
       values ($1, $2, $3, $4, 'answer', now(), $5)`,
      [organisation, id, request, proves, proves === 'accepted' ? 100 : null],
    ),
  )
  return id
}

const move = (request: string, to: State, evidence: string | null): Promise<unknown> =>
  database.store.read(organisation, (tx) =>
    tx.query(
      `update outbound_request set state = $3, evidence_id = $4, ask_at = null where organisation_id = $1 and id = $2`,
      [organisation, request, to, evidence],
    ),
  )

/** Brings a request into a state by the ways that are open. */
const requestIn = async (state: State): Promise<string> => {
  if (!isFinal(state)) return insertRequest(state)
  const request = await insertRequest('unknown')
  await move(request, state, await insertEvidence(request, state))
  return request
}

test('the database lets a request go exactly where the table of the law lets it go', async () => {
  for (const from of states)
    for (const to of states.filter((state) => state !== from)) {
      const request = await requestIn(from)
      const evidence = isFinal(to) ? await insertEvidence(request, to) : null
      const gone = await move(request, to, evidence).then(
        () => true,
        () => false,
      )
      expect(gone, `${from} to ${to}`).toBe(mayGo(from, to))
    }
})

test('a final state without its own evidence cannot be stored', async () => {
  const request = await insertRequest('unknown')
  const other = await insertRequest('unknown')
  const ofOther = await insertEvidence(other, 'accepted')
  const ofRefusal = await insertEvidence(request, 'refused')
  await expect(move(request, 'accepted', null)).rejects.toThrow()
  await expect(move(request, 'accepted', ofOther)).rejects.toThrow()
  await expect(move(request, 'accepted', ofRefusal)).rejects.toThrow()
  await expect(move(request, 'accepted', newId())).rejects.toThrow()
  await move(request, 'refused', ofRefusal)
})

test('evidence, entries and requests are never changed or deleted, not even by the owner', async () => {
  const request = await requestIn('refused')
  for (const statement of [
    `delete from outbound_request where id = '${request}'`,
    `update outbound_request set party = 'another' where id = '${request}'`,
    `delete from evidence where request_id = '${request}'`,
    `update evidence set proves = 'accepted', approved_minor = 1 where request_id = '${request}'`,
  ])
    await expect(database.owner(statement), statement).rejects.toThrow(/never|only/)
})

test('the serving role cannot write the ledger but through its door, and the door refuses what does not balance', async () => {
  const line = (account: string, minor: string) => ({ account, minor, currency: 'EUR' })
  const post = (lines: unknown[]) =>
    database.store.read(organisation, (tx) =>
      tx.query('select post_entry($1, now())', [
        {
          id: newId(),
          kind: 'test',
          subject: newId(),
          occurredAt: new Date().toISOString(),
          businessDate: '2026-11-21',
          lines,
        },
      ]),
    )
  await post([line('interim', '100'), line('awaiting-evidence', '-100')])
  await expect(post([line('interim', '100'), line('awaiting-evidence', '-99')])).rejects.toThrow(/off by/)
  await expect(
    database.store.read(organisation, (tx) =>
      tx.query(`insert into entry_line (organisation_id, entry_id, line, account, minor, currency)
        select organisation_id, id, 9, 'interim', 1, 'EUR' from entry limit 1`),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('one sale at a terminal never ends two payments', async () => {
  const [shop, terminal] = [newId(), newId()]
  await database.owner(`insert into shop (organisation_id, id, name) values ($1, $2, 'Test')`, [
    organisation,
    shop,
  ])
  await database.owner(
    `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
     values ($1, $2, $3, 'Test', 'test', '{}', now())`,
    [organisation, terminal, shop],
  )
  const ask = async (): Promise<string> => {
    const id = newId()
    await database.owner(
      `insert into outbound_request (organisation_id, id, party, terminal_id, subject_kind, subject_id, step, state, made_at)
       values ($1, $2, 'test', $3, 'test', $4, 'pay', 'unknown', now())`,
      [organisation, id, terminal, newId()],
    )
    return id
  }
  const approved = (terminalReference: string, occurredAt: Date) => ({
    approved: money(100n, 'EUR'),
    tip: zero('EUR'),
    surcharge: zero('EUR'),
    issuer: null,
    cardNumber: null,
    approvalCode: null,
    terminalReference,
    occurredAt,
    offline: false,
  })
  const settleWith = (request: string, reference: string, at: Date) =>
    settle(database.store.call, {
      organisation,
      request,
      at: new Date(),
      evidence: { id: newId(), proves: 'accepted', source: 'inquiry', approved: approved(reference, at) },
      entries: [],
      tasks: [],
      reversalId: newId(),
      businessDate: '2026-11-21',
      promised: false,
      messages: [],
    })
  const [first, second] = [await ask(), await ask()]
  const noon = new Date('2026-11-21T12:00:00Z')
  expect(await settleWith(first, '4711', noon)).toBe('ended')
  expect(await settleWith(second, '4711', noon)).toBe('of another')
  expect(await settleWith(second, '4711', new Date('2026-11-22T12:00:00Z'))).toBe('ended')
  expect(await settleWith(second, '4711', noon)).toBe('of another')
})

test('before the first byte nothing was taken; from then on whatever breaks is unknown', async () => {
  const refusedLine = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const breaks = [
    refusedLine,
    new Broken({ code: 'line.time_out' }),
    new TypeError('a bug of ours'),
    'not even an error',
  ]
  for (const broken of breaks) {
    const before = await overWire<null>(async () => Promise.reject(broken))
    expect(before.state).toBe('not_taken')
    const after = await overWire<null>(async (wire) => {
      wire.sending()
      throw broken
    })
    expect(after.state).toBe('unknown')
  }
  expect(await overWire(async () => accepted(1))).toEqual({ state: 'accepted', detail: 1 })
})
