import type { DeviceRequest } from './words.ts'

/** What the terminal handed to its till in one command. */
export interface Sheets {
  take(request: DeviceRequest): void
  /** As the Payment API tells it (2.3). */
  details(): Record<string, unknown>
  shown(): readonly string[]
}

export const createSheets = (): Sheets => {
  const kept: Record<string, readonly string[]> = {}
  let eJournal: string | null = null
  let signature = false
  let identification = false
  return {
    take: (request) => {
      Object.assign(kept, request.lines)
      eJournal = request.eJournal ?? eJournal
      const question = request.asks ? (request.lines.CashierDisplay ?? []).join(' ') : ''
      signature ||= /handtekening|signature/i.test(question)
      identification ||= /legitimatie|identif/i.test(question)
    },
    details: () => ({
      ...(kept.Printer && { customerReceipt: JSON.stringify(kept.Printer) }),
      ...(kept.JournalPrinter && {
        merchantReceipt: JSON.stringify(kept.JournalPrinter),
        journalReceipt: JSON.stringify(kept.JournalPrinter),
      }),
      ...(eJournal && { eJournal }),
      printCustomerReceipt: kept.Printer !== undefined,
      askCustomerSignature: signature,
      askCustomerIdentification: identification,
      askMerchantSignature: false,
    }),
    shown: () => kept.CashierDisplay ?? [],
  }
}
