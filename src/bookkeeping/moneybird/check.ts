import type { BooksCheck } from '../books.ts'
import { readAdministration } from './administration.ts'
import type { Api } from './api.ts'

// Fact sheet, 2: invoices and their payments, journals, and the ledgers and webhooks. `bank` lets payments be seen as tied to it.
export const scopes = ['sales_invoices', 'documents', 'bank', 'settings']
const needed = ['sales_invoices', 'documents', 'settings']

/** Is the administration open to us, and with every right that is needed? */
export const check = async (api: Api): Promise<BooksCheck> => {
  const reading = await readAdministration(api)
  if ('unread' in reading) return { alive: false, reason: reading.unread }
  const { id, name, currency, lockedUntil, suspended } = reading.read
  if (suspended) return { alive: false, reason: { code: 'moneybird.suspended' } }
  if (currency === null) return { alive: false, reason: { code: 'moneybird.currency_unknown' } }
  const { scope, user } = api.granted
  const missing = scope === null ? [] : needed.filter((one) => !scope.split(/\s+/).includes(one))
  if (missing.length > 0)
    return {
      alive: false,
      reason: { code: 'moneybird.rights_missing', params: { rights: missing.join(', ') } },
    }
  return {
    alive: true,
    administration: { id, name },
    facts: { currency, ...(lockedUntil && { locked_until: lockedUntil }), ...(user && { user }) },
  }
}
