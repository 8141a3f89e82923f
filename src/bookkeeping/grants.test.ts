import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findKey } from '../store/key.ts'
import type { Grant } from './books.ts'
import { grantsIn, putGrant, sealGrant, unsealGrant } from './grants.ts'
import { openTestBooks, type TestBooks } from './test-books.ts'

let books: TestBooks
let room: Parameters<typeof grantsIn>[0]
let person: string
beforeAll(async () => {
  books = await openTestBooks()
  room = books.node.bookkeeping
  person = books.wish().actor.person
})
afterAll(() => books?.close())

const grant = (access: string): Grant => ({ tokens: { access }, user: 'Anna' })
const place = () =>
  ({ organisation: books.garage.organisation, id: books.connection, in: 'connection_grant' }) as const
const put = (access: string) =>
  room.store.read(books.garage.organisation, (tx) =>
    putGrant(tx, room.key, books.connection, { grant: grant(access), person, at: room.now() }),
  )
const kept = async () => (await grantsIn(room, place()).current())?.tokens.access

test('a connection without a sign-in has no grant', async () => {
  expect(await grantsIn(room, place()).current()).toBeNull()
})

test('of two nodes that refresh at once the first is kept, and the other reads it', async () => {
  await put('first')
  const [one, other] = [grantsIn(room, place()), grantsIn(room, place())]
  await Promise.all([one.current(), other.current()])
  await one.keep(grant('of one'))
  await other.keep(grant('of the other'))
  expect(await other.current()).toEqual(grant('of one'))
  await other.keep(grant('later'))
  expect(await kept()).toBe('later')
})

test('a refresh under way does not undo that somebody signed in anew', async () => {
  await put('old')
  const node = grantsIn(room, place())
  await node.current()
  await put('signed in anew')
  await node.keep(grant('refreshed from the old'))
  expect(await kept()).toBe('signed in anew')
})

test('an envelope opens in its own row of its own organisation only, and with its own key', async () => {
  const sealed = sealGrant(room.key, place(), grant('secret'))
  expect(sealed).not.toContain('secret')
  expect(unsealGrant(room.key, place(), sealed)).toEqual(grant('secret'))
  for (const other of [
    { ...place(), id: newId() },
    { ...place(), organisation: newId() },
    { ...place(), in: 'package_sign_in' } as const,
  ])
    expect(() => unsealGrant(room.key, other, sealed)).toThrow()
  const foreign = await findKey('', Buffer.alloc(32, 9).toString('base64'))
  expect(() => unsealGrant(foreign, place(), sealed)).toThrow()
})
