import { companyInfo } from './administration.ts'
import { book, deleteBooking, rewriteBooking } from './bookings.ts'
import type { BookingShelf } from './draft.ts'
import { addLedger } from './ledgers.ts'
import { listOf } from './list.ts'
import type { Document, Shelf } from './memory.ts'
import { type Fields, isFields } from './read-fields.ts'
import { addRelation, rewriteRelation } from './relations.ts'
import { fieldWrong, gateway, notFound, type Said } from './said.ts'
import { bookSale, deleteSale, rewriteSale, salesOf } from './sales.ts'
import { type Scene, stamp } from './scene.ts'
import { readStatements } from './statements.ts'

export interface Call {
  readonly method: string
  /** Below `/v2`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

/** A call that has found its way: the scope it needs, and what it does. */
export interface Route {
  readonly scope: string
  readonly run: () => Said
}

type Handler = (scene: Scene, call: Call, id: string) => Said
type Row = readonly [string, string, Handler]

const withBody =
  (run: (scene: Scene, body: Fields, id: string) => Said): Handler =>
  (scene, { body }, id) =>
    isFields(body) ? run(scene, body, id) : fieldWrong('', 'The body is no object.')

const withDocument =
  (shelf: Shelf, run: (scene: Scene, document: Document, call: Call) => Said): Handler =>
  (scene, call, id) => {
    const document = scene.memory.get(shelf, id)
    return document ? run(scene, document, call) : notFound(scene.dialect)
  }

const list =
  (shelf: Shelf): Handler =>
  ({ memory, dialect }, { query }) =>
    listOf(memory, shelf, query, dialect)

const one = (shelf: Shelf): Handler => withDocument(shelf, (_, document) => ({ status: 200, body: document }))

const rewrite = (shelf: Shelf, run: (scene: Scene, document: Document, body: Fields) => Said): Handler =>
  withDocument(shelf, (scene, document, { body }) =>
    isFields(body) ? run(scene, document, body) : fieldWrong('', 'The body is no object.'),
  )

const bookings = (shelf: BookingShelf, scope: string): Row[] => [
  [
    `POST /${shelf}`,
    `${scope}:write`,
    withBody((scene, body) => book(scene.memory, shelf, body, scene.dialect, stamp(scene))),
  ],
  [`GET /${shelf}/:id`, `${scope}:read`, one(shelf)],
  [
    `PUT /${shelf}/:id`,
    `${scope}:write`,
    rewrite(shelf, (scene, old, body) =>
      rewriteBooking(scene.memory, shelf, old, body, scene.dialect, stamp(scene)),
    ),
  ],
  [
    `DELETE /${shelf}/:id`,
    `${scope}:write`,
    withDocument(shelf, (scene, old) => deleteBooking(scene.memory, shelf, old, scene.dialect, stamp(scene))),
  ],
]

// Fact sheet, 3, with the scope of each.
const rows: readonly Row[] = [
  ['GET /companyInfo', 'settings:read', ({ now }) => ({ status: 200, body: companyInfo(now()) })],
  [
    'GET /dagboeken',
    'boekhouden:read',
    ({ memory }) => ({ status: 200, body: [...memory.all('dagboeken')] }),
  ],
  ['GET /grootboeken', 'boekhouden:read', list('grootboeken')],
  ['GET /grootboeken/:id', 'boekhouden:read', one('grootboeken')],
  ['POST /grootboeken', 'boekhouden:write', withBody(addLedger)],
  ['GET /grootboekmutaties', 'boekhouden:read', list('grootboekmutaties')],
  ['GET /grootboekmutaties/:id', 'boekhouden:read', one('grootboekmutaties')],
  ['GET /relaties', 'relaties:read', list('relaties')],
  ['POST /relaties', 'relaties:write', withBody(addRelation)],
  ['GET /relaties/:id', 'relaties:read', one('relaties')],
  ['PUT /relaties/:id', 'relaties:write', rewrite('relaties', rewriteRelation)],
  [
    'DELETE /relaties/:id',
    'relaties:write',
    withDocument('relaties', ({ memory }, { id }) => {
      memory.commit([{ shelf: 'relaties', id, document: null }])
      return { status: 200, body: {} }
    }),
  ],
  ['GET /relaties/:id/verkoopboekingen', 'boekhouden:read', (scene, _, id) => salesOf(scene, id)],
  ['GET /verkoopfacturen', 'orders:read', list('verkoopfacturen')],
  ['GET /verkoopfacturen/:id', 'orders:read', one('verkoopfacturen')],
  ['POST /verkoopboekingen', 'boekhouden:write', withBody(bookSale)],
  ['GET /verkoopboekingen/:id', 'boekhouden:read', one('verkoopboekingen')],
  ['PUT /verkoopboekingen/:id', 'boekhouden:write', rewrite('verkoopboekingen', rewriteSale)],
  ['DELETE /verkoopboekingen/:id', 'boekhouden:write', withDocument('verkoopboekingen', deleteSale)],
  ['GET /bankboekingen', 'bankieren:read', list('bankboekingen')],
  ...bookings('bankboekingen', 'bankieren'),
  ['GET /kasboekingen', 'kas:read', list('kasboekingen')],
  ...bookings('kasboekingen', 'kas'),
  // No list: what is written here cannot be searched.
  ...bookings('memoriaalboekingen', 'memoriaal'),
  [
    'POST /bankafschriftbestanden',
    'bankieren:write',
    (_, { body }) =>
      Array.isArray(body) && body.every(isFields)
        ? readStatements(body)
        : fieldWrong('', 'The body is no list.'),
  ],
  ['GET /echo', '', () => ({ status: 204 })],
  ['GET /echo/:id', '', (_, __, id) => ({ status: 200, body: id })],
  [
    'GET /authorization/HasUserAccessToAdministration',
    '',
    () => ({ status: 200, body: { hasAccess: true } }),
  ],
]

const table = new Map(rows.map((row) => [row[0].toLowerCase(), row]))

/** Finds what a call asks for; an address that is not there is told by the layer before the API. */
export const routeOf = (scene: Scene, call: Call): Route => {
  const [name = '', id = '', ...rest] = call.path.split('/').filter((part) => part !== '')
  const exact = id === '' ? `/${name}` : `/${[name, id, ...rest].join('/')}`
  const shaped = id === '' ? exact : `/${[name, ':id', ...rest].join('/')}`
  const row = [exact, shaped].map((path) => table.get(`${call.method} ${path}`.toLowerCase())).find(Boolean)
  if (!row) return { scope: '', run: () => gateway(404, 'Resource not found') }
  return { scope: row[1], run: () => row[2](scene, call, decodeURIComponent(id)) }
}
