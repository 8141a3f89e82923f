import { nameOf, newest, packageOf, paymentBehind, type ShopRule } from './evidence.ts'

/** Twinfield: what is booked is lettered off with its sale, for its amount, and with nothing else (row O12). */
export const everythingIsLetteredOff: ShopRule = (evidence) =>
  newest(evidence)
    .filter(({ state, kind }) => state === 'booked' && (kind === 'payment' || kind === 'chargeback_reversal'))
    .flatMap((row) => {
      const there = packageOf(evidence, row.connection)
      const all = there.lettered()
      if (all === null) return []
      const found = all.filter(({ reference }) => reference === row.reference)
      const wanted = row.items.map(({ number }) => number)
      const right =
        found.length === 1 && wanted.includes(found[0]?.invoice ?? '') && found[0]?.minor === row.minor
      if (row.lettering === 'done')
        return right ? [] : [`${nameOf(row)} is lettered off as ${describe(found)}`]
      return [`${nameOf(row)} stays ${row.lettering}, lettered off there as ${describe(found)}`]
    })

/** What is lettered off is something that stands, or stood, here as booked. */
export const nothingElseIsLetteredOff: ShopRule = (evidence) =>
  evidence.world.packages.flatMap((there) =>
    (there.lettered() ?? [])
      .filter(({ invoice, reference }) => {
        const payment = paymentBehind(evidence, reference)
        return invoice !== '' && payment === undefined
      })
      .map((one) => `${one.reference} is lettered off with ${one.invoice}, and nobody knows it`),
  )

const describe = (found: readonly object[]): string =>
  JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? String(value) : value))
