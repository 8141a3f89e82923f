import { unsigned } from './amounts.ts'
import { asPattern } from './browse.ts'
import { invoiceNumberOf } from './browse-fields.ts'
import { statusOf } from './echo-transaction.ts'
import { currencyNames, daybooks, dimensionId, offices, users } from './office.ts'
import { periodsOf } from './periods.ts'
import type { Visit } from './scene.ts'
import { twinfieldNamespace } from './soap.ts'
import { childOf, childrenOf, type Element, type Tag, tag, textOf } from './xml.ts'

interface Found {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const named = (columns: readonly string[], rows: readonly (readonly string[])[]): Found => ({ columns, rows })

/** Answers Search (fact sheet, 2). */
export const answerSearch = (visit: Visit, operation: Element): Tag => {
  const type = textOf(operation, 'type').toUpperCase()
  const options = new Map(
    childrenOf(childOf(operation, 'options'), 'ArrayOfString').map((pair): [string, string] => {
      const [name, value] = childrenOf(pair, 'string').map(({ text }) => text)
      return [(name ?? '').toLowerCase(), value ?? '']
    }),
  )
  const finder = finders[type]
  if (!finder) return refusal('InvalidFinderType', `Finder type ${type} is invalid.`)
  const found = finder(visit, options)
  if (typeof found === 'string') return refusal('OptionMandatory', `Option ${found} is mandatory.`)
  const kept = found.rows.filter(
    fits(textOf(operation, 'pattern') || '*', Number(textOf(operation, 'field'))),
  )
  const first = Math.max(1, Number(textOf(operation, 'firstRow')) || 1)
  const most = Number(textOf(operation, 'maxRows')) || 0
  if (most < 1) return refusal('ParameterTooSmall', 'maxRows is too small.')
  return answer([], {
    total: kept.length,
    columns: found.columns,
    rows: kept.slice(first - 1, first - 1 + most),
  })
}

type Finder = (visit: Visit, options: ReadonlyMap<string, string>) => Found | string

const dimensionTypes = ['DEB', 'CRD', 'BAS', 'PNL', 'KPL']

const finders: Readonly<Record<string, Finder>> = {
  OFF: () =>
    named(
      ['Code', 'Name'],
      offices.map(({ code, name }) => [code, name]),
    ),
  USR: () =>
    named(
      ['Code', 'Name'],
      users.map(({ code, name }) => [code, name]),
    ),
  TRS: () =>
    named(
      ['Code', 'Name'],
      daybooks.map(({ code, name }) => [code, name]),
    ),
  BNK: () =>
    named(
      ['Code', 'Name'],
      daybooks.filter(({ kind }) => kind === 'bank' || kind === 'cash').map(({ code, name }) => [code, name]),
    ),
  CUR: () => named(['Code', 'Name'], Object.entries(currencyNames)),
  PRD: ({ scene, office }) =>
    named(
      ['Code', 'Name'],
      periodsOf(scene.memory, office, scene.now().getUTCFullYear())
        .filter(({ open }) => open)
        .map(({ period }) => [period, period]),
    ),
  DIM: ({ scene, office }, options) => {
    const type = options.get('dimtype')?.toUpperCase()
    if (type === undefined && options.get('section') === undefined) return 'dimtype'
    const types = type === undefined ? dimensionTypes : [type]
    const hidden = options.get('includehidden') === '1'
    const own = [...scene.memory.all('dimensions')].filter(
      (one) => one.office === office && types.includes(one.type) && (hidden || one.status === 'active'),
    )
    return named(
      ['Code', 'Name'],
      own.map(({ code, name }) => [code, name]),
    )
  },
  IVT: ({ scene, office }) => {
    const rows = [...scene.memory.all('transactions')]
      .filter((one) => one.office === office)
      .flatMap((one) =>
        one.lines
          .filter((line) => line.level === 2 && statusOf(line) === 'available')
          .map((line) => {
            const customer = scene.memory.get('dimensions', dimensionId(office, 'DEB', line.dim2))
            const side = line.open.startsWith('-') ? 'C' : 'D'
            return [
              invoiceNumberOf({ one, line }),
              unsigned(line.open),
              line.dim2,
              customer?.name ?? '',
              side,
            ]
          }),
      )
    return named(['Factuurnummer', 'Bedrag', 'Code', 'Naam', 'D/C'], rows)
  },
}

// Fact sheet, 2: 0 code or name, 1 code, 2 name, 3 the customer's code.
const fits =
  (pattern: string, field: number) =>
  (row: readonly string[]): boolean => {
    const wanted = asPattern(pattern)
    const looked = field === 0 ? row.slice(0, 2) : [row[field === 3 ? 2 : field - 1] ?? '']
    return looked.some((text) => wanted.test(text))
  }

const refusal = (code: string, text: string): Tag =>
  answer([tag('MessageOfErrorCodes', [tag('Type', 'Error'), tag('Text', text), tag('Code', code)])], {
    total: 0,
    columns: [],
    rows: [],
  })

export const noAccessToOffice = (): Tag => refusal('NoAccessToOffice', 'No access to the office.')

const strings = (name: string, all: readonly string[]): Tag =>
  tag(
    name,
    all.map((text) => tag('string', text)),
  )

const answer = (
  messages: readonly Tag[],
  { total, columns, rows }: { total: number; columns: readonly string[]; rows: Found['rows'] },
): Tag =>
  tag(
    'SearchResponse',
    [
      tag('SearchResult', messages),
      tag('data', [
        tag('TotalRows', String(total)),
        strings('Columns', columns),
        tag(
          'Items',
          rows.map((row) => strings('ArrayOfString', row)),
        ),
      ]),
    ],
    { xmlns: twinfieldNamespace },
  )
