import type { Role } from '../../organisation/rights.ts'

/** Invented people: a cashier, a service adviser who may take no cash, and the manager who does everything. */
export const people: readonly {
  readonly who: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly pin: string
}[] = [
  { who: 'noor', name: 'Noor Bakker', email: 'noor@garage.example', role: 'cashier', pin: '1111' },
  { who: 'ruben', name: 'Ruben Visser', email: 'ruben@garage.example', role: 'adviser', pin: '2222' },
  { who: 'mila', name: 'Mila de Wit', email: 'mila@garage.example', role: 'administrator', pin: '3333' },
]

/** Cash up to a thousand euro at a till, and up to 250 by the cashier. */
export const limits = { till: 100_000, cashier: 25_000 } as const

interface Job {
  readonly number: string
  readonly customerName: string
  readonly plate: string | null
  readonly vehicle: string | null
  readonly kind: 'workshop' | 'parts' | 'vehicle'
  readonly lines: readonly (readonly [text: string, quantity: string, net: string, vatRate: string])[]
}

/** Work that is done and not invoiced yet. */
export const orders: readonly Job[] = [
  {
    number: 'WO-2041',
    customerName: 'Jansen',
    plate: 'GX-482-R',
    vehicle: 'Volkswagen Golf 1.4',
    kind: 'workshop',
    lines: [
      ['Grote beurt', '1', '289.00', '21'],
      ['Motorolie 5W-30', '4.5', '51.75', '21'],
      ['Oliefilter', '1', '12.40', '21'],
    ],
  },
  {
    number: 'WO-2042',
    customerName: 'Taxi Centrum-Oost B.V.',
    plate: 'H-733-KT',
    vehicle: 'Mercedes-Benz E 220 d',
    kind: 'workshop',
    lines: [
      ['Remblokken vooras vervangen', '1', '148.50', '21'],
      ['Remblokset', '1', '96.20', '21'],
    ],
  },
  {
    number: 'WO-2043',
    customerName: 'Van der Meer-Oosterhuis',
    plate: 'ZK-915-B',
    vehicle: 'Toyota Yaris Hybrid',
    kind: 'workshop',
    lines: [['APK-keuring', '1', '41.32', '21']],
  },
  {
    number: 'OV-0318',
    customerName: 'El Amrani',
    plate: null,
    vehicle: null,
    kind: 'parts',
    lines: [
      ['Ruitenwissers set', '1', '24.75', '21'],
      ['Accu 60 Ah', '1', '99.13', '21'],
    ],
  },
  {
    number: 'VK-0077',
    customerName: 'De Groot',
    plate: 'R-208-VD',
    vehicle: 'Renault Clio TCe 90',
    kind: 'vehicle',
    lines: [
      ['Renault Clio TCe 90, gebruikt', '1', '8760.33', '21'],
      ['Afleverbeurt en garantie', '1', '371.90', '21'],
    ],
  },
  {
    number: 'WO-2044',
    customerName: 'Fietskoeriers Noord',
    plate: 'VFB-62-N',
    vehicle: 'Nissan e-NV200',
    kind: 'workshop',
    lines: [
      ['Banden wisselen', '4', '49.60', '21'],
      ['Bandenopslag', '1', '45.00', '21'],
    ],
  },
]

/** Invoices that are sent and open; days say how long ago. */
export const invoices: readonly (Job & { readonly daysAgo: number })[] = [
  {
    number: '2026-0412',
    customerName: 'Jansen',
    plate: 'GX-482-R',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 1,
    lines: [['Uitlaat gelast', '1', '82.64', '21']],
  },
  {
    number: '2026-0411',
    customerName: 'Bloemist Flora',
    plate: '8-VTK-34',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 2,
    lines: [
      ['Distributieriem vervangen', '1', '512.40', '21'],
      ['Waterpomp', '1', '118.18', '21'],
    ],
  },
  {
    number: '2026-0409',
    customerName: 'Özdemir',
    plate: 'L-004-GP',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 4,
    lines: [['Airco-onderhoud', '1', '107.43', '21']],
  },
  {
    number: '2026-0405',
    customerName: 'Basisschool De Regenboog',
    plate: 'VDS-81-K',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 9,
    lines: [
      ['Onderhoudsbeurt schoolbus', '1', '345.00', '21'],
      ['Autolamp H7', '2', '19.00', '21'],
    ],
  },
  {
    number: '2026-0398',
    customerName: 'Kuiper',
    plate: 'TX-610-F',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 15,
    lines: [['Lekke band gerepareerd', '1', '28.93', '21']],
  },
  {
    number: '2026-0391',
    customerName: 'Schildersbedrijf Van Rijnsbergen-Wolfswinkel & Zonen',
    plate: 'VHL-29-S',
    vehicle: null,
    kind: 'workshop',
    daysAgo: 23,
    lines: [
      ['Koppeling vervangen', '1', '640.00', '21'],
      ['Koppelingset', '1', '389.26', '21'],
    ],
  },
]

/** The services the garage uses: the simulator that plays each, and who of ours speaks to it. */
export const cloud = {
  simulator: 'ccv',
  driver: 'ccv-cloud',
  name: 'Pinapparaat werkplaats',
  model: 'a920',
} as const
export const books = {
  simulator: 'snelstart',
  connector: 'snelstart',
  name: 'SnelStart',
  /** What is booked where, by the names in the package. */
  places: { clearing: 'Pin Saldo', cash: 'Kas' },
  ledger: 'Vraagposten',
} as const
