import { complaintsFor } from './complaints.ts'
import type { Dimension } from './documents.ts'
import { dimensionId, officeOf } from './office.ts'
import type { Visit } from './scene.ts'
import { childOf, type Element, type Tag, tag, textOf } from './xml.ts'

const types = ['DEB', 'CRD', 'BAS', 'PNL', 'KPL', 'PRJ', 'AST']

/** Answers `<read><type>dimensions</type>` (fact sheet, 6). */
export const answerReadDimension = (visit: Visit, root: Element): Tag => {
  const wrong = complaintsFor(visit)
  const office = officeOf(textOf(root, 'office') || visit.office)
  const [type, code] = [textOf(root, 'dimtype'), textOf(root, 'code')]
  if (!office) wrong.about(childOf(root, 'office') ?? root, 'office_unknown')
  if (!types.includes(type)) wrong.about(childOf(root, 'dimtype') ?? root, 'dimension_type_unknown', { type })
  if (!office || wrong.any) return wrong.echo(root)
  const one = visit.scene.memory.get('dimensions', dimensionId(office.code, type, code))
  if (one) return dimensionTag(one)
  wrong.about(childOf(root, 'code') ?? root, 'dimension_unknown', { code })
  return wrong.echo(root)
}

/** Answers `<list><type>dimensions</type>`. */
export const answerListDimensions = (visit: Visit, root: Element): Tag => {
  const wrong = complaintsFor(visit)
  const office = officeOf(textOf(root, 'office') || visit.office)
  const type = textOf(root, 'dimtype')
  if (!office) wrong.about(childOf(root, 'office') ?? root, 'office_unknown')
  if (!types.includes(type)) wrong.about(childOf(root, 'dimtype') ?? root, 'dimension_type_unknown', { type })
  if (!office || wrong.any) return wrong.echo(root)
  const own = [...visit.scene.memory.all('dimensions')].filter(
    (one) => one.office === office.code && one.type === type,
  )
  return tag(
    'dimensions',
    own.map(({ code, name, shortname, status }) =>
      tag('dimension', code, { name, shortname, status: status === 'active' ? undefined : status }),
    ),
    { office: office.code, type, result: '1' },
  )
}

const dimensionTag = (one: Dimension): Tag =>
  tag(
    'dimension',
    [
      tag('office', one.office, {
        name: officeOf(one.office)?.name,
        shortname: officeOf(one.office)?.shortname,
      }),
      tag('type', one.type),
      tag('code', one.code),
      tag('uid', one.uid),
      tag('name', one.name),
      tag('shortname', one.shortname),
      tag('inuse', 'true'),
      tag('behaviour', 'normal'),
      tag('touched', '1'),
      ...(one.type === 'DEB' || one.type === 'CRD' ? relationTags(one) : ledgerTags(one)),
    ],
    { status: one.status, result: '1' },
  )

const ledgerTags = ({ type, needs }: Dimension): Tag[] =>
  type === 'KPL'
    ? []
    : [
        tag('financials', [
          tag('matchtype', needs === 'DEB' || needs === 'CRD' ? 'customersupplier' : 'notmatchable'),
          tag('accounttype', type === 'BAS' ? 'balance' : 'profitandloss'),
          tag('subanalyse', needs === undefined ? 'false' : 'true'),
          tag('level', '1'),
          tag('vatcode'),
        ]),
      ]

// Fact sheet, 6: the three places in which an e-mail address can live.
const relationTags = ({ emails, ledger, name }: Dimension): Tag[] => [
  tag('website'),
  tag('cocnumber'),
  tag('vatnumber'),
  tag('financials', [
    tag('matchtype', 'customersupplier'),
    tag('accounttype', 'inherit'),
    tag('subanalyse', 'false'),
    tag('duedays', '30'),
    tag('level', '2'),
    tag('payavailable', 'false'),
    tag('ebilling', emails.ebilling === '' ? 'false' : 'true'),
    tag('ebillmail', emails.ebilling),
    tag('substitutewith', ledger ?? ''),
    tag('substitutionlevel', '1'),
    tag('vatcode'),
  ]),
  tag('creditmanagement', [
    tag('basecreditlimit', '0.00'),
    tag('sendreminder', emails.reminder === '' ? 'false' : 'email'),
    tag('reminderemail', emails.reminder),
    tag('blocked', 'false'),
    ...['freetext1', 'freetext2', 'freetext3', 'comment'].map((empty) => tag(empty)),
  ]),
  tag('addresses', [
    tag(
      'address',
      [
        tag('name', name),
        tag('country', 'NL'),
        tag('city', 'Voorbeeldstad'),
        tag('postcode', '0000 AA'),
        tag('telephone'),
        tag('telefax'),
        tag('email', emails.address),
        tag('contact'),
        ...['field1', 'field2', 'field3', 'field4', 'field5', 'field6'].map((empty) => tag(empty)),
      ],
      { id: '1', type: 'invoice', default: 'true' },
    ),
  ]),
  tag('banks'),
]
