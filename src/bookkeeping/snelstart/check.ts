import type { Reason } from '../../outbound/answer.ts'
import type { BooksCheck, Reading } from '../books.ts'
import { type Fields, readFields, readRows } from '../exact-json.ts'
import type { Api } from './api.ts'

// Fact sheet, 1 and 3: what Saldo reads, and the right it needs, as SnelStart calls it. Whether a key may write is only
// told when something is written.
const rights: readonly (readonly [string, string])[] = [
  ['/dagboeken', 'boekhouden'],
  ['/verkoopfacturen?$top=1', 'orders'],
  ['/bankboekingen?$top=1', 'bankieren'],
  ['/kasboekingen?$top=1', 'kas'],
]

/** Is the administration open to us, and with every right that is needed? */
export const check = async (api: Api): Promise<BooksCheck> => {
  const company = await api.get('/companyInfo', readFields)
  if ('unread' in company && !isForbidden(company.unread)) return { alive: false, reason: company.unread }
  const readings = await Promise.all(rights.map(([path]) => api.get(path, readRows)))
  const broken = readings.find((reading) => 'unread' in reading && !isForbidden(reading.unread))
  if (broken && 'unread' in broken) return { alive: false, reason: broken.unread }
  const missing = rights.filter((_, index) => 'unread' in (readings[index] ?? {})).map(([, right]) => right)
  if ('unread' in company) missing.unshift('settings')
  if (missing.length > 0 || 'unread' in company)
    return {
      alive: false,
      reason: { code: 'snelstart.rights_missing', params: { rights: missing.join(', ') } },
    }
  return foundOf(company.read, readings[0])
}

const isForbidden = ({ code }: Reason): boolean => code === 'snelstart.forbidden'

const foundOf = (company: Fields, daybooks: Reading<readonly Fields[]> | undefined): BooksCheck => ({
  alive: true,
  administration: {
    id: String(company.administratieIdentifier ?? ''),
    name: String(company.administratieNaam ?? ''),
  },
  facts: {
    year: String(company.huidigBoekjaar ?? ''),
    daybooks: String(daybooks && 'read' in daybooks ? daybooks.read.length : 0),
  },
})
