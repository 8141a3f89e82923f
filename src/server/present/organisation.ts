import { isLanguage, isTextKey, type Language, say } from '../../../languages/say.ts'
import type { ApiKey } from '../../organisation/api-key.ts'
import type { AuditRow } from '../../organisation/audit.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import type { Person } from '../../organisation/person.ts'
import { rights, rightsOf } from '../../organisation/rights.ts'
import type { Till } from '../../organisation/till.ts'
import { amountOf, perhaps } from './basics.ts'

const languageNamed = (text: string): Language => (isLanguage(text) ? text : 'en')

export const presentOrganisation = (organisation: Organisation) => ({
  ...organisation,
  language: languageNamed(organisation.language),
  cashStep: amountOf(organisation.cashStep, organisation.currency),
  secondPersonAbove: amountOf(organisation.secondPersonAbove, organisation.currency),
})

export const presentPerson = (person: Person, currency: string) => ({
  ...person,
  language: languageNamed(person.language),
  given: rightsNamed(person.given),
  withheld: rightsNamed(person.withheld),
  rights: [...rightsOf(person)],
  cashLimit: perhaps(person.cashLimit, (limit) => amountOf(limit, currency)),
  refundLimit: perhaps(person.refundLimit, (limit) => amountOf(limit, currency)),
})

// A right that was renamed since means nothing any more.
const rightsNamed = (names: readonly string[]) => rights.filter((right) => names.includes(right))

export const presentTill = (till: Till, currency: string) => ({
  ...till,
  cashLimit: perhaps(till.cashLimit, (limit) => amountOf(limit, currency)),
})

export const presentApiKey = (key: ApiKey) => ({
  ...key,
  madeAt: key.madeAt.toISOString(),
  endedAt: perhaps(key.endedAt, (at) => at.toISOString()),
})

export const presentAuditRow = (language: Language, row: AuditRow) => {
  const key = `action.${row.action}`
  return {
    ...row,
    at: row.at.toISOString(),
    actionText: isTextKey(key) ? say(language, key) : row.action,
  }
}
