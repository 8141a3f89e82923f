import { ok, plain, type Said, symbolic } from './said.ts'
import type { Call, Scene } from './scene.ts'

const longest = 100

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** One page of a list with the addresses of its neighbours (fact sheet, 4.5). */
export const pageOf = <T>(
  { dialect }: Scene,
  { query, origin, administration, path }: Call,
  all: readonly T[],
  show: (one: T) => unknown,
): Said => {
  const page = wholeNumber(query.get('page') ?? '1')
  if (page === null || page < 1) return plain(400, 'page does not have a valid value')
  const length = wholeNumber(query.get('per_page') ?? String(dialect.pageLength))
  if (length === null || length < 1 || length > longest)
    return path.startsWith('/documents/')
      ? symbolic(400, 'Per Page is too big', { per_page: 'max' })
      : plain(400, 'per_page does not have a valid value')
  const address = (to: number, name: string): string => {
    const wish = new URLSearchParams(query)
    wish.set('page', String(to))
    wish.set('per_page', String(length))
    return `<${origin}/api/v2/${administration}${path}.json?${wish}>; rel="${name}"`
  }
  const links = [
    ...(page * length < all.length ? [address(page + 1, 'next')] : []),
    ...(page > 1 ? [address(page - 1, 'prev')] : []),
  ]
  const rows = all.slice((page - 1) * length, page * length).map(show)
  return ok(rows, links.length > 0 ? { link: links.join(', ') } : undefined)
}

/** 4.6: everything that fits, by id and version. */
export const versionsOf = (all: readonly { readonly id: string; readonly version: number }[]): Said =>
  ok(all.map(({ id, version }) => ({ id, version })))

/** 4.6: the records of these ids, at most a hundred; those that are not there are left out. */
export const recordsOf = <T>(
  body: unknown,
  find: (id: string) => T | undefined,
  show: (one: T) => unknown,
): Said => {
  const ids = (body as { readonly ids?: unknown } | undefined)?.ids
  if (!Array.isArray(ids)) return symbolic(400, 'Ids is required', { ids: 'required' })
  const found = ids.slice(0, longest).flatMap((id) => find(String(id)) ?? [])
  return ok(found.map(show))
}
