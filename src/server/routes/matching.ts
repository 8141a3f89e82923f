import { Type } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import { listBatches, readBatch, whereTheyFell } from '../../matching/batches.ts'
import { type File, isTroubled, makeBatch } from '../../matching/make-batch.ts'
import { pairsOfBatch } from '../../matching/pairs-of-batch.ts'
import { listProposals, listUnmatched } from '../../matching/proposals.ts'
import { isCurrency } from '../../money/currency.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import {
  presentBatch,
  presentFallen,
  presentItem,
  presentProposal,
  tableOfPairs,
  troubleFields,
} from '../present/matching.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { closed } from '../shapes/basics.ts'
import {
  MatchBatchShape,
  MatchOverviewShape,
  MatchProposalsShape,
  NewMatchBatch,
  WantedProposals,
} from '../shapes/matching.ts'

const megabyte = 1024 * 1024
const page = 25

/** Trying the matching rules on tables of one's own: nothing here moves money. */
export const matching = (app: App): void => {
  const { store } = app.parts
  const overview = (actor: Actor, id: string, language: Language) =>
    store.read(actor.organisation, async (tx) => {
      const batch = await readBatch(tx, id)
      if (!batch) return refuse('matching.not_found')
      const fallen = await whereTheyFell(tx, id)
      return { batch: presentBatch(batch), fallen: presentFallen(fallen, language) }
    })

  command(app, {
    name: 'makeMatchBatch',
    method: 'POST',
    url: '/matching/batches',
    summary: 'Matches two tables, or one with our own open invoices. Nothing is posted.',
    right: 'decide-matching',
    action: 'matching.batch',
    body: NewMatchBatch,
    secret: ['left', 'right'],
    bodyLimit: 25 * megabyte,
    status: 201,
    reply: MatchOverviewShape,
    handle: async ({ actor, body, command, language }) => {
      const files = filesOf(body)
      if (isRefusal(files)) return files
      const reading = readingOf(body.read)
      if (isRefusal(reading)) return reading
      const { id, name, unattended } = body
      const made = await makeBatch(store, command, { id, name, ...files, reading, unattended })
      if (isTroubled(made)) {
        const names = { left: files.left.name, right: files.right?.name ?? '' }
        return {
          ...refuse('input.tables_wrong'),
          fields: troubleFields(made.troubles, names, language),
        }
      }
      return isRefusal(made) ? made : overview(actor, made, language)
    },
  })
  read(app, {
    name: 'listMatchBatches',
    url: '/matching/batches',
    summary: 'What was matched, newest first.',
    right: 'see-matching',
    reply: Type.Object({ batches: Type.Array(MatchBatchShape) }, closed),
    handle: async ({ actor }) => ({
      batches: (await store.read(actor.organisation, (tx) => listBatches(tx))).map(presentBatch),
    }),
  })
  read(app, {
    name: 'readMatchBatch',
    url: '/matching/batches/:id',
    summary: 'A batch, and where its items fell.',
    right: 'see-matching',
    params: ById,
    reply: MatchOverviewShape,
    handle: ({ actor, params, language }) => overview(actor, params.id, language),
  })
  read(app, {
    name: 'listMatchProposals',
    url: '/matching/batches/:id/proposals',
    summary: 'What was found in a batch with why, page by page; or the items of which something is open.',
    right: 'see-matching',
    params: ById,
    query: WantedProposals,
    reply: MatchProposalsShape,
    handle: ({ actor, params: { id: batch }, query: { state, pass, after }, language }) =>
      store.read(actor.organisation, async (tx) => {
        if (state === 'unmatched') {
          const { items, next } = await listUnmatched(tx, { batch, after, limit: page * 2 })
          return { proposals: [], unmatched: items.map((item) => presentItem(item, language)), next }
        }
        const wanted = { batch, state, pass, after: /^\d{1,6}$/.test(after ?? '') ? Number(after) : -1 }
        const shown = await listProposals(tx, { ...wanted, limit: page })
        return {
          proposals: shown.proposals.map((proposal) => presentProposal(proposal, shown.items, language)),
          unmatched: [],
          next: shown.next === null ? null : String(shown.next),
        }
      }),
  })
  read(app, {
    name: 'downloadMatches',
    url: '/matching/batches/:id/matches.csv',
    summary: 'Every pair that stands, with the amount it carries and why.',
    right: 'see-matching',
    params: ById,
    reply: 'csv',
    handle: ({ actor, params, language }) =>
      store.read(actor.organisation, async (tx) => {
        if (!(await readBatch(tx, params.id))) return refuse('matching.not_found')
        return { name: 'matches.csv', bytes: tableOfPairs(await pairsOfBatch(tx, params.id), language) }
      }),
  })
}

interface Table {
  readonly file: string
  readonly csv: string
}

interface Wish {
  readonly left: Table
  readonly right?: Table | undefined
  readonly against?: string | undefined
}

/** One of `right` and `against`, never both. */
const filesOf = ({ left, right, against }: Wish): { left: File; right: File | null } | Refusal => {
  if ((right === undefined) === (against === undefined)) return refuse('input.one_right_side')
  const [one, other] = [fileOf(left), right ? fileOf(right) : null]
  if (isRefusal(one)) return one
  return isRefusal(other) ? other : { left: one, right: other }
}

const fileOf = ({ file, csv }: Table): File | Refusal =>
  csv.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(csv)
    ? { name: file, csv: Buffer.from(csv, 'base64') }
    : refuse('input.not_base64')

interface Told {
  readonly currency?: string | undefined
  readonly dates?: 'day-month' | 'month-day' | undefined
  readonly decimalMark?: '.' | ',' | undefined
}

const readingOf = ({ currency, dates, decimalMark }: Told = {}) => {
  if (currency !== undefined && !isCurrency(currency)) return refuse('input.currency_unknown', { currency })
  return { currency, dayOrder: dates, decimalMark }
}
