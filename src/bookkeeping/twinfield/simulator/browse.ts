import { amountOf } from './amounts.ts'
import { type Browse, browseOf } from './browse-codes.ts'
import { type BrowseField, customerFields, lineFields, type Row, shownValue } from './browse-fields.ts'
import { complaintsFor } from './complaints.ts'
import { officeOf } from './office.ts'
import type { Visit } from './scene.ts'
import { childOf, childrenOf, type Element, type Tag, tag, textOf } from './xml.ts'

interface Column {
  readonly name: string
  readonly field: BrowseField
  readonly visible: boolean
  readonly label: string
  readonly keeps: (value: string) => boolean
}

/** Answers `<columns code>`: the rows that its filters leave (fact sheet, 5). `looked` hears how many were looked at. */
export const answerBrowse = (visit: Visit, root: Element, looked: (rows: number) => void): Tag => {
  const wrong = complaintsFor(visit)
  const code = root.attributes.code ?? ''
  const browse = browseOf(visit.scene, code)
  if (!browse) wrong.about(root, 'browse_unknown', { code })
  const columns = browse
    ? childrenOf(root, 'column').map((column) => readColumn(visit, browse, column, wrong.about))
    : []
  const sorted = browse ? readSort(browse, root, wrong.about) : []
  const office = officeOf(wantedOffice(root) || visit.office)
  if (!office) wrong.about(root, 'office_unknown')
  if (!browse || !office || wrong.any) return wrong.echo(root)
  const sound = columns.filter((column) => column !== null)
  const rows = rowsOf(visit, browse, office.code)
  looked(rows.length)
  const kept = rows.filter((row) => sound.every(({ field, keeps }) => keeps(field.of(row))))
  return browseTag(inOrder(kept, sorted), sound)
}

const wantedOffice = (root: Element): string =>
  textOf(
    childrenOf(root, 'column').find((column) => textOf(column, 'field') === 'fin.trs.head.office'),
    'from',
  )

const rowsOf = ({ scene }: Visit, { shows }: Browse, office: string): Row[] =>
  [...scene.memory.all('transactions')]
    .filter((one) => one.office === office)
    .flatMap((one) => one.lines.map((line): Row => ({ scene, one, line })))
    .filter(shows)

type About = ReturnType<typeof complaintsFor>['about']

const readColumn = (
  { language }: Visit,
  { fields }: Browse,
  column: Element,
  about: About,
): Column | null => {
  const name = textOf(column, 'field')
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const at = childOf(column, 'field') ?? column
  if (!field) return about(at, 'field_unknown', { name })
  const asks = textOf(column, 'ask') === 'true'
  const operator = asks ? textOf(column, 'operator') || 'none' : 'none'
  const keeps = filterOf(name, field, operator, textOf(column, 'from'), textOf(column, 'to'))
  if (!keeps) return about(childOf(column, 'operator') ?? column, 'value_wrong', { value: operator })
  const label = textOf(column, 'label') || field.label[language === 'nl' ? 0 : 1]
  return { name, field, visible: textOf(column, 'visible') !== 'false', label, keeps }
}

const filterOf = (
  name: string,
  { type }: BrowseField,
  operator: string,
  from: string,
  to: string,
): Column['keeps'] | null => {
  const order = type === 'Decimal' || type === 'Value' ? byAmount : byText
  // Fact sheet, 3.4: `normal` is provisional and final.
  const everything = name === 'fin.trs.head.status' && from === 'normal'
  if (operator === 'none' || everything) return () => true
  if (operator === 'equal') return (value) => order(value, from) === 0
  if (operator === 'between')
    return (value) => (from === '' || order(value, from) >= 0) && (to === '' || order(value, to) <= 0)
  if (operator === 'like') return (value) => asPattern(from).test(value)
  return null
}

const byText = (a: string, b: string): number => {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}

const byAmount = (a: string, b: string): number => {
  if (a === '' || b === '') return byText(a, b)
  const off = amountOf(a, 'EUR').minor - amountOf(b, 'EUR').minor
  return off < 0n ? -1 : off > 0n ? 1 : 0
}

/** `*` is anything, `?` one character (fact sheet, 2). */
export const asPattern = (pattern: string): RegExp => {
  const plain = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${plain.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`, 'i')
}

interface Sort {
  readonly field: BrowseField
  readonly down: boolean
}

const readSort = ({ fields }: Browse, root: Element, about: About): Sort[] =>
  childrenOf(childOf(root, 'sort'), 'field').flatMap((element) => {
    const field = Object.hasOwn(fields, element.text) ? fields[element.text] : undefined
    if (field) return [{ field, down: element.attributes.order === 'descending' }]
    about(element, 'field_unknown', { name: element.text })
    return []
  })

const inOrder = (rows: readonly Row[], sorts: readonly Sort[]): Row[] =>
  rows.toSorted((a, b) => {
    for (const { field, down } of sorts) {
      const order = field.type === 'Decimal' || field.type === 'Value' ? byAmount : byText
      const off = order(field.of(a), field.of(b))
      if (off !== 0) return down ? -off : off
    }
    return 0
  })

const browseTag = (rows: readonly Row[], columns: readonly Column[]): Tag => {
  const shown = columns.filter(({ visible }) => visible)
  const total = String(rows.length)
  const heads = shown.map(({ name, label, field }) =>
    tag('td', name, { label, hideforuser: 'false', type: field.type }),
  )
  return tag('browse', [tag('th', heads), ...rows.map((row) => rowTag(row, shown))], {
    result: '1',
    first: rows.length > 0 ? '1' : '0',
    last: total,
    total,
  })
}

const rowTag = (row: Row, columns: readonly Column[]): Tag => {
  const { one, line } = row
  return tag('tr', [
    ...columns.map(({ name, field }) => {
      const value = field.of(row)
      return tag('td', value, {
        ...{ field: name, hideforuser: 'false', type: field.type },
        name: shownValue(field.type, value),
      })
    }),
    tag('key', [
      tag('office', one.office),
      tag('code', one.code),
      tag('number', one.number),
      tag('line', String(line.id)),
    ]),
  ])
}

/** Answers `<read><type>browse</type>`: the columns a browse has. */
export const answerBrowseDefinition = (visit: Visit, root: Element): Tag => {
  const code = textOf(root, 'code')
  const browse = browseOf(visit.scene, code)
  const word = visit.language === 'nl' ? 0 : 1
  if (!browse) {
    const wrong = complaintsFor(visit)
    wrong.about(childOf(root, 'code') ?? root, 'browse_unknown', { code })
    return wrong.echo(root)
  }
  const columns = Object.entries(browse.fields).map(([name, { label }], index) =>
    tag(
      'column',
      [
        tag('field', name),
        tag('label', label[word]),
        tag('visible', 'true'),
        tag('ask', 'false'),
        tag('operator', 'none'),
        ...['from', 'to', 'finderparam'].map((empty) => tag(empty)),
      ],
      { id: String(index + 1) },
    ),
  )
  const name = browse.name[word]
  return tag(
    'browse',
    [
      tag('office', visit.office),
      tag('code', code),
      tag('name', name),
      tag('shortname', name.slice(0, 20)),
      tag('visible', 'true'),
      tag('columns', columns, { code }),
    ],
    { result: '1' },
  )
}

/** Answers `<list><type>browsefields</type>`. */
export const browseFieldsTag = (): Tag =>
  tag(
    'browsefields',
    Object.entries({ ...customerFields, ...lineFields }).map(([code, { type }]) =>
      tag('browsefield', [tag('code', code), tag('datatype', type), tag('canorder', 'true')]),
    ),
    { result: '1' },
  )
