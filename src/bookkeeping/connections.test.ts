import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, refusedWith } from '../orders/test-garage.ts'
import { accountsToMap, inUseIn } from './accounts-to-map.ts'
import { listBookings } from './booking.ts'
import { addConnection, changeConnection, checkConnection } from './change-connections.ts'
import { chooseAccounts, refuseChoice } from './change-mapping.ts'
import { listConnections } from './connection.ts'
import { mappedAccounts } from './mapping.ts'
import { hasty, openTestBooks, type TestBooks } from './test-books.ts'

let books: TestBooks
beforeAll(async () => {
  books = await openTestBooks()
})
afterAll(() => books?.close())

const connection = async () => {
  const [found] = await books.garage.store.read(books.garage.organisation, (tx) =>
    listConnections(tx, books.connection),
  )
  if (!found) throw new Error('there is no connection')
  return found
}
const change = (wish: Parameters<typeof changeConnection>[3]) =>
  changeConnection(books.node.bookkeeping, books.wish(), books.connection, wish)
const ofConnection = (id: string) =>
  books.garage.store.read(books.garage.organisation, (tx) => listBookings(tx, { connection: id }))

test('its secrets are sealed, and an empty one stays as it was', async () => {
  const { settings, administration_name } = await connection()
  expect(
    [settings.couplingKey, settings.primaryKey].map((text) => String(text).startsWith('sealed.')),
  ).toEqual([true, true])
  expect(administration_name).toContain('Zonnestraat')
  done(await change({ settings: { ...books.settings, couplingKey: '', primaryKey: '', secondaryKey: '' } }))
  expect(
    await checkConnection(books.node.bookkeeping, books.garage.organisation, books.connection),
  ).toMatchObject({
    alive: true,
  })
})

test('settings that open nothing, or another administration, are refused', async () => {
  expect(await change({ settings: { ...books.settings, couplingKey: 'verkeerd' } })).toHaveProperty(
    'refused.code',
  )
  const elsewhere = {
    ...hasty,
    open: (...given: Parameters<typeof hasty.open>) => ({
      ...hasty.open(...given),
      check: async () =>
        ({ alive: true, administration: { id: 'other', name: 'Andere BV' }, facts: {} }) as const,
    }),
  }
  const room = { ...books.node.bookkeeping, connectors: [elsewhere] }
  const refused = await changeConnection(room, books.wish(), books.connection, { settings: books.settings })
  expect(refusedWith(refused)).toBe('connection.other_administration')
})

test('one administration has one connection', async () => {
  const second = await addConnection(books.node.bookkeeping, books.wish(), {
    ...{
      id: newId(),
      connector: 'snelstart',
      name: 'Nog een',
      settings: books.settings,
      booksFrom: '2026-01-01',
    },
  })
  expect(refusedWith(second)).toBe('connection.administration_taken')
})

test('what was posted while it was switched off, or earlier than it began, is queued afterwards', async () => {
  done(await change({ active: false }))
  const { id } = await books.invoice('10.00')
  const tender = await books.pay(id, '10.00')
  expect(await books.bookings(tender)).toEqual([])
  done(await change({ active: true }))
  await books.until(tender, ({ state }) => state === 'booked')
})

test('a payment that was being written while the connection was made is not missed', async () => {
  done(await change({ active: false }))
  const { id } = await books.invoice('10.00', 'here')
  const { store, organisation } = books.garage
  const posted = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const tender = newId()
  const writing = store.read(organisation, async (tx) => {
    const at = books.now().toISOString()
    await tx.query('select post_entry($1, $2)', [
      {
        ...{ id: newId(), kind: 'payment', subject: tender, occurredAt: at, businessDate: at.slice(0, 10) },
        lines: [
          { account: 'clearing:standalone:VISA', minor: '1000', currency: 'EUR' },
          { account: 'debtors', minor: '-1000', currency: 'EUR', invoice: id },
        ],
      },
      at,
    ])
    posted.resolve()
    await goOn.promise
  })
  await posted.promise
  done(await change({ active: true }))
  goOn.resolve()
  await writing
  await books.until(tender, () => true)
})

test('a later beginning closes what was not booked before it, and nothing that was', async () => {
  const { id } = await books.invoice('10.00', 'here')
  const tender = await books.pay(id, '10.00')
  await books.until(tender, ({ reason }) => reason !== null)
  const before = (await ofConnection(books.connection)).filter(({ state }) => state === 'booked').length
  done(await change({ booksFrom: '2099-01-01' }))
  const after = await ofConnection(books.connection)
  expect(after.filter(({ state }) => state === 'waiting')).toEqual([])
  expect(after.filter(({ state }) => state === 'booked')).toHaveLength(before)
})

test('a place must be one in which payments are found again, and a choice one that the package has', async () => {
  const choose = (account: string, use: 'place' | 'ledger', choiceId: string) =>
    chooseAccounts(books.node.bookkeeping, books.wish(), books.connection, [{ account, use, choiceId }])
  const { memorial, clearing } = books.snelstart.daybooks
  expect(refusedWith(await choose('clearing', 'place', memorial))).toBe('connection.choice_not_found')
  const unsearchable = { id: memorial, number: '40', name: 'Memoriaal', use: 'place', active: true } as const
  expect(refusedWith(refuseChoice({ ...unsearchable, kind: 'memorial' }, 'place'))).toBe(
    'connection.place_not_usable',
  )
  expect(refusedWith(await choose('clearing', 'place', newId()))).toBe('connection.choice_not_found')
  expect(refusedWith(await choose('tips', 'ledger', clearing))).toBe('connection.choice_not_found')
  const old = books.snelstart.ledgers().find(({ number }) => number === 2099)?.id ?? ''
  expect(refusedWith(await choose('tips', 'ledger', old))).toBe('connection.choice_not_active')
})

test('the page shows one row for all cards, one for everything else, and what inherits from them', async () => {
  const rows = await books.garage.store.read(books.garage.organisation, async (tx) =>
    accountsToMap(await inUseIn(tx, books.connection), await mappedAccounts(tx, books.connection)),
  )
  const required = rows.filter((row) => row.required).map(({ account, use }) => `${use} ${account}`)
  expect(required).toEqual(['place clearing', 'ledger other', 'place cash'])
  const brand = rows.find(({ account }) => account === 'clearing:standalone:VISA')
  expect(brand).toMatchObject({ use: 'place', inherits: 'clearing:standalone', required: false })
})

test('no role of the application writes, moves or removes a booking past the rules', async () => {
  const { store, organisation, owner } = books.garage
  const [one] = await owner<{ id: string }>('select id from booking where organisation_id = $1 limit 1', [
    organisation,
  ])
  const as = (text: string) => store.read(organisation, (tx) => tx.query(text, [organisation, one?.id]))
  await expect(as('delete from booking where organisation_id = $1 and id = $2')).rejects.toThrow()
  await expect(
    as(`update booking set state = 'booked' where organisation_id = $1 and id = $2`),
  ).rejects.toThrow()
  await expect(
    as('update booking set reference = id::text where organisation_id = $1 and id = $2'),
  ).rejects.toThrow()
  await expect(owner('delete from booking where id = $1', [one?.id])).rejects.toThrow()
  await expect(owner(`update booking set state = 'waiting' where state = 'booked'`)).rejects.toThrow(
    'does not go from',
  )
  const strangers = await store.read(newId(), (tx) => tx.query('select from booking'))
  expect(strangers).toEqual([])
})
