import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balancesOf } from '../ledger/balances.ts'
import { accounts } from '../ledger/chart.ts'
import { checkLedger } from '../ledger/check-ledger.ts'
import { credit, debit, entryRow } from '../ledger/entry.ts'
import { money } from '../money/money.ts'
import { commandRow } from '../organisation/command.ts'
import { type Draft, figuresOf } from './draft.ts'
import { readInvoice } from './invoice.ts'
import { keepInvoice } from './keep-invoice.ts'
import { done, openTestGarage, type TestGarage } from './test-garage.ts'

const at = new Date('2026-11-20T12:00:00Z')
const businessDate = '2026-11-20'

let first: TestGarage
beforeAll(async () => {
  first = await openTestGarage()
})
afterAll(() => first.close())

const draft = (garage: TestGarage, minor: bigint, changed: Partial<Draft>): Draft => {
  const id = newId()
  const lines = [{ text: 'Work', quantity: '1', net: money(minor, 'EUR'), vatRate: '21' }]
  return {
    ...figuresOf(lines, 'EUR'),
    ...{ id, shop: garage.shop, kind: 'invoice', number: id, order: null, credits: null, adviser: null },
    ...{ customerName: 'Jansen', customerEmail: null, customerNumber: null, plate: null },
    ...{ issuedOn: businessDate, dueOn: null, currency: 'EUR', paymentReference: null, lines },
    ...{ source: 'api', fingerprint: null, fileDigest: null },
    ...changed,
  }
}

/** What a world of one garage should hold, counted apart from the database. */
interface Expected {
  readonly open: Map<string, bigint>
  readonly reserved: Map<string, bigint>
  readonly live: { request: string; invoice: string; minor: bigint; tender: string }[]
}

type Step = (garage: TestGarage, expected: Expected) => Promise<void>

const keep = async (garage: TestGarage, one: Draft): Promise<void> => {
  const place = { shop: garage.shop, currency: 'EUR', businessDate, at } as const
  expect(done(await garage.store.within(garage.organisation, (tx) => keepInvoice(tx, one, place)))).toBe(true)
}

const freeOf = (expected: Expected, invoice: string): bigint =>
  (expected.open.get(invoice) ?? 0n) - (expected.reserved.get(invoice) ?? 0n)

const pick = (expected: Expected, which: number): string | undefined => {
  const known = [...expected.reserved.keys()]
  return known[which % Math.max(known.length, 1)]
}

const invoiceStep =
  (minor: bigint, prepaidOf: bigint): Step =>
  async (garage, expected) => {
    const plain = draft(garage, minor, {})
    const prepaid = money((plain.total.minor * prepaidOf) / 4n, 'EUR')
    await keep(garage, { ...plain, prepaid })
    expected.open.set(plain.id, plain.total.minor - prepaid.minor)
    expected.reserved.set(plain.id, 0n)
  }

const creditStep =
  (minor: bigint, which: number, stray: boolean): Step =>
  async (garage, expected) => {
    const credits = stray ? undefined : pick(expected, which)
    const one = draft(garage, minor, { kind: 'credit_note', credits: credits ?? null })
    await keep(garage, one)
    const free = credits === undefined ? 0n : freeOf(expected, credits)
    const lowered = one.total.minor < free ? one.total.minor : free
    if (credits !== undefined) expected.open.set(credits, (expected.open.get(credits) ?? 0n) - lowered)
    expected.open.set(one.id, lowered - one.total.minor)
  }

const tenderStep =
  (share: bigint, which: number): Step =>
  async (garage, expected) => {
    const invoice = pick(expected, which)
    const minor = invoice === undefined ? 0n : (freeOf(expected, invoice) * share) / 4n
    if (invoice === undefined || minor === 0n) return
    const [tender, request, terminal] = [newId(), newId(), newId()]
    await garage.owner(
      `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
     values ($1, $2, $3, 'T', 'ccv-opi', '{}', $4)`,
      [garage.organisation, terminal, garage.shop, at],
    )
    const given = {
      id: tender,
      invoice,
      currency: 'EUR',
      minor: `${minor}`,
      surplus: 0,
      terminal,
      businessDate,
    }
    await garage.store.call('select start_card_tender($1)', [
      {
        organisation: garage.organisation,
        command: commandRow(garage.wish(tender)),
        tender: { ...given, operator: garage.person, madeAt: at },
        request: { id: request, party: 'ccv-opi' },
        askAt: at,
      },
    ])
    expected.reserved.set(invoice, (expected.reserved.get(invoice) ?? 0n) + minor)
    expected.live.push({ request, invoice, minor, tender })
  }

const settleStep =
  (accepted: boolean): Step =>
  async (garage, expected) => {
    const live = expected.live.shift()
    if (!live) return
    const amount = money(live.minor, 'EUR')
    const posted = entryRow({
      id: newId(),
      kind: 'payment',
      subject: live.tender,
      occurredAt: at,
      businessDate,
      lines: [
        debit(accounts.clearing('ccv-opi', 'VISA'), amount),
        credit(accounts.debtors, amount, live.invoice),
      ],
    })
    const evidence = { id: newId(), proves: accepted ? 'accepted' : 'refused', source: 'answer' }
    await garage.store.call('select settle_request($1)', [
      {
        organisation: garage.organisation,
        request: live.request,
        at,
        evidence: accepted ? { ...evidence, approved: `${live.minor}` } : evidence,
        entries: accepted ? [posted] : [],
        tasks: [],
        promised: false,
        reversalId: newId(),
        businessDate,
        messages: [],
      },
    ])
    expected.reserved.set(live.invoice, (expected.reserved.get(live.invoice) ?? 0n) - live.minor)
    if (accepted) expected.open.set(live.invoice, (expected.open.get(live.invoice) ?? 0n) - live.minor)
  }

const minor = fc.bigInt({ min: 0n, max: 100_000n })
const which = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(minor, fc.bigInt({ min: 0n, max: 4n })).map(([net, prepaid]) => invoiceStep(net, prepaid)),
  fc.tuple(minor, which, fc.boolean()).map(([net, one, stray]) => creditStep(net, one, stray)),
  fc.tuple(fc.bigInt({ min: 1n, max: 4n }), which).map(([share, one]) => tenderStep(share, one)),
  fc.boolean().map(settleStep),
)

test('whatever happens to invoices, what is open is what the debtors say, and the book balances', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const garage = await openTestGarage(first)
      const expected: Expected = { open: new Map(), reserved: new Map(), live: [] }
      for (const one of steps) await one(garage, expected)
      await garage.store.read(garage.organisation, async (tx) => {
        expect(await checkLedger(tx)).toEqual([])
        for (const [id, open] of expected.open) {
          const invoice = await readInvoice(tx, id)
          const reserved = expected.reserved.get(id) ?? 0n
          expect(invoice).toMatchObject({ open: { minor: open }, reserved: { minor: reserved } })
          expect(invoice?.free.minor).toBe(open > reserved ? open - reserved : 0n)
        }
        const balances = new Map((await balancesOf(tx)).map((one) => [one.account, one.balance.minor]))
        const debtors = [...expected.open.values()].reduce((a, b) => a + b, 0n)
        expect(balances.get('debtors') ?? 0n).toBe(debtors)
        expect([...balances.values()].reduce((a, b) => a + b, 0n)).toBe(0n)
      })
    }),
    { numRuns: 30 },
  )
})

test('two credit notes at once lower their invoice by no more than is open', async () => {
  const garage = await openTestGarage(first)
  const invoice = draft(garage, 10_000n, {})
  await keep(garage, invoice)
  const notes = Array.from({ length: 4 }, () =>
    draft(garage, 4_000n, { kind: 'credit_note', credits: invoice.id }),
  )
  await Promise.all(notes.map((note) => keep(garage, note)))
  await garage.store.read(garage.organisation, async (tx) => {
    expect((await readInvoice(tx, invoice.id))?.open.minor).toBe(0n)
    const left: bigint[] = []
    for (const note of notes) left.push((await readInvoice(tx, note.id))?.open.minor ?? 0n)
    expect(left.reduce((a, b) => a + b)).toBe(12_100n - 4n * 4_840n)
    expect(await checkLedger(tx)).toEqual([])
  })
})
