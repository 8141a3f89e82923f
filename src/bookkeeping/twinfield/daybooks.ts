import { Broken } from '../../outbound/wire.ts'
import type { Reading } from '../books.ts'
import type { Api } from './api.ts'
import type { TwinfieldSettings } from './settings.ts'
import { type Heard, search } from './soap.ts'
import { complaintsIn } from './words.ts'
import { childOf, childrenOf, textOf } from './xml.ts'

/** The codes of the daybooks that money comes in by itself: bank and cash. */
export type Kinds = ReadonlySet<string>

// Fact sheet, 2 and 8: 100 rows at once are common.
const mostRows = 100

/** The bank and cash books, asked for once for as long as the connection is held. */
export const rememberKinds = (api: Api): (() => Promise<Reading<Kinds>>) => {
  let known: Kinds | null = null
  return async () => {
    if (known) return { read: known }
    const rows = await findAll(api, 'BNK')
    if ('unread' in rows) return rows
    known = new Set(rows.read.map(([code]) => code ?? ''))
    return { read: known }
  }
}

/** Every row of a finder, in its columns: the code is the first. */
export const findAll = async (api: Api, type: string): Promise<Reading<readonly string[][]>> => {
  const all: string[][] = []
  for (;;) {
    const part = await api.ask(search(type, all.length + 1, mostRows), rowsIn)
    if ('unread' in part) return part
    all.push(...part.read.rows)
    if (part.read.rows.length < mostRows || all.length >= part.read.total) return { read: all }
  }
}

const rowsIn = ({ response }: Heard): { readonly rows: string[][]; readonly total: number } => {
  const data = childOf(response, 'data')
  if (complaintsIn(childOf(response, 'SearchResult') ?? response).length > 0 || !data)
    throw new Broken({ code: 'line.unreadable' })
  const rows = childrenOf(childOf(data, 'Items'), 'ArrayOfString')
  return {
    rows: rows.map((row) => childrenOf(row, 'string').map(({ text }) => text)),
    total: Number(textOf(data, 'TotalRows')),
  }
}

/** Whether customers' debts stand in a daybook: those of the setting, else all but bank, cash and our memorial. */
export const isOwnKind = (code: string, settings: TwinfieldSettings, moneyBooks: Kinds): boolean => {
  const chosen = settings.salesDaybooks.split(/[\s,;]+/).filter((one) => one !== '')
  return chosen.length > 0 ? chosen.includes(code) : code !== settings.memorial && !moneyBooks.has(code)
}
