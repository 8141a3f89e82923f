import { afterEach, describe, expect, test } from 'vitest'
import type { ItemsPart, PackageItem, PackageItems, Reading } from './books.ts'
import type { BooksParty, NewInvoice, RunningBooks } from './conformance.ts'
import { aCode, brokenReadings, day, euros, keepsSecrets, readOf, until } from './conformance-words.ts'

const longAgo = `${Number(day.slice(0, 4)) - 3}-04-05`

/** What a connector owes that tells what can be paid, so that payments nobody started here find their item. */
export const itemsConformance = (party: BooksParty): void => {
  const running: RunningBooks[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ simulator }) => simulator.stop()))
  })

  const begin = async (patience: 'short' | 'long' = 'long') => {
    const there = await party.start({ port: 0 }, patience)
    running.push(there)
    const books = party.connector.open(there.settings, { now: () => new Date(), ...there.tools })
    if (!books.items) throw new Error('no items')
    const add = (number: string, more: Partial<NewInvoice> = {}) =>
      there.addInvoice({
        ...{ number, customer: 'Webklant Testveld', total: euros(12_100n), issuedOn: day },
        ...more,
      })
    return { ...there, items: books.items, add, messages: [] }
  }

  const can = (title: string, run: () => Promise<void>, what = 'items'): void => {
    const reason = party.skip?.[what] ?? party.skip?.items
    if (reason === undefined) test(title, run)
    else test.skip(`${title} (${reason})`, run)
  }

  const drafts = party.skip?.draft === undefined
  const name = party.title ? `${party.connector.name}, ${party.title},` : party.connector.name
  describe(`${name} and what can be paid`, () => {
    can(
      'everything open is told, of every year, with all that names it; drafts too, and nothing else',
      async () => {
        const { items, add, byHand } = await begin()
        add('F-1', { reference: 'ORDER-1', email: 'klant@voorbeeld.example' })
        add('F-2', { issuedOn: longAgo })
        if (drafts) add('F-3', { reference: 'ORDER-3', draft: true })
        add('F-4')
        add('C-1', { total: euros(-500n) })
        byHand?.pay('F-4', euros(12_100n), 'tr_4')
        const { found } = await look(items, new Map())
        expect(carrying(found, 'ORDER-1')).toMatchObject([
          {
            number: 'F-1',
            customer: 'Webklant Testveld',
            state: 'open',
            total: euros(12_100n),
            open: euros(12_100n),
            issuedOn: day,
            emails: expect.arrayContaining(['klant@voorbeeld.example']),
            payments: [],
          },
        ])
        expect(carrying(found, 'F-2')).toMatchObject([{ state: 'open', issuedOn: longAgo }])
        if (drafts) expect(carrying(found, 'ORDER-3')).toMatchObject([{ state: 'draft' }])
        expect(carrying(found, 'F-4')).toEqual([])
        expect(carrying(found, 'C-1')).toMatchObject([{ open: euros(-500n) }])
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      },
    )

    can('what changed is told, and what became of what is open no more', async () => {
      const { items, add, byHand } = await begin()
      for (const number of ['F-1', 'F-2', 'F-3', 'F-4']) add(number)
      const first = await look(items, new Map())
      const idOf = (number: string) => carrying(first.found, number)[0]?.id
      byHand?.pay('F-1', euros(100n), 'tr_1')
      byHand?.pay('F-2', euros(12_100n), 'tr_2')
      byHand?.remove('F-3')
      const second = await look(items, versionsOf(first.found))
      expect(carrying(second.found, 'F-1')).toMatchObject([
        {
          id: idOf('F-1'),
          open: euros(12_000n),
          payments: [{ reference: 'tr_1', amount: euros(100n), on: day }],
        },
      ])
      expect(carrying(second.found, 'F-2')).toMatchObject([
        { id: idOf('F-2'), state: 'paid', open: euros(0n) },
      ])
      expect(second.gone).toEqual([idOf('F-3')])
      if (byHand?.giveUp) {
        byHand.giveUp('F-4')
        const third = await look(items, versionsOf([...first.found, ...second.found]))
        expect(carrying(third.found, 'F-4')).toMatchObject([{ state: 'uncollectible' }])
      }
    })

    can('what is known and did not change is told no more', async () => {
      const { items, add } = await begin()
      add('F-1')
      let known = new Map<string, string>()
      // Versions that count seconds are told once more, when their second is over.
      for (let told = 1; told > 0; ) {
        const { found } = await look(items, known)
        told = found.length
        known = new Map([...known, ...versionsOf(found)])
        if (told > 0) await new Promise((resolve) => setTimeout(resolve, 200))
      }
      add('F-2')
      expect((await look(items, known)).found.map(({ number }) => number)).toEqual(['F-2'])
    })

    can('items are read as they are, whatever their state; what is not there is gone', async () => {
      const { items, add, byHand } = await begin()
      for (const number of ['F-1', 'F-2', 'F-3']) add(number)
      const { found } = await look(items, new Map())
      const ids = ['F-1', 'F-2', 'F-3'].map((number) => carrying(found, number)[0]?.id ?? '')
      byHand?.pay('F-2', euros(12_100n), 'tr_2')
      byHand?.remove('F-3')
      const read = readOf(await items.read([...ids, ids[0] ?? '']))
      expect(read.items.map(({ id, state }) => [id, state]).sort()).toEqual(
        [
          [ids[0], 'open'],
          [ids[1], 'paid'],
        ].sort(),
      )
      expect(read.gone).toEqual([ids[2]])
      expect(readOf(await items.read([]))).toEqual({ items: [], gone: [] })
    })

    can(
      'items of any state are looked up by what people quote, all that carry it and no other',
      async () => {
        const { items, add, byHand } = await begin()
        add('F-1', { reference: 'ORDER-1' })
        add('F-2', { reference: 'ORDER, 2: half | whole', issuedOn: longAgo })
        add('F-3', { reference: 'ORDER-3', draft: drafts })
        add('F-4', { reference: 'ORDER-1', issuedOn: longAgo })
        byHand?.pay('F-1', euros(12_100n), 'tr_1')
        const lookUp = async (...references: string[]) =>
          readOf(await items.lookUp(references))
            .map(({ references: own }) => own.join(' '))
            .sort()
        expect(await lookUp('ORDER-1')).toHaveLength(2)
        expect(await lookUp('ORDER, 2: half | whole')).toEqual([
          expect.stringContaining('ORDER, 2: half | whole'),
        ])
        expect(await lookUp('ORDER-3', 'F-1')).toHaveLength(2)
        expect(await lookUp('ORDER', 'order-1', 'F-', '', 'ORDER-11')).toEqual([])
        expect(await lookUp()).toEqual([])
      },
      'look_up',
    )

    can(
      'thousands come in parts, each once',
      async () => {
        const { items, add } = await begin()
        const numbers = Array.from({ length: 2_300 }, (_, index) => `2026-${index}`)
        for (const number of numbers) add(number, { total: euros(100n) })
        const { found, parts } = await look(items, new Map())
        const told = found.map(({ number }) => number)
        expect(new Set(told).size).toBe(told.length)
        expect(numbers.filter((number) => !told.includes(number))).toEqual([])
        expect(parts).toBeGreaterThan(2)
      },
      'thousands',
    )

    for (const fault of brokenReadings)
      if (party.skip?.[fault.fault] === undefined)
        can(`${fault.fault}: what was told stays, and the break is told last`, async () => {
          const needsLittlePatience = ['slow_answer', 'too_many_requests'].includes(fault.fault)
          const scene = await begin(needsLittlePatience ? 'short' : 'long')
          const numbers = Array.from({ length: 250 }, (_, index) => `2026-${index}`)
          for (const number of numbers) scene.add(number, { total: euros(100n) })
          let seen: readonly Reading<ItemsPart>[] = []
          // With so little patience a slow machine can break it off before the fault does.
          while (!seen.some((part) => 'read' in part))
            seen = await partsOf(scene.items, () => scene.simulator.addFault(fault))
          if (seen.length === 1) seen = [...seen, ...(await partsOf(scene.items, () => {}))]
          expect(seen.at(-1)).toMatchObject({ unread: { code: aCode } })
          expect(seen.filter((part) => 'unread' in part)).toHaveLength(1)
          for (const reading of [await scene.items.read(['1']), await scene.items.lookUp(['2026-1'])])
            if ('unread' in reading) expect(reading).toMatchObject({ unread: { code: aCode } })
          keepsSecrets(scene, seen)
          if (fault.fault === 'too_many_requests' || fault.fault === 'refuse_to_connect') return
          scene.simulator.clearFaults()
          const before = seen.flatMap((part) => ('read' in part ? part.read.items : []))
          const told = new Set(before.map(({ number }) => number))
          await until(async () => {
            for await (const part of scene.items.changed(versionsOf(before)))
              if ('read' in part) for (const { number } of part.read.items) told.add(number)
            return numbers.every((number) => told.has(number))
          })
        })
  })
}

/** Every part of a look for changes; `afterFirst` is called once the first is there. */
const partsOf = async (items: PackageItems, afterFirst: () => void): Promise<Reading<ItemsPart>[]> => {
  const parts: Reading<ItemsPart>[] = []
  for await (const part of items.changed(new Map())) {
    if (parts.length === 0 && 'read' in part) afterFirst()
    parts.push(part)
  }
  return parts
}

/** One look for changes, to its end. */
const look = async (items: PackageItems, known: ReadonlyMap<string, string>) => {
  const found: PackageItem[] = []
  const gone: string[] = []
  let parts = 0
  for await (const reading of items.changed(known)) {
    const part = readOf(reading)
    found.push(...part.items)
    gone.push(...part.gone)
    parts += 1
  }
  return { found, gone, parts }
}

const versionsOf = (items: readonly PackageItem[]) => new Map(items.map(({ id, version }) => [id, version]))

const carrying = (items: readonly PackageItem[], reference: string): PackageItem[] =>
  items.filter(({ number, references }) => number === reference || references.includes(reference))
