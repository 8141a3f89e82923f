import type { Reading } from '../books.ts'
import type { Api } from './api.ts'
import { allOf, branch, childOf, type Element, leaf, textOf } from './xml.ts'

export interface Customer {
  readonly name: string
  readonly emails: readonly string[]
}

/** Customers by their codes, each read once in a while however many items they have. */
export interface Customers {
  read(codes: Iterable<string>): Promise<Reading<ReadonlyMap<string, Customer>>>
}

const keptFor = 15 * 60_000
const mostKept = 20_000

export const openCustomers = (api: Api, office: string, now: () => Date): Customers => {
  const kept = new Map<string, { readonly customer: Customer; readonly until: number }>()
  const one = async (code: string): Promise<Reading<Customer>> => {
    const known = kept.get(code)
    if (known && known.until > now().getTime()) return { read: known.customer }
    const found = await api.read(readDimension(office, code), customerIn)
    if ('unread' in found) return found
    if (kept.size >= mostKept) kept.clear()
    kept.set(code, { customer: found.read, until: now().getTime() + keptFor })
    return found
  }
  return {
    read: async (codes) => {
      const read = new Map<string, Customer>()
      for (const code of new Set(codes)) {
        const found = await one(code)
        if ('unread' in found) return found
        read.set(code, found.read)
      }
      return { read }
    },
  }
}

const readDimension = (office: string, code: string): string =>
  branch('read', [
    leaf('type', 'dimensions'),
    leaf('office', office),
    leaf('dimtype', 'DEB'),
    leaf('code', code),
  ])

/** The three places where e-mail lives (fact sheet, 6). */
const customerIn = (result: Element): Customer => {
  const [dimension] = allOf(result, 'dimension')
  const addresses = childOf(dimension, 'addresses')?.children ?? []
  const written = [
    ...addresses.map((address) => textOf(address, 'email')),
    textOf(dimension, 'financials', 'ebillmail'),
    textOf(dimension, 'creditmanagement', 'reminderemail'),
  ]
  // More than one may stand in a field.
  const emails = written.flatMap((text) => text.split(/[\s,;]+/)).filter((text) => text.includes('@'))
  return { name: textOf(dimension, 'name'), emails: [...new Set(emails.map((text) => text.toLowerCase()))] }
}
