import { readAmount, readCurrency } from './amount.ts'
import { type Call, lowerIn, recordIn, textIn, wrongInShared } from './call.ts'
import { isBrand, methods } from './methods.ts'
import type { Office } from './office.ts'
import type { Refusal } from './reply.ts'

const missing = (field: string): Refusal => ({ message: `${field} is required`, field })

/** What is wrong with a `POST /payment` (1.4), or null. */
export const wrongInPayment = (office: Office, body: Call['body']): Refusal | null =>
  wrongInMethod(body) ??
  wrongInAmount(body) ??
  wrongInShared(office, body) ??
  (textIn(body, 'returnUrl') ? null : missing('returnUrl')) ??
  (lowerIn(body, 'method') === 'terminal' ? wrongInTerminal(office, recordIn(body, 'details')) : null)

const wrongInMethod = (body: Call['body']): Refusal | null => {
  const name = lowerIn(body, 'method')
  if (!name) return missing('method')
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method)
    return { message: `method ${name} is not active`, field: 'method', failureCode: 'invalid_config' }
  const type = lowerIn(body, 'transactionType') ?? 'sale'
  if (!method.types.includes(type))
    return { message: `${name} cannot ${type}`, field: 'transactionType', failureCode: 'invalid_config' }
  if (name === 'klarna' && !(Array.isArray(body.orderLines) && body.orderLines.length > 0))
    return missing('orderLines')
  if (name !== 'card') return null
  const brand = lowerIn(body, 'brand')
  return brand && isBrand(brand) ? null : { message: 'brand is missing or not known', field: 'brand' }
}

const wrongInAmount = (body: Call['body']): Refusal | null => {
  const currency = readCurrency(body.currency)
  if (!currency)
    return { message: 'currency is not supported', field: 'currency', failureCode: 'unsupported_currency' }
  // A validate looks at a card and takes nothing.
  if (lowerIn(body, 'transactionType') === 'validate') return null
  return readAmount(body.amount, currency) ? null : wrongAmount
}

export const wrongAmount: Refusal = {
  message: 'amount must be above 0, with a dot and at most 2 decimals, without thousands separators',
  field: 'amount',
}

const environments = ['ATTENDED', 'SEMI_UNATTENDED', 'UNATTENDED']
const languages = ['NLD', 'ENG', 'FRA', 'DEU']

/** What is wrong with the details of a terminal (2.2), or null. */
export const wrongInTerminal = (
  { terminals }: Office,
  details: Readonly<Record<string, unknown>>,
): Refusal | null => {
  const config = (field: string, message: string): Refusal => ({
    message,
    field: `details.${field}`,
    failureCode: 'invalid_config',
  })
  const upper = (field: string) => textIn(details, field)?.toUpperCase() ?? ''
  for (const field of ['terminalId', 'managementSystemId', 'accessProtocol', 'operatingEnvironment'])
    if (!textIn(details, field)) return missing(`details.${field}`)
  const id = textIn(details, 'terminalId') ?? ''
  const terminal = id.length <= 10 ? terminals.get(id) : undefined
  if (!terminal) return config('terminalId', `terminal ${id} is not known`)
  if (upper('managementSystemId') !== terminal.managementSystemId.toUpperCase())
    return config('managementSystemId', `terminal ${id} is not in this management system`)
  if (upper('accessProtocol') !== 'OPI_NL')
    return config('accessProtocol', 'the terminal does not speak this protocol')
  if (!environments.includes(upper('operatingEnvironment')))
    return config('operatingEnvironment', 'operatingEnvironment is not known')
  const language = upper('merchantLanguage')
  return language && !languages.includes(language)
    ? config('merchantLanguage', 'merchantLanguage is not known')
    : null
}
