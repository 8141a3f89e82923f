import type { FaultCode } from './faults.ts'
import { householdOf } from './household.ts'
import { type Language, say } from './messages.ts'
import { officeOf, offices } from './office.ts'
import { keptOut, type Said } from './said.ts'
import type { Visit } from './scene.ts'
import type { Serving } from './serve.ts'
import type { ServiceCall } from './service-call.ts'
import { soapAnswer, soapFault } from './soap.ts'
import { endTokens, goodToken, userOf } from './tokens.ts'
import type { Misfortune } from './transactions.ts'

/** What a service says, and after how many milliseconds more. */
export interface ServiceSaid {
  readonly said: Said
  readonly takes: number
}

/** Answers a call of a service: who may come in (fact sheet, 1 and 8), and what it does. */
export const answerService = (serving: Serving, call: ServiceCall): ServiceSaid => {
  const stopped = keptAway(serving, call)
  if (stopped) return { said: stopped, takes: 0 }
  const visit = visitOf(serving, call)
  if ('status' in visit) return { said: visit, takes: 0 }
  let rows = 0
  const answer = call.run(visit, misfortuneOf(serving, call), (looked) => {
    rows = looked
  })
  const { browseMsPerRow, browseGivesUpAfterMs } = serving.scene.dialect
  const takes = rows * browseMsPerRow
  if (browseGivesUpAfterMs > 0 && takes > browseGivesUpAfterMs)
    return { said: soapFault(call.soap.version, 'The operation has timed out'), takes: browseGivesUpAfterMs }
  return { said: soapAnswer(call.soap.version, answer), takes }
}

const keptAway = ({ scene, faults, gate, counts }: Serving, call: ServiceCall): Said | null => {
  const { exchange, soap, query, what } = call
  const { dialect } = scene
  const shut = faults.take('too_many_requests', exchange)
  const cost = query ? dialect.queryCredits : dialect.callCredits
  const limited = gate.limit(cost, soap.version, shut ? (shut.ms ?? 1_000) : undefined)
  if (limited) counts.limited += 1
  else counts.let += 1
  counts.of[what] = (counts.of[what] ?? 0) + 1
  if (limited) return limited
  if (faults.take('revoked_key', exchange)) return badToken
  if (faults.take('expired_token', exchange)) endTokens(scene, ['access'])
  if (soap.accessToken === '' && soap.session !== '')
    return soapFault(soap.version, 'Your logon credentials are not valid anymore. Try to log on again.')
  if (!goodToken(scene, 'access', soap.accessToken)) return badToken
  return faults.take('forbidden', exchange) ? keptOut(403, '103', 'Access denied.') : null
}

// Fact sheet, 1: the codes that are known.
const badToken = keptOut(401, '354', 'Access denied. Token invalid')

const visitOf = ({ scene }: Serving, { soap, officeless, noOffice }: ServiceCall): Visit | Said => {
  const token = goodToken(scene, 'access', soap.accessToken)
  if (!token) return badToken
  const user = userOf(token)
  const language: Language = scene.dialect.language === 'user' ? user.language : scene.dialect.language
  const visit = { scene, user, language, say: say(language) }
  const wanted = officeOf(soap.company) ?? offices.find(({ id }) => id === soap.companyId.toLowerCase())
  if (wanted) return { ...visit, office: wanted.code }
  const named = soap.company !== '' || soap.companyId !== ''
  if (!named && officeless && !scene.dialect.officesNeedCompany) return { ...visit, office: '' }
  if (!named) return soapFault(soap.version, visit.say('company_missing'), 'client')
  if (noOffice) return soapAnswer(soap.version, noOffice())
  return soapFault(soap.version, `${visit.say('access_denied')} ${visit.say('office_unknown')}`, 'client')
}

const misfortuneOf = ({ faults }: Serving, { exchange, what }: ServiceCall): Misfortune => {
  const strikes = (code: FaultCode): boolean => faults.take(code, exchange) !== null
  // A fault that says nothing may only be used up by what it can spoil.
  const books = what === 'transactions' || what === 'transaction'
  const letters = exchange === 'letter_off'
  return {
    invoiceMissing: (books || what === 'read') && strikes('invoice_missing'),
    periodClosed: books && strikes('period_closed'),
    ledgerUnknown: books && strikes('ledger_unknown'),
    unexpected: books && strikes('unexpected_error'),
    bookTwice: books && strikes('book_twice'),
    touched: books && strikes('accountant_touched'),
    matchRefused: letters ? noMatch(strikes) : null,
  }
}

const noMatch = (strikes: (code: FaultCode) => boolean): Misfortune['matchRefused'] => {
  if (strikes('invoice_missing')) return 'line_missing'
  return strikes('match_refused') ? 'line_not_available' : null
}

/** Where the cluster is now, below its host (fact sheet, 1: it can move). */
export const clusterPathOf = ({ scene }: Serving): string => householdOf(scene.memory).clusterPath
