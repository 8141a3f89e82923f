import { isCurrency } from '../../../money/currency.ts'
import type { Complaints } from './complaints.ts'
import { type Daybook, daybookOf, officeOf } from './office.ts'
import { isDay, isLocked, periodExists, periodOf, shownDay } from './periods.ts'
import type { Visit } from './scene.ts'
import { childOf, type Element, textOf } from './xml.ts'

export interface DraftHeader {
  readonly office: string
  readonly daybook: Daybook
  /** '' on a new one. */
  readonly number: string
  readonly currency: string
  readonly date: string
  readonly period: string
  readonly fields: Readonly<Record<string, string>>
}

// Fact sheet, 3.3.
const own = ['office', 'code', 'number', 'currency', 'date', 'period']
const carried = [
  ...['duedate', 'invoicenumber', 'paymentreference', 'statementnumber', 'startvalue', 'closevalue'],
  ...['regime', 'freetext1', 'freetext2', 'freetext3', 'originreference'],
]
// What the package says itself, and a client may send back.
const ignored = ['origin', 'user', 'inputdate', 'modificationdate', 'modified']

/** Null where what is wrong has been said. */
export const readHeader = (
  visit: Visit,
  transaction: Element,
  wrong: Complaints,
  raisesWarnings: boolean,
): DraftHeader | null => {
  const header = childOf(transaction, 'header') ?? transaction
  const at = (name: string): Element => childOf(header, name) ?? header
  if (visit.scene.dialect.unknownFields === 'refused' && header !== transaction) refuseUnknown(header, wrong)
  const office = officeOf(textOf(header, 'office') || visit.office)
  if (!office) wrong.about(at('office'), 'office_unknown')
  const daybook = daybookOf(textOf(header, 'code'))
  if (!daybook) wrong.about(at('code'), 'code_unknown', { code: textOf(header, 'code') })
  const currency = textOf(header, 'currency') || 'EUR'
  if (!isCurrency(currency)) wrong.about(at('currency'), 'currency_unknown', { code: currency })
  const dated = office && readPeriod(visit, header, office.code, wrong, raisesWarnings)
  if (!office || !daybook || !dated || wrong.any) return null
  const fields = Object.fromEntries(
    carried.map((name) => [name, textOf(header, name)]).filter(([, value]) => value !== ''),
  )
  return { office: office.code, daybook, number: textOf(header, 'number'), currency, ...dated, fields }
}

const refuseUnknown = (header: Element, wrong: Complaints): void => {
  for (const field of header.children)
    if (![...own, ...carried, ...ignored].includes(field.name))
      wrong.about(field, 'field_unknown', { name: field.name })
}

const readPeriod = (
  { scene }: Visit,
  header: Element,
  office: string,
  wrong: Complaints,
  raisesWarnings: boolean,
): { readonly date: string; readonly period: string } | null => {
  const dateField = childOf(header, 'date') ?? header
  const date = textOf(header, 'date')
  if (!isDay(date)) return wrong.about(dateField, 'date_wrong', { value: date })
  const given = textOf(header, 'period')
  const period = given || periodOf(date)
  const periodField = childOf(header, 'period') ?? dateField
  if (!periodExists(scene, period)) wrong.about(periodField, 'period_missing', { period })
  else if (isLocked(scene.memory, office, period)) wrong.about(periodField, 'period_closed', { period })
  const warns = dateField.attributes.raisewarning
  if (given && given !== periodOf(date) && (warns === undefined ? raisesWarnings : warns === 'true'))
    wrong.about(dateField, 'date_outside_period', { date: shownDay(date), period }, 'warning')
  return { date, period }
}
