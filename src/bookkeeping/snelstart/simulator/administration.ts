import type { BooksChoice } from '../../books.ts'
import { guidOf } from './guid.ts'
import type { Change, Document, Memory, Shelf } from './memory.ts'

type Ledger = readonly [number, string, string, boolean?]

// Fact sheet, 4: functions of interest. The numbers are those of a garage nobody owns.
const ledgers: readonly Ledger[] = [
  [1000, 'Kas', 'DagboekKas'],
  [1010, 'Bank', 'DagboekBank'],
  [1020, 'Pin Saldo', 'DagboekBank'],
  [1021, 'Oude pinautomaat', 'DagboekBank', true],
  [1090, 'Memoriaal', 'DagboekMemoriaal'],
  [1300, 'Debiteuren', 'DagboekVerkoop'],
  [1500, 'Btw af te dragen hoog', 'BtwAfTeDragenHoog'],
  [1510, 'Btw af te dragen laag', 'BtwAfteDragenLaag'],
  [1520, 'Btw te vorderen hoog', 'BtwTeVorderenHoog'],
  [1600, 'Crediteuren', 'DagboekInkoop'],
  [2000, 'Kruisposten', 'Kruisposten'],
  [2010, 'Tussenrekening betalingen', 'TussenrekeningBetalingen'],
  [2020, 'Vooruitontvangen bedragen', 'Diversen'],
  [2030, 'Waarborgsommen', 'Diversen'],
  [2040, 'Fooien', 'Diversen'],
  [2090, 'Vraagposten', 'OnbekendeBetalingen'],
  [2099, 'Oude tussenrekening', 'Diversen', true],
  [4500, 'Kosten pinbetalingen', 'InkopenKostenAlleBtwTarieven'],
  [4510, 'Betalingsverschillen', 'Betalingskorting'],
  [8000, 'Omzet werkplaats', 'VerkopenOmzetHoog'],
  [8010, 'Omzet onderdelen', 'VerkopenOmzetHoog'],
]

const daybooks: readonly (readonly [number, string, string, number, boolean?])[] = [
  [1, 'Verkoopboek', 'Verkoop', 1300],
  [2, 'Inkoopboek', 'Inkoop', 1600],
  [10, 'Kas', 'Kas', 1000],
  [20, 'Bank', 'Bank', 1010],
  [30, 'Pin Saldo', 'Bank', 1020],
  [31, 'Oude pinautomaat', 'Bank', 1021, true],
  [40, 'Memoriaal', 'Memoriaal', 1090],
]

export const ledgerId = (number: number): string => guidOf(`grootboek ${number}`)
export const daybookId = (number: number): string => guidOf(`dagboek ${number}`)

export const administrationName = 'Garage Zonnestraat (demonstratie)'

const ledgerDocument =
  (now: string) =>
  ([nummer, omschrijving, grootboekfunctie, nonactief = false]: Ledger): Document => ({
    id: ledgerId(nummer),
    uri: `/grootboeken/${ledgerId(nummer)}`,
    modifiedOn: now,
    nummer,
    omschrijving,
    kostenplaatsVerplicht: false,
    rekeningCode: nummer < 4000 ? 'Balans' : 'WinstEnVerlies',
    nonactief,
    grootboekfunctie,
    rgsCode: [],
    btwSoort: ['Geen'],
  })

const daybookDocument = ([
  nummer,
  omschrijving,
  soort,
  ledger,
  nonactief = false,
]: (typeof daybooks)[number]) => ({
  id: daybookId(nummer),
  uri: `/dagboeken/${daybookId(nummer)}`,
  nummer,
  omschrijving,
  soort,
  nonactief,
  _ledger: ledgerId(ledger),
})

export const put = (shelf: Shelf, document: Document): Change => ({ shelf, id: document.id, document })

/** What the administration remembers of itself beside its books. */
export interface Household extends Document {
  /** Bookings of this year and before are refused. */
  readonly closedYear: number
  /** Subscription keys and the coupling key that were withdrawn. */
  readonly withdrawn: readonly string[]
}

export const householdOf = (memory: Memory): Household =>
  memory.get('administratie', 'administratie') as Household

/** An administration that nobody owns, with everything but invoices. */
export const foundAdministration = (now: Date): Change[] => {
  const at = now.toISOString().slice(0, 19)
  const household: Household = { id: 'administratie', closedYear: now.getUTCFullYear() - 2, withdrawn: [] }
  return [
    put('administratie', household),
    ...ledgers.map(ledgerDocument(at)).map((document) => put('grootboeken', document)),
    ...daybooks.map((daybook) => put('dagboeken', daybookDocument(daybook))),
  ]
}

const kinds = {
  bank: 'Bank',
  cash: 'Kas',
  memorial: 'Memoriaal',
  clearing: 'Memoriaal',
  other: 'Verkoop',
} as const

/** Daybooks and ledgers as another administration has them, under the ids they have there. */
export const asElsewhere = (choices: readonly BooksChoice[], now: Date): Change[] =>
  choices.map(({ id: known, number, name, use, kind, active }) => {
    const id = known.toLowerCase()
    if (use === 'ledger') {
      const ledger = ledgerDocument(now.toISOString().slice(0, 19))([
        Number(number),
        name,
        'Diversen',
        !active,
      ])
      return put('grootboeken', { ...ledger, id, uri: `/grootboeken/${id}` })
    }
    const daybook = daybookDocument([
      Number(number),
      name,
      kinds[kind],
      kind === 'cash' ? 1000 : 1020,
      !active,
    ])
    return put('dagboeken', { ...daybook, id, uri: `/dagboeken/${id}` })
  })

export const companyInfo = (now: Date): Record<string, unknown> => ({
  administratieIdentifier: guidOf('administratie'),
  administratieNaam: administrationName,
  bedrijfsnaam: 'Garage Zonnestraat',
  adres: 'Zonnestraat 1',
  postcode: '0000 AA',
  plaats: 'Voorbeeldstad',
  rechtsvorm: 'Bv',
  huidigBoekjaar: now.getUTCFullYear(),
  beginmaandFiscaleBoekjaar: 1,
  btwAangiftePeriodeSoort: 'Kwartaal',
  volgendFactuurnummer: 100,
})
