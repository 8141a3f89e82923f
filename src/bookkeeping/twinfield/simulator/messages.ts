/** The package's own words (fact sheet, 3.5); where no text was found the sentence is the simulator's own. */
const texts = {
  access_denied: ['Toegang geweigerd.', 'Access denied.'],
  amount_wrong: ['Het bedrag {value} is ongeldig.', 'The amount {value} is not valid.'],
  batch_too_long: [
    'Het maximum van {most} elementen per verzoek is overschreden.',
    'The maximum of {most} elements per request is exceeded.',
  ],
  browse_unknown: ['Browse {code} bestaat niet.', 'Browse {code} does not exist.'],
  code_unknown: ['Dagboek {code} bestaat niet.', 'Daybook {code} does not exist.'],
  company_missing: [
    'Toegang geweigerd. Company ontbreekt in request header.',
    'Access denied. Company is missing in the request header.',
  ],
  currency_unknown: ['Valuta {code} bestaat niet.', 'Currency {code} does not exist.'],
  customer_unknown: ['De klantdimensie bestaat niet.', 'The customer dimension does not exist.'],
  customers_differ: [
    'De regels behoren niet tot dezelfde relatie.',
    'The lines do not belong to the same relation.',
  ],
  date_outside_period: [
    'Datum {date} valt buiten de opgegeven periode ({period}).',
    'Date {date} is outside the given period ({period}).',
  ],
  date_wrong: ['De datum {value} is ongeldig.', 'The date {value} is not valid.'],
  dimension_not_active: ['Dimensie {code} is niet actief.', 'Dimension {code} is not active.'],
  dimension_unknown: ['Dimensie {code} bestaat niet.', 'Dimension {code} does not exist.'],
  dimension_not_here: [
    'Grootboekrekening {code} staat geen relatie of kostenplaats toe.',
    'Ledger {code} takes no relation or cost centre.',
  ],
  dimension_type_unknown: ['Dimensietype {type} bestaat niet.', 'Dimension type {type} does not exist.'],
  field_unknown: ['Element {name} is niet toegestaan.', 'Element {name} is not allowed.'],
  invoice_number_taken: [
    'Factuurnummer {number} komt reeds voor.',
    'Invoice number {number} already exists.',
  ],
  invoice_unknown: ['Factuur {number} bestaat niet.', 'Invoice {number} does not exist.'],
  line_missing: ['De regel bestaat niet.', 'The line does not exist.'],
  line_not_available: [
    'Boeking {code} {number} regel {line} is niet beschikbaar voor afletteren.',
    'Transaction {code} {number} line {line} is not available for matching.',
  ],
  line_type_wrong: ['Regeltype {type} is hier niet toegestaan.', 'Line type {type} is not allowed here.'],
  lines_missing: ['De boeking heeft te weinig regels.', 'The transaction has too few lines.'],
  match_code_wrong: ['Aflettercode {code} is niet toegestaan.', 'Match code {code} is not allowed.'],
  match_not_zero: [
    'Het totaal van de af te letteren regels is niet nul ({amount}).',
    'The lines to be matched do not add up to zero ({amount}).',
  ],
  match_value_wrong: [
    'De afletterwaarde {value} is hoger dan het openstaande bedrag.',
    'The match value {value} is more than the open amount.',
  ],
  not_balanced: [
    'De boeking is niet in balans. Er ontbreekt {amount} {side}.',
    'The transaction does not balance. {amount} {side} is missing.',
  ],
  not_balanced_base: [
    'De boeking balanceert niet in de basisvaluta. Er ontbreekt {amount} {side}.',
    'The transaction does not balance in the base currency. {amount} {side} is missing.',
  ],
  not_balanced_reporting: [
    'De boeking balanceert niet in de rapportagevaluta. Er ontbreekt {amount} {side}.',
    'The transaction does not balance in the reporting currency. {amount} {side} is missing.',
  ],
  not_provisional: [
    'De status van de boeking moet Concept zijn.',
    'The status of the transaction must be Provisional.',
  ],
  matched_already: ['De boeking is afgeletterd.', 'The transaction has been matched.'],
  office_unknown: ['De administratie bestaat niet.', 'The company does not exist.'],
  period_closed: ['Periode {period} is afgesloten.', 'Period {period} is closed.'],
  period_missing: [
    'De boeking kan niet gemaakt worden omdat periode {period} niet bestaat',
    'The transaction cannot be created because period {period} does not exist',
  ],
  relation_missing: [
    'Grootboekrekening {code} vereist de specificatie van een relatie of kostenplaats',
    'Ledger {code} requires a relation or cost centre',
  ],
  request_unknown: ['Het verzoek {name} is onbekend.', 'The request {name} is not known.'],
  statement_wrong: [
    'Begin- en eindsaldo komen niet overeen met het totaal.',
    'Start and close value do not agree with the total.',
  ],
  text_too_long: [
    'De waarde van {name} is te lang (maximaal 40 tekens).',
    'The value of {name} is too long (at most 40 characters).',
  ],
  transaction_unknown: [
    'Boeking {code} {number} bestaat niet.',
    'Transaction {code} {number} does not exist.',
  ],
  unexpected: ['Er is een onverwachte fout opgetreden', 'An unexpected error has occurred'],
  value_wrong: ['De waarde {value} is ongeldig.', 'The value {value} is not valid.'],
} as const satisfies Readonly<Record<string, readonly [nl: string, en: string]>>

export type MessageCode = keyof typeof texts
export type Params = Readonly<Record<string, string>>
export type Language = 'nl' | 'en'

export const say =
  (language: Language) =>
  (code: MessageCode, params: Params = {}): string =>
    texts[code][language === 'nl' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')

export const sideWord = (language: Language, side: 'debit' | 'credit'): string =>
  language === 'nl' && side === 'debit' ? 'debet' : side
