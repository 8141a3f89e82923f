import { amountOf, unsigned } from './amounts.ts'
import type { Dimension, KeptLine, Match, Transaction } from './documents.ts'
import { currencyNames, daybookOf, dimensionId, officeOf, users } from './office.ts'
import type { Scene } from './scene.ts'
import { type Tag, tag } from './xml.ts'

/** A transaction as it stands, with everything the package adds (fact sheet, 3.2–3.4). */
export const transactionTag = (
  scene: Scene,
  one: Transaction,
  attributes: Record<string, string> = {},
): Tag =>
  tag(
    'transaction',
    [
      tag('header', headerTags(one)),
      tag(
        'lines',
        one.lines.map((line) => lineTag(scene, one, line)),
      ),
    ],
    { ...attributes, location: one.status, result: '1' },
  )

const headerTags = (one: Transaction): Tag[] => {
  const office = officeOf(one.office)
  const daybook = daybookOf(one.code)
  const user = users.find(({ code }) => code === one.user)
  const currency = currencyNames[one.currency] ?? one.currency
  const bank = daybook?.kind === 'bank' || daybook?.kind === 'cash'
  // Fact sheet, 3.3: what a bank booking is given where it says nothing.
  const statement = bank ? { statementnumber: '0', startvalue: '0.00', closevalue: '0.00' } : {}
  const fields = { regime: 'Generic', ...statement, ...one.fields }
  return [
    tag('office', one.office, { name: office?.name, shortname: office?.shortname }),
    tag('code', one.code, { name: daybook?.name, shortname: daybook?.shortname }),
    tag('currency', one.currency, { name: currency, shortname: currency }),
    tag('date', one.date),
    tag('period', one.period),
    ...Object.entries(fields).map(([name, value]) => tag(name, value)),
    tag('origin', one.origin),
    tag('number', one.number),
    tag('user', one.user, { name: user?.name ?? one.user, shortname: user?.name ?? one.user }),
    tag('inputdate', one.inputdate),
    tag('modificationdate', one.modified),
  ]
}

export type MatchStatus = 'available' | 'matched' | 'proposed' | 'notmatchable'

/** What can be done with a line: it is open, in a proposal, lettered off, or none of a customer or supplier. */
export const statusOf = ({ level, open, value, proposed }: KeptLine): MatchStatus => {
  if (level === 0) return 'notmatchable'
  if (amountOf(open, 'EUR').minor === 0n && amountOf(value, 'EUR').minor !== 0n) return 'matched'
  return proposed ? 'proposed' : 'available'
}

const lineTag = (scene: Scene, one: Transaction, line: KeptLine): Tag => {
  const { memory } = scene
  const ledger = ['BAS', 'PNL'].map((type) =>
    memory.get('dimensions', dimensionId(one.office, type, line.dim1)),
  )
  const other = ['DEB', 'CRD', 'KPL'].map((type) =>
    memory.get('dimensions', dimensionId(one.office, type, line.dim2)),
  )
  const said = (name: string): Tag[] =>
    line.fields[name] === undefined ? [] : [tag(name, line.fields[name])]
  const { dim3, ...fields } = line.fields
  return tag(
    'line',
    [
      dimensionTag('dim1', line.dim1, ledger.find(Boolean)),
      ...(line.dim2 ? [dimensionTag('dim2', line.dim2, other.find(Boolean))] : []),
      ...(dim3 === undefined ? [] : said('dim3')),
      tag('debitcredit', line.side),
      tag('value', unsigned(line.value)),
      ...Object.keys(fields).flatMap(said),
      tag('rate', line.rate),
      tag('basevalue', unsigned(line.basevalue)),
      tag('reprate', line.reprate),
      tag('repvalue', unsigned(line.repvalue)),
      ...matchTags(scene, one, line),
    ],
    { type: line.type, id: String(line.id) },
  )
}

const dimensionTag = (name: string, code: string, known: Dimension | undefined): Tag =>
  tag(name, code, {
    name: known?.name,
    shortname: known?.shortname,
    type: known?.type,
    inuse: 'true',
    vatcode: '',
    vatobligatory: 'false',
  })

const matchTags = (scene: Scene, one: Transaction, line: KeptLine): Tag[] => {
  const status = statusOf(line)
  if (status === 'notmatchable') return [tag('matchstatus', status)]
  const [value, base, rep] =
    scene.dialect.openNames === 'openvalue'
      ? ['openvalue', 'openbasevalue', 'openrepvalue']
      : ['valueopen', 'basevalueopen', 'repvalueopen']
  const sets = matchesOf(scene, one, line.id)
  return [
    tag('matchlevel', String(line.level)),
    tag('customersupplier', line.dim2),
    tag('relation', '0'),
    tag(value ?? '', unsigned(line.open)),
    tag(base ?? '', unsigned(line.openbase)),
    tag(rep ?? '', unsigned(line.openrep)),
    tag('matchstatus', status),
    ...(sets.length === 0
      ? []
      : [tag('matchdate', sets.at(-1)?.date ?? ''), tag('matches', sets.map(setTag(one, line.id)))]),
  ]
}

export const matchesOf = ({ memory }: Scene, { office, code, number }: Transaction, line: number): Match[] =>
  memory.by('matches', `${office} ${code} ${number} ${line}`)

const setTag =
  (one: Transaction, own: number) =>
  (match: Match): Tag => {
    const isOwn = (hit: Match['lines'][number]): boolean =>
      hit.code === one.code && hit.number === one.number && hit.line === own
    return tag(
      'set',
      [
        tag('matchdate', match.date),
        tag(
          'lines',
          match.lines
            .filter((hit) => !isOwn(hit))
            .map(({ code, number, line, value }) =>
              tag('line', [
                tag('code', code),
                tag('number', number),
                tag('line', String(line)),
                tag('method', 'payment'),
                tag('matchvalue', value),
              ]),
            ),
        ),
        tag('matchvalue', match.lines.find(isOwn)?.value ?? '0.00'),
      ],
      { status: 'matched' },
    )
  }
