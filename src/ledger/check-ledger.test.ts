import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '../money/money.ts'
import { makeInvoice } from '../orders/make-invoice.ts'
import { done, openTestGarage, type TestGarage, testOrder } from '../orders/test-garage.ts'
import { linesOf } from './account-lines.ts'
import { balancesOf } from './balances.ts'
import { checkLedger } from './check-ledger.ts'
import { credit, debit } from './entry.ts'
import { post } from './post.ts'

let garage: TestGarage
beforeAll(async () => {
  garage = await openTestGarage()
})
afterAll(() => garage.close())

const makeBill = async (of: TestGarage): Promise<string> => {
  const { kind: _, ...order } = testOrder()
  const given = { ...order, issuedOn: '2026-11-20' }
  return done(await of.store.within(of.organisation, (tx) => makeInvoice(tx, of.wish(given.id), given))).id
}

/** Does what only an owner who switches the triggers off could do. */
const tamper = (text: string, values: unknown[]): Promise<unknown> =>
  garage
    .owner('set session_replication_role = replica')
    .then(() => garage.owner(text, values))
    .finally(() => garage.owner('set session_replication_role = origin'))

const found = (of: TestGarage) => of.store.read(of.organisation, checkLedger)

test('a book that was kept has nothing to say', async () => {
  await makeBill(garage)
  expect(await found(garage)).toEqual([])
})

test('every figure that was tampered with is found', async () => {
  const other = await openTestGarage(garage)
  const [open, reserved, line, gone, lone] = [
    await makeBill(other),
    await makeBill(other),
    await makeBill(other),
    await makeBill(other),
    await makeBill(other),
  ]
  await tamper('update invoice set open_minor = open_minor - 1 where id = $1', [open])
  await tamper('update invoice set reserved_minor = 5 where id = $1', [reserved])
  await tamper(
    `update entry_line set minor = minor - 7 where account = 'revenue'
     and entry_id in (select id from entry where subject_id = $1)`,
    [line],
  )
  await tamper(`update entry set kind = 'something' where subject_id = $1`, [gone])
  await tamper('delete from entry_line where entry_id in (select id from entry where subject_id = $1)', [
    lone,
  ])
  const said = await found(other)
  const about = (subject: string) =>
    said
      .filter((one) => one.subject === subject)
      .map((one) => [one.kind, one.found.minor, one.expected.minor])
  expect(about(open)).toEqual([['open_amount', 12_099n, 12_100n]])
  expect(about(reserved)).toEqual([['reserved_amount', 5n, 0n]])
  expect(about(gone)).toEqual([['not_posted', 0n, 12_100n]])
  expect(about(lone)).toEqual([
    ['open_amount', 12_100n, 0n],
    ['not_posted', 0n, 12_100n],
  ])
  const entries = said.filter((one) => one.kind === 'entry_off_balance')
  expect(entries.map((one) => one.found.minor).toSorted()).toEqual([-7n, 0n])
  expect(said).toHaveLength(7)
})

test('an entry is posted once, and the application cannot write the book itself', async () => {
  const other = await openTestGarage(garage)
  const at = new Date('2026-11-20T12:00:00Z')
  const entry = {
    id: newId(),
    kind: 'payment',
    subject: newId(),
    occurredAt: at,
    businessDate: '2026-11-20',
    lines: [debit('cash:till', money(5n, 'EUR')), credit('tips', money(5n, 'EUR'))],
  }
  const posted = (one: typeof entry) => other.store.within(other.organisation, (tx) => post(tx, one, at))
  expect(await posted(entry)).toBe(true)
  expect(await posted({ ...entry, id: newId() })).toBe(false)
  expect(await posted({ ...entry, id: newId(), number: 2 } as typeof entry)).toBe(true)
  const write = other.store.read(other.organisation, (tx) =>
    tx.query('update entry_line set minor = 6 where organisation_id = $1', [other.organisation]),
  )
  await expect(write).rejects.toThrow(/permission denied/)
})

test('an account is read newest first, page by page, each line with what stood after it', async () => {
  const other = await openTestGarage(garage)
  const at = new Date('2026-11-20T12:00:00Z')
  for (const minor of [100n, -30n, 7n, 1n, 1n])
    await other.store.within(other.organisation, (tx) =>
      post(
        tx,
        {
          id: newId(),
          kind: 'payment',
          subject: newId(),
          occurredAt: at,
          businessDate: '2026-11-20',
          lines: [
            debit('cash:a', money(minor, 'EUR')),
            debit('cash:a', money(1n, 'EUR')),
            credit('tips', money(minor + 1n, 'EUR')),
          ],
        },
        at,
      ),
    )
  const seen: [bigint, bigint][] = []
  let after: string | undefined
  do {
    const page = await other.store.read(other.organisation, (tx) =>
      linesOf(tx, 'cash:a', { after, limit: 3 }),
    )
    seen.push(...page.lines.map((line): [bigint, bigint] => [line.amount.minor, line.balance.minor]))
    expect(page.lines.every((line) => line.entry.lines.length === 3)).toBe(true)
    after = page.next ?? undefined
  } while (after)
  const inOrder = [1n, 1n, 1n, 1n, 7n, 1n, -30n, 1n, 100n, 1n]
  expect(seen.map(([amount]) => amount)).toEqual(inOrder)
  expect(seen.map(([, balance]) => balance)).toEqual(
    inOrder.map((_, index) => inOrder.slice(index).reduce((a, b) => a + b)),
  )
  const balances = await other.store.read(other.organisation, balancesOf)
  expect(balances).toEqual([
    { account: 'cash:a', number: null, balance: money(84n, 'EUR') },
    { account: 'tips', number: null, balance: money(-84n, 'EUR') },
  ])
  const strange = await other.store.read(other.organisation, (tx) => linesOf(tx, 'cash:a', { after: 'x' }))
  expect(strange.lines).toHaveLength(10)
})
