import { put } from './administration.ts'
import type { BookingShelf } from './draft.ts'
import type { Document, Memory } from './memory.ts'

export interface Happening {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

export const bookingShelves = [
  'bankboekingen',
  'kasboekingen',
  'memoriaalboekingen',
] as const satisfies readonly BookingShelf[]

/** Writes down what somebody did in the package itself. */
export const remember = (
  memory: Memory,
  code: string,
  params: Readonly<Record<string, string>> = {},
): void => {
  const id = String([...memory.all('verloop')].length + 1)
  memory.commit([put('verloop', { id, code, params })])
}

/** What was booked by clients, then what people did in the package. */
export const happenings = (memory: Memory): Happening[] => [
  ...bookingShelves.flatMap((shelf) => [...memory.all(shelf)].map(booked)),
  ...[...memory.all('verloop')].map(({ code, params }) => ({
    code: String(code),
    params: params as Happening['params'],
  })),
]

const booked = (document: Document): Happening => ({
  code: 'snelstart_booked',
  params: {
    amount: String(document.bedragOntvangen ?? '0.00'),
    spent: String(document.bedragUitgegeven ?? '0.00'),
    number: String(document.boekstuk ?? ''),
    text: String(document.omschrijving ?? ''),
  },
})
