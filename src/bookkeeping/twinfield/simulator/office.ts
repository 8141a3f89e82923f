import type { Dimension } from './documents.ts'
import { guidOf } from './guid.ts'
import { type Change, put } from './memory.ts'
import type { Language } from './messages.ts'

export interface Office {
  readonly code: string
  readonly name: string
  readonly shortname: string
  readonly id: string
}

const office = (code: string, name: string, shortname: string): Office => ({
  ...{ code, name, shortname },
  id: guidOf(`office ${code}`),
})

export const firstOffice = 'NL001'

/** Offices that nobody owns. */
export const offices: readonly Office[] = [
  office(firstOffice, 'Fietsen Zuiderwind (demonstratie)', 'Zuiderwind'),
  office('NL002', 'Verhuur Zuiderwind (demonstratie)', 'Verhuur'),
]

export const officeOf = (code: string): Office | undefined =>
  offices.find((one) => one.code.toLowerCase() === code.toLowerCase())

export interface User {
  readonly code: string
  readonly name: string
  readonly password: string
  readonly language: Language
}

export const organisation = { code: 'ZUIDERWIND', id: guidOf('organisation') } as const

/** People who do not exist: what they sign in with opens nothing but a simulator. */
export const users: readonly User[] = [
  { code: 'DEMO01', name: 'Demo Boekhouder', password: 'demonstratie', language: 'nl' },
  { code: 'DEMO02', name: 'Demo Bookkeeper', password: 'demonstration', language: 'en' },
]

/** Whoever changes things in the package by hand. */
export const accountant = 'DEMO09'

export type DaybookKind = 'bank' | 'cash' | 'memorial' | 'sales' | 'purchase'

export interface Daybook {
  readonly code: string
  readonly name: string
  readonly shortname: string
  readonly kind: DaybookKind
  /** The ledger of its total line. */
  readonly ledger: string
}

// Fact sheet, 3.4: the daybooks as they are usually called.
export const daybooks: readonly Daybook[] = [
  { code: 'VRK', name: 'Verkoopboek', shortname: 'Verkoop', kind: 'sales', ledger: '1300' },
  { code: 'INK', name: 'Inkoopboek', shortname: 'Inkoop', kind: 'purchase', ledger: '1600' },
  { code: 'BNK', name: 'Bank', shortname: 'Bank', kind: 'bank', ledger: '1100' },
  { code: 'PIN', name: 'Pinbetalingen', shortname: 'Pin', kind: 'bank', ledger: '1105' },
  { code: 'KAS', name: 'Kas', shortname: 'Kas', kind: 'cash', ledger: '1000' },
  { code: 'MEMO', name: 'Memoriaal', shortname: 'Memo', kind: 'memorial', ledger: '' },
]

/** Where differences are written off. */
export const memorialBook = daybooks.find(({ kind }) => kind === 'memorial') as Daybook

export const daybookOf = (code: string): Daybook | undefined =>
  daybooks.find((one) => one.code.toLowerCase() === code.toLowerCase())

type Ledger = readonly [
  type: 'BAS' | 'PNL',
  code: string,
  name: string,
  needs?: string | undefined,
  hidden?: boolean,
]

const ledgers: readonly Ledger[] = [
  ['BAS', '1000', 'Kas'],
  ['BAS', '1100', 'Bank'],
  ['BAS', '1105', 'Pinbetalingen'],
  ['BAS', '1220', 'Tussenrekening online betalingen'],
  ['BAS', '1221', 'Tussenrekening iDEAL'],
  ['BAS', '1222', 'Tussenrekening creditcards'],
  ['BAS', '1229', 'Oude tussenrekening', undefined, true],
  ['BAS', '1300', 'Debiteuren', 'DEB'],
  ['BAS', '1310', 'Debiteuren webwinkel', 'DEB'],
  ['BAS', '1500', 'Btw af te dragen hoog'],
  ['BAS', '1510', 'Btw af te dragen laag'],
  ['BAS', '1600', 'Crediteuren', 'CRD'],
  ['BAS', '2000', 'Kruisposten'],
  ['PNL', '4600', 'Kosten betaalprovider'],
  ['PNL', '4700', 'Reiskosten', 'KPL'],
  ['PNL', '4900', 'Betalingsverschillen'],
  ['PNL', '8000', 'Omzet hoog'],
  ['PNL', '8010', 'Omzet laag'],
  ['PNL', '8090', 'Overige opbrengsten'],
]

export const vatLedger = '1500'
export const revenueLedger = '8000'
export const currencyNames: Readonly<Record<string, string>> = {
  EUR: 'Euro',
  USD: 'US dollar',
  GBP: 'Pond sterling',
  SEK: 'Zweedse kroon',
  DKK: 'Deense kroon',
  NOK: 'Noorse kroon',
  CHF: 'Zwitserse frank',
  JPY: 'Yen',
}

export const noEmails = { address: '', ebilling: '', reminder: '' } as const

export const dimensionId = (officeCode: string, type: string, code: string): string =>
  `${officeCode} ${type} ${code}`.toUpperCase()

export const dimension = (
  seed: Pick<Dimension, 'office' | 'type' | 'code' | 'name' | 'modified'> & Partial<Dimension>,
): Dimension => ({
  shortname: seed.name.slice(0, 20),
  status: 'active',
  emails: noEmails,
  ...seed,
  uid: guidOf(dimensionId(seed.office, seed.type, seed.code)),
  id: dimensionId(seed.office, seed.type, seed.code),
})

/** Offices with their ledgers, without customers and bookings. */
export const foundOffices = (at: string, clusterPath: string): Change[] => [
  put('household', { id: 'household', lockedPeriods: [], clusterPath, signingKey: '' }),
  ...offices.flatMap(({ code: own }) => [
    ...ledgers.map(([type, code, name, needs, hidden]) =>
      put(
        'dimensions',
        dimension({
          ...{ office: own, type, code, name, modified: at },
          ...(needs !== undefined && { needs }),
          status: hidden ? 'hide' : 'active',
        }),
      ),
    ),
    put('dimensions', dimension({ office: own, type: 'KPL', code: '00000', name: 'Algemeen', modified: at })),
    put(
      'dimensions',
      dimension({ office: own, type: 'CRD', code: '2000', name: 'Groothandel Testveld', modified: at }),
    ),
  ]),
]
