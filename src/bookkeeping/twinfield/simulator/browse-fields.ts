import type { KeptLine, Match, Transaction } from './documents.ts'
import { matchesOf, statusOf } from './echo-transaction.ts'
import { daybookOf, dimensionId, officeOf } from './office.ts'
import { shownDay } from './periods.ts'
import type { Scene } from './scene.ts'

export type FieldType = 'String' | 'Decimal' | 'Date' | 'Value'

export interface Row {
  readonly scene: Scene
  readonly one: Transaction
  readonly line: KeptLine
}

export interface BrowseField {
  readonly type: FieldType
  readonly label: readonly [nl: string, en: string]
  readonly of: (row: Row) => string
}

const field = (type: FieldType, nl: string, en: string, of: BrowseField['of']): BrowseField => ({
  type,
  label: [nl, en],
  of,
})

const dimensionName = ({ scene, one }: Row, types: readonly string[], code: string): string =>
  types
    .map((type) => scene.memory.get('dimensions', dimensionId(one.office, type, code))?.name)
    .find((name) => name !== undefined) ?? ''

const typeOf = ({ scene, one }: Row, types: readonly string[], code: string): string =>
  types.find((type) => scene.memory.get('dimensions', dimensionId(one.office, type, code))) ?? ''

const ledgerTypes = ['BAS', 'PNL']
const otherTypes = ['DEB', 'CRD', 'KPL']
const lastMatch = ({ scene, one, line }: Row): Match | undefined => matchesOf(scene, one, line.id).at(-1)
export const invoiceNumberOf = ({ one, line }: Pick<Row, 'one' | 'line'>): string =>
  line.fields.invoicenumber ?? (line.type === 'total' ? one.fields.invoicenumber : undefined) ?? ''

// Fact sheet, 5: the columns that are recorded of 100 and 130.
export const customerFields: Readonly<Record<string, BrowseField>> = {
  'fin.trs.head.office': field('String', 'Administratie', 'Company', ({ one }) => one.office),
  'fin.trs.head.officename': field('String', 'Naam', 'Name', ({ one }) => officeOf(one.office)?.name ?? ''),
  'fin.trs.head.yearperiod': field('String', 'Periode', 'Period', ({ one }) => one.period),
  'fin.trs.head.code': field('String', 'Dagboek', 'Daybook', ({ one }) => one.code),
  'fin.trs.head.shortname': field(
    'String',
    'Naam',
    'Name',
    ({ one }) => daybookOf(one.code)?.shortname ?? '',
  ),
  'fin.trs.head.number': field('Decimal', 'Boekst.nr.', 'Trans. no.', ({ one }) => one.number),
  'fin.trs.head.status': field('String', 'Status', 'Status', ({ one }) => one.status),
  'fin.trs.head.date': field('Date', 'Boekdatum', 'Trans. date', ({ one }) => one.date),
  'fin.trs.head.curcode': field('String', 'Valuta', 'Currency', ({ one }) => one.currency),
  'fin.trs.head.modified': field('String', 'Wijzigingsdatum', 'Modified', ({ one }) => one.modified),
  'fin.trs.line.dim2': field('String', 'Debiteur', 'Customer', ({ line }) => line.dim2),
  'fin.trs.line.dim2name': field('String', 'Naam', 'Name', (row) =>
    dimensionName(row, otherTypes, row.line.dim2),
  ),
  'fin.trs.line.valuesigned': field('Value', 'Bedrag', 'Value', ({ line }) => line.value),
  'fin.trs.line.basevaluesigned': field('Value', 'Euro', 'Euro', ({ line }) => line.basevalue),
  'fin.trs.line.openvaluesigned': field('Value', 'Openstaand', 'Open', ({ line }) => line.open),
  'fin.trs.line.openbasevaluesigned': field(
    'Value',
    'Openstaand euro',
    'Open euro',
    ({ line }) => line.openbase,
  ),
  'fin.trs.line.availableforpayruns': field('String', 'Betaalbaar', 'Payable', () => 'true'),
  'fin.trs.line.invnumber': field('String', 'Factuurnr.', 'Inv. no.', invoiceNumberOf),
  'fin.trs.line.datedue': field(
    'Date',
    'Vervaldatum',
    'Due date',
    ({ one, line }) => line.fields.duedate ?? one.fields.duedate ?? one.date,
  ),
  'fin.trs.line.matchstatus': field('String', 'Betaalstatus', 'Match status', ({ line }) => statusOf(line)),
  'fin.trs.line.matchnumber': field('Decimal', 'Betaalnr.', 'Match no.', (row) =>
    String(lastMatch(row)?.number ?? ''),
  ),
  'fin.trs.line.matchdate': field('Date', 'Betaaldatum', 'Match date', (row) => lastMatch(row)?.date ?? ''),
  'fin.trs.line.modified': field('String', 'Wijzigingsdatum', 'Modified', ({ one }) => one.linesModified),
}

/** What the browses of booking lines know beside these. */
export const lineFields: Readonly<Record<string, BrowseField>> = {
  'fin.trs.head.freetext1': field(
    'String',
    'Vrije tekst 1',
    'Free text 1',
    ({ one }) => one.fields.freetext1 ?? '',
  ),
  'fin.trs.head.freetext2': field(
    'String',
    'Vrije tekst 2',
    'Free text 2',
    ({ one }) => one.fields.freetext2 ?? '',
  ),
  'fin.trs.head.freetext3': field(
    'String',
    'Vrije tekst 3',
    'Free text 3',
    ({ one }) => one.fields.freetext3 ?? '',
  ),
  'fin.trs.head.origin': field('String', 'Herkomst', 'Origin', ({ one }) => one.origin),
  'fin.trs.head.originreference': field(
    'String',
    'Kenmerk',
    'Reference',
    ({ one }) => one.fields.originreference ?? '',
  ),
  'fin.trs.head.inpdate': field('String', 'Invoerdatum', 'Input date', ({ one }) => one.inputdate),
  'fin.trs.head.username': field('String', 'Gebruiker', 'User', ({ one }) => one.user),
  'fin.trs.line.dim1': field('String', 'Grootboekrek.', 'Ledger', ({ line }) => line.dim1),
  'fin.trs.line.dim1name': field('String', 'Naam', 'Name', (row) =>
    dimensionName(row, ledgerTypes, row.line.dim1),
  ),
  'fin.trs.line.dim1type': field('String', 'Dimensietype', 'Type', (row) =>
    typeOf(row, ledgerTypes, row.line.dim1),
  ),
  'fin.trs.line.dim2type': field('String', 'Dimensietype', 'Type', (row) =>
    typeOf(row, otherTypes, row.line.dim2),
  ),
  'fin.trs.line.debitcredit': field('String', 'D/C', 'D/C', ({ line }) => line.side),
  'fin.trs.line.repvaluesigned': field('Value', 'Rapportage', 'Reporting', ({ line }) => line.repvalue),
  'fin.trs.line.openrepvaluesigned': field('Value', 'Openstaand', 'Open', ({ line }) => line.openrep),
  'fin.trs.line.description': field(
    'String',
    'Omschrijving',
    'Description',
    ({ line }) => line.fields.description ?? '',
  ),
  'fin.trs.line.vatcode': field('String', 'Btw', 'VAT', ({ line }) => line.fields.vatcode ?? ''),
  'fin.trs.line.freechar': field(
    'String',
    'Vrij teken',
    'Free character',
    ({ line }) => line.fields.freechar ?? '',
  ),
}

export const shownValue = (type: FieldType, value: string): string | undefined =>
  type === 'Date' && value !== '' ? shownDay(value) : undefined
