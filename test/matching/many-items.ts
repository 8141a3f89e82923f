import { openSide, type Side } from '../../src/reconciliation/side.ts'
import { dice } from './corpus.ts'

export interface ManyItems {
  readonly left: Side
  readonly right: Side
  /** Which case an item belongs to; numbers of both sides are the same for what belongs together. */
  partnerOf(place: number): number
}

const currency = 'EUR'
const names =
  'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kuiper'.split(' ')
const first = 'Anna Bert Carla Dirk Els Frank Greet Hans Ingrid Jan Karin Leo Marta Nico Olga Piet'.split(' ')

/**
 * As many payments as open items, one for one and in the same order: nine in ten with their reference in some writing,
 * the others mistyped, without a reference, of equal amounts, or paid by nobody. Both sides hold the same case at the
 * same place, so that the truth needs no memory of its own.
 */
export const manyItems = (size: number, seed: number): ManyItems => {
  const random = dice(seed)
  const [left, right] = [openSide(), openSide()]
  const firstDay = 20_454
  for (let at = 0; at < size; at++) {
    const number = `2026-${String(at + 1).padStart(7, '0')}`
    const minor = BigInt(random.chance(0.1) ? 500 * (1 + random.below(80)) : 300 + random.below(500_000))
    const due = firstDay + random.below(250)
    const name = `${random.pick(first)} ${random.pick(names)}${random.below(size)}`
    const iban = `NL${10 + random.below(89)}BANK${String(random.below(1e9)).padStart(10, '0')}`
    const nothing = { reference: '', text: '', email: '', iban: '' }
    right.add({
      ...nothing,
      id: `I${at}`,
      amount: { minor, currency },
      day: due,
      reference: number,
      name,
      iban: random.chance(0.5) ? iban : '',
      kind: 'invoice',
    })
    const kind = random.below(100)
    const paid = {
      ...nothing,
      id: `P${at}`,
      amount: { minor, currency } as const,
      day: due + random.below(40),
      name: random.chance(0.9) ? name : '',
      iban: random.chance(0.5) ? iban : '',
      kind: 'payment',
    }
    if (kind < 60) left.add({ ...paid, reference: number })
    else if (kind < 85) left.add({ ...paid, text: `betaling factuur ${number.replace('-', ' ')} dank u` })
    else if (kind < 90) left.add({ ...paid, text: `INV${number.replace('-', '')} van ${due}` })
    else if (kind < 94) left.add({ ...paid, reference: swapped(number, 5 + random.below(6)) })
    else if (kind < 98) left.add({ ...paid, text: 'bedankt' })
    else left.add({ ...paid, name: '', iban: '', text: `order ${random.below(1e8)}` })
  }
  return { left: left.close(), right: right.close(), partnerOf: (place) => place }
}

const swapped = (number: string, at: number): string =>
  number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
