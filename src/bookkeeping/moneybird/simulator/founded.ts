import type { BooksChoice } from '../../books.ts'
import { type Change, type Memory, put } from './memory.ts'
import type { Account, Administration, Ledger, TaxRate, User } from './records.ts'

/** Businesses that nobody owns. The first one is the shop of the demonstration. */
const administrations = ['Garage Voorbeeld B.V.', 'Webwinkel Voorbeeld B.V.', 'Holding Voorbeeld B.V.']

/** Who signs in, and which administrations they reach: by their place in the list above. */
const people = [
  { name: 'Anna Voorbeeld', email: 'anna@voorbeeld.example', reaches: [0, 1, 2], as: 'user' },
  { name: 'Bram Voorbeeld', email: 'bram@voorbeeld.example', reaches: [1], as: 'user' },
  { name: 'Accountant Proef', email: 'proef@voorbeeld.example', reaches: [0, 2], as: 'accountant_company' },
  { name: 'Nieuwe Medewerker', email: 'nieuw@voorbeeld.example', reaches: [], as: 'user' },
] as const

const any = ['financial_mutation', 'general_journal_document', 'payment'] as const
const sales = ['sales_invoice', 'financial_mutation', 'general_journal_document'] as const
const costs = ['purchase_invoice', 'financial_mutation', 'general_journal_document'] as const

// Names and codes as the published examples have them, with those a payment desk is set up with.
const ledgers: readonly (readonly [string, string, string, readonly string[], string, boolean?])[] = [
  ['80000.01', 'Omzet', 'revenue', sales, 'WOmzNohOlh'],
  ['80000.02', 'Omzet webwinkel', 'revenue', sales, 'WOmzNohOlh'],
  ['12010.01', 'Betalingen', 'current_assets', any, 'BLimKruSto'],
  ['12010.02', 'Kruisposten', 'current_assets', any, 'BLimKruSto'],
  ['12010.03', 'Pin en online betalingen onderweg', 'current_assets', any, 'BLimKruSto'],
  ['12010.04', 'Oude betaalprovider', 'current_assets', any, 'BLimKruSto', false],
  ['12020.01', 'Verrekeningen', 'current_assets', any, 'BLimKruSto'],
  ['12030.01', 'Kas', 'current_assets', any, 'BLimKas'],
  [
    '12040.01',
    'Bankrekening',
    'current_assets',
    ['financial_mutation', 'general_journal_document'],
    'BLimBan',
  ],
  ['16050.01', 'Vooruitontvangen bedragen', 'current_liabilities', any, 'BSchOpa'],
  ['16050.02', 'Fooien', 'current_liabilities', any, 'BSchOvs'],
  ['16221.01', 'Af te dragen btw', 'current_liabilities', ['financial_mutation'], 'BSchBepBtw'],
  ['13010.01', 'Debiteuren', 'current_assets', [], 'BVorDeb'],
  ['46801.01', 'Algemene kosten', 'expenses', costs, 'WBedAlkOal'],
  ['46801.02', 'Kosten betaalprovider', 'expenses', costs, 'WFbeBkn'],
  ['46801.03', 'Betalingsverschillen', 'expenses', [...costs, 'payment'], 'WBedAlkBev'],
]

/** What is there before anything happened, at a moment long past. */
export const founded = (memory: Memory, now: Date): Change[] => {
  const at = `${now.getUTCFullYear() - 2}-01-01T09:00:00.000Z`
  const made = administrations.map((name) => household(memory, name, at))
  const access = (reaches: readonly number[], as: 'user' | 'accountant_company') =>
    Object.fromEntries(reaches.map((place) => [made[place]?.administration.id ?? '', as]))
  const users = people.map(
    ({ name, email, reaches, as }): User => ({
      id: memory.newId(),
      name,
      email,
      access: access(reaches, as),
    }),
  )
  return [...made.flatMap(({ changes }) => changes), ...users.map((user) => put('users', user))]
}

const household = (memory: Memory, name: string, at: string) => {
  const id = memory.newId()
  const dated = () => ({ id: memory.newId(), administration: id, createdAt: at, updatedAt: at })
  const chart = ledgers.map(
    ([code, title, type, allows, taxonomy, active = true]): Ledger => ({
      ...dated(),
      ...{ code, name: title, type, allows, active },
      ...{ parent: null, account: null, taxonomy: { code: taxonomy, name: title, reference: null } },
    }),
  )
  const rates = [
    ['21% btw', '21.0'],
    ['9% btw', '9.0'],
    ['Geen btw', '0.0'],
  ].map(
    ([title = '', percentage = '']): TaxRate => ({
      ...dated(),
      ...{ name: title, percentage, type: 'sales_invoice', active: true },
    }),
  )
  const accounts: Account[] = [
    { ...dated(), type: 'BankAccount', name: 'Bankrekening', identifier: 'NL02TEST0123456789', active: true },
    { ...dated(), type: 'CashAccount', name: 'Kas', identifier: 'Kas', active: true },
    {
      ...dated(),
      type: 'BankAccount',
      name: 'Oude bankrekening',
      identifier: 'NL75TEST0987654321',
      active: false,
    },
  ]
  const coded = (code: string): string => chart.find((one) => one.code === code)?.id ?? ''
  const administration: Administration = {
    ...{ id, name, lockedUntil: null, suspended: false, startsOn: `${at.slice(0, 4)}-01-01` },
    ...{ paymentLedger: coded('12010.01'), settlementLedger: coded('12020.01') },
    ...{ revenueLedger: coded('80000.01'), taxRate: rates[0]?.id ?? '' },
  }
  const changes = [
    put('administrations', administration),
    ...chart.map((one) => put('ledgers', one)),
    ...rates.map((one) => put('taxRates', one)),
    ...accounts.map((one) => put('accounts', one)),
  ]
  return { administration, changes }
}

/** Ledgers of another administration, by their ids there: one that is a place takes payments. */
export const asElsewhere = (choices: readonly BooksChoice[], administration: string, now: Date): Change[] => {
  const at = now.toISOString()
  const places = new Set(choices.filter(({ use }) => use === 'place').map(({ id }) => id))
  return choices.map(({ id, number, name, active }) =>
    put('ledgers', {
      ...{ id, administration, createdAt: at, updatedAt: at, code: number, name, active },
      ...{ parent: null, account: null, type: places.has(id) ? 'current_assets' : 'other' },
      allows: places.has(id) ? any : any.filter((one) => one !== 'payment'),
      taxonomy: { code: '', name, reference: null },
    }),
  )
}
