import { type Currency, isCurrency } from '../../money/currency.ts'
import type { Reading } from '../books.ts'
import { type Fields, readRows } from '../exact-json.ts'
import type { Api } from './api.ts'
import { text, textOrNull } from './fields.ts'

/** An administration (fact sheet, 3). */
export interface Administration {
  readonly id: string
  readonly name: string
  /** Null for one that Saldo does not count in. */
  readonly currency: Currency | null
  /** `YYYY-MM-DD`: that day and all before it are closed. */
  readonly lockedUntil: string | null
  readonly suspended: boolean
}

const administrationOf = (fields: Fields): Administration => {
  const currency = text(fields, 'currency')
  return {
    id: text(fields, 'id'),
    name: text(fields, 'name'),
    currency: isCurrency(currency) ? currency : null,
    lockedUntil: textOrNull(fields, 'period_locked_until'),
    suspended: fields.suspended === true,
  }
}

/** All administrations that the person who signed in may open. */
export const listAdministrations = (api: Api): Promise<Reading<readonly Administration[]>> =>
  api.ask({ path: 'administrations' }, (reply) => readRows(reply).map(administrationOf))

/** The chosen one, as it is now. */
export const readAdministration = async (api: Api): Promise<Reading<Administration>> => {
  if (api.administration === null) return { unread: { code: 'moneybird.no_administration' } }
  const all = await listAdministrations(api)
  if ('unread' in all) return all
  const chosen = all.read.find(({ id }) => id === api.administration)
  return chosen ? { read: chosen } : { unread: { code: 'moneybird.administration_closed' } }
}

/** The chosen one, as it was a moment ago, or as it is now. */
export type AskAdministration = (when?: 'now') => Promise<Reading<Administration>>

// The closed period moves when a bookkeeper closes one; Moneybird itself keeps what would go past it out.
const freshFor = 60_000

export const rememberAdministration = (api: Api): AskAdministration => {
  let last: { readonly at: number; readonly read: Administration } | null = null
  let asking: Promise<Reading<Administration>> | null = null
  const ask = async () => {
    const reading = await readAdministration(api)
    if ('read' in reading) last = { at: performance.now(), read: reading.read }
    return reading
  }
  return (when) => {
    if (when !== 'now' && last && performance.now() - last.at < freshFor)
      return Promise.resolve({ read: last.read })
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
}
