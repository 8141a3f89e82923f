import type { Reading } from '../books.ts'
import { type Fields, readRows } from '../exact-json.ts'
import type { Api } from './api.ts'
import { filtersFor } from './filters.ts'
import type { SnelstartSettings } from './settings.ts'

const longestPage = 500
const mostPages = 200

/** Every row of a list, page by page (fact sheet, 2: at most 500 each). */
export const readAll = async (
  api: Api,
  path: string,
  filter?: string,
): Promise<Reading<readonly Fields[]>> => {
  const rows: Fields[] = []
  const query = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`
  for (let page = 0; page < mostPages; page += 1) {
    const skip = page === 0 ? '' : `&$skip=${page * longestPage}`
    const reading = await api.get(`${path}?$top=${longestPage}${skip}${query}`, readRows)
    if ('unread' in reading) return reading
    rows.push(...reading.read)
    if (reading.read.length < longestPage) return { read: rows }
  }
  return { unread: { code: 'snelstart.too_many', params: { path } } }
}

/** All of them, or the first that could not be read. */
export const together = async <T>(
  readings: readonly Promise<Reading<readonly T[]>>[],
): Promise<Reading<readonly T[]>> => {
  const all = await Promise.all(readings)
  const unread = all.find((reading) => 'unread' in reading)
  if (unread) return unread
  return { read: all.flatMap((reading) => ('read' in reading ? reading.read : [])) }
}

/** Reads the rows that have one of these values in a field; what else comes along is the caller's to leave out. */
export type ReadByValues = (
  path: string,
  field: string,
  values: readonly string[],
) => Promise<Reading<readonly Fields[]>>

/** A package that does not take `or` (fact sheet, 11) is asked for one after the other from then on. */
export const rememberFilters = (api: Api, settings: SnelstartSettings): ReadByValues => {
  let filtersWithOr = settings.filtersWithOr
  const read: ReadByValues = async (path, field, values) => {
    const filters = filtersFor(field, values, { ...settings, filtersWithOr })
    const reading = await together(filters.map((filter) => readAll(api, path, filter)))
    const several = filters.some((filter) => filter.includes(' or '))
    if (!several || !('unread' in reading) || reading.unread.code !== 'snelstart.not_read') return reading
    filtersWithOr = false
    return read(path, field, values)
  }
  return read
}
