import type { Dialect } from './dialect.ts'

/** An answer over the line; `text` is sent as HTML. */
export interface Said {
  readonly status: number
  readonly body?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const isSaid = (value: object): value is Said => 'status' in value

// Fact sheet, 6: three shapes that are not consistent, and the codes are not public: these are the simulator's own.
const rules = {
  unbalanced: ['BOE-0001', 'De boeking is niet in balans.'],
  ledger_unknown: ['GRB-0002', 'Het grootboek bestaat niet of is niet actief.'],
  daybook_unknown: ['DGB-0003', 'Het dagboek bestaat niet, is niet actief of is van een andere soort.'],
  year_closed: ['BJR-0004', 'Het boekjaar is afgesloten.'],
  more_than_open: ['VKB-0005', 'Het bedrag is hoger dan het openstaande saldo van de factuur.'],
  invoice_missing: ['VKB-0006', 'De verkoopboeking bestaat niet.'],
  number_taken: ['VKB-0007', 'Het factuurnummer is al in gebruik.'],
  has_payments: ['VKB-0008', 'Op deze verkoopboeking is al een betaling geboekt.'],
  customer_unknown: ['REL-0009', 'De relatie bestaat niet.'],
  total_wrong: ['VKB-0010', 'Het factuurbedrag is niet gelijk aan de som van de regels en de btw.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type RuleName = keyof typeof rules

/** One of the package's rules says no. */
export const ruleSaysNo = (name: RuleName, dialect: Dialect, status = 400): Said => {
  const [errorCode, message] = rules[name]
  if (dialect.ruleShape === 2)
    return { status, body: { message: 'The request is invalid.', modelState: { model: [message] } } }
  return { status, body: dialect.ruleShape === 3 ? { Message: message } : [{ errorCode, message }] }
}

/** A field that does not fit the model. */
export const fieldWrong = (field: string, message: string): Said => ({
  status: 400,
  body: { message: 'The request is invalid.', modelState: { [`model.${field}`]: [message] } },
})

export const notFound = ({ notFoundBody }: Dialect): Said =>
  notFoundBody === 'empty' ? { status: 404 } : { status: 404, body: { Message: 'Not found.' } }

export const message = (status: number, text: string): Said => ({ status, body: { Message: text } })

/** The layer before the API speaks another shape (Azure API Management). */
export const gateway = (statusCode: number, text: string, headers: Record<string, string> = {}): Said => ({
  status: statusCode,
  body: { statusCode, message: text },
  headers,
})
