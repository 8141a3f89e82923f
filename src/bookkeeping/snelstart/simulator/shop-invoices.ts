import { money } from '../../../money/money.ts'
import type { InvoiceSeed } from './invoices.ts'

const day = (now: Date, before: number): string =>
  new Date(now.getTime() - before * 86_400_000).toISOString().slice(0, 10)

/** What a workshop that nobody owns has sent out, one of it a credit note. */
export const shopInvoices = (now: Date): InvoiceSeed[] => {
  const year = now.getUTCFullYear()
  const rows: readonly (readonly [string, string, bigint, number])[] = [
    ['0041', 'Bakkerij Voorbeeld', 12_100n, 9],
    ['0042', 'Transport Noorderlicht', 84_350n, 7],
    ['0043', 'Taxi Oostwaard', 23_995n, 5],
    ['0044', 'Stucadoorsbedrijf Testveld', 156_720n, 3],
    ['0045', 'Rijschool De Proef', 4_840n, 2],
    ['0046', 'Bakkerij Voorbeeld', -6_050n, 1],
  ]
  return rows.map(([number, customer, cents, before]) => ({
    number: `${year}-${number}`,
    customer,
    total: money(cents, 'EUR'),
    issuedOn: day(now, before),
  }))
}
