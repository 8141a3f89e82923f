import { Bug } from '../bug.ts'
import { currencies } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { dayOf } from './day.ts'
import type { Item } from './item.ts'

/**
 * The items of one side as columns. A million items are a few arrays instead of a million objects, and amounts are
 * whole numbers of minor units in doubles: `mostMinor` keeps them, and sums over a batch, far below 2^53.
 */
export interface Side {
  readonly count: number
  readonly ids: readonly string[]
  readonly minor: Float64Array
  /** Place in `currencies`. */
  readonly currency: Uint8Array
  /** Days since 1970, or `noDay`. */
  readonly day: Int32Array
  /** Several values of one item stand on lines of their own. */
  readonly references: readonly string[]
  readonly texts: readonly string[]
  readonly emails: readonly string[]
  readonly names: readonly string[]
  readonly ibans: readonly string[]
  readonly kinds: readonly string[]
}

/** An item as it is added: amounts as money, several values of one kind on lines of their own. */
export interface Row {
  readonly id: string
  readonly amount: Money
  readonly day: number
  readonly reference: string
  readonly text: string
  readonly email: string
  readonly name: string
  readonly iban: string
  readonly kind: string
}

/** A hundred thousand million in a currency with two decimals; sums of nine hundred of them are still exact. */
export const mostMinor = 10n ** 13n

export const noDay = -(2 ** 31)

/** Columns while they are filled. */
export interface OpenSide {
  readonly count: number
  add(row: Row): void
  /** Puts right what could be read only when all rows were known. */
  amend(place: number, what: { readonly amount?: Money; readonly day?: number }): void
  close(): Side
}

/** Gathers rows into columns. */
export const openSide = (): OpenSide => {
  let minor = new Float64Array(1024)
  let currency = new Uint8Array(1024)
  let day = new Int32Array(1024)
  const ids: string[] = []
  const [references, texts, emails, names, ibans, kinds] = [[], [], [], [], [], []] as string[][] as Six
  const words = new Map<string, string>()
  const once = (word: string): string => words.get(word) ?? words.set(word, word).get(word) ?? word
  const grow = (): void => {
    minor = copy(new Float64Array(minor.length * 2), minor)
    currency = copy(new Uint8Array(currency.length * 2), currency)
    day = copy(new Int32Array(day.length * 2), day)
  }
  const add = (row: Row): void => {
    const at = ids.length
    if (at === minor.length) grow()
    minor[at] = exactNumber(row.amount.minor)
    currency[at] = currencies.indexOf(row.amount.currency)
    day[at] = row.day
    ids.push(row.id)
    references.push(row.reference)
    texts.push(row.text)
    emails.push(row.email)
    names.push(row.name)
    ibans.push(row.iban)
    kinds.push(once(row.kind))
  }
  const close = (): Side => ({
    count: ids.length,
    ids,
    minor: minor.subarray(0, ids.length),
    currency: currency.subarray(0, ids.length),
    day: day.subarray(0, ids.length),
    references,
    texts,
    emails,
    names,
    ibans,
    kinds,
  })
  return {
    get count() {
      return ids.length
    },
    add,
    amend: (place, { amount, day: known }) => {
      if (amount !== undefined) minor[place] = exactNumber(amount.minor)
      if (known !== undefined) day[place] = known
    },
    close,
  }
}

type Six = [string[], string[], string[], string[], string[], string[]]

const copy = <To extends { set(from: From): void }, From>(to: To, from: From): To => {
  to.set(from)
  return to
}

const exactNumber = (minor: bigint): number => {
  if (minor > mostMinor || minor < -mostMinor) throw new Bug(`an amount of ${minor} is beyond ${mostMinor}`)
  return Number(minor)
}

/** The columns of a list of items. */
export const sideOf = (items: readonly Item[]): Side => {
  const side = openSide()
  for (const item of items)
    side.add({
      id: item.id,
      amount: { minor: item.minor, currency: item.currency },
      day: item.date === undefined ? noDay : dayOf(item.date),
      reference: lines(item.references),
      text: lines(item.texts),
      email: lines(item.emails),
      name: lines(item.names),
      iban: lines(item.ibans),
      kind: item.kind ?? '',
    })
  return side.close()
}

const lines = (values: readonly string[] = []): string => values.map((value) => value.trim()).join('\n')

/** Some items of a side, as a side of their own. */
export const pickItems = (side: Side, places: readonly number[]): Side => {
  const some = (values: readonly string[]): string[] => places.map((place) => values[place] as string)
  return {
    count: places.length,
    ids: some(side.ids),
    minor: Float64Array.from(places, (place) => side.minor[place] as number),
    currency: Uint8Array.from(places, (place) => side.currency[place] as number),
    day: Int32Array.from(places, (place) => side.day[place] as number),
    references: some(side.references),
    texts: some(side.texts),
    emails: some(side.emails),
    names: some(side.names),
    ibans: some(side.ibans),
    kinds: some(side.kinds),
  }
}
