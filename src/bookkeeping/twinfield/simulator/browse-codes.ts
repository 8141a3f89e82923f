import { type BrowseField, customerFields, lineFields, type Row } from './browse-fields.ts'
import { statusOf } from './echo-transaction.ts'
import { daybookOf, dimensionId } from './office.ts'
import type { Scene } from './scene.ts'

export interface Browse {
  readonly name: readonly [nl: string, en: string]
  readonly fields: Readonly<Record<string, BrowseField>>
  readonly shows: (row: Row) => boolean
}

const all = { ...customerFields, ...lineFields }

const isOf =
  (type: string) =>
  ({ scene, one, line }: Row): boolean =>
    line.level === 2 && scene.memory.get('dimensions', dimensionId(one.office, type, line.dim2)) !== undefined

const stillOpen = (row: Row): boolean =>
  row.scene.dialect.openBrowsesShowMatched || statusOf(row.line) !== 'matched'

const inBook =
  (kind: string) =>
  ({ one }: Row): boolean =>
    daybookOf(one.code)?.kind === kind

/** The browses that are here, by their codes (fact sheet, 5). */
export const browseOf = ({ dialect }: Scene, code: string): Browse | undefined => {
  const ofCustomers = dialect.moreCustomerFields ? all : customerFields
  const open = (type: string) => (row: Row) => isOf(type)(row) && stillOpen(row)
  const known: Readonly<Record<string, Browse>> = {
    '000': { name: ['Grootboektransacties', 'General ledger transactions'], fields: all, shows: () => true },
    '010': {
      name: ['Nog af te letteren', 'To be matched'],
      fields: all,
      shows: ({ line }) => line.level === 2 && statusOf(line) === 'available',
    },
    '020': { name: ['Transactielijst', 'Transaction list'], fields: all, shows: () => true },
    '030_1': { name: ['Transactiedetails', 'Transaction details'], fields: all, shows: () => true },
    '030_2': { name: ['Transactiedetails', 'Transaction details'], fields: all, shows: () => true },
    '030_3': { name: ['Transactiedetails', 'Transaction details'], fields: all, shows: () => true },
    '100': {
      name: ['Debiteurentransacties', 'Customer transactions'],
      fields: ofCustomers,
      shows: isOf('DEB'),
    },
    '130_1': { name: ['Debiteuren openstaand', 'Customers open'], fields: ofCustomers, shows: open('DEB') },
    '130_3': { name: ['Debiteuren openstaand', 'Customers open'], fields: ofCustomers, shows: open('DEB') },
    '200': {
      name: ['Crediteurentransacties', 'Supplier transactions'],
      fields: ofCustomers,
      shows: isOf('CRD'),
    },
    '230_1': { name: ['Crediteuren openstaand', 'Suppliers open'], fields: ofCustomers, shows: open('CRD') },
    '230_2': { name: ['Crediteuren openstaand', 'Suppliers open'], fields: ofCustomers, shows: open('CRD') },
    '400': { name: ['Kastransacties', 'Cash transactions'], fields: all, shows: inBook('cash') },
    '410': { name: ['Banktransacties', 'Bank transactions'], fields: all, shows: inBook('bank') },
  }
  return known[code]
}
