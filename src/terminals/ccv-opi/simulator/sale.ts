import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { add, type Money, zero } from '../../../money/money.ts'
import { stamp } from '../clock.ts'
import type { CardServiceRequest, Tender } from '../messages.ts'
import type { Dialect } from './dialect.ts'
import type { FaultList } from './faults.ts'
import type { BookLine, Store } from './memory.ts'
import { paperOf, type Sale } from './paper.ts'

interface Parts {
  readonly terminalId: string
  readonly clock: () => Date
  readonly dialect: Dialect
  readonly faults: FaultList
  readonly memory: Store
}

/** A sale with the next number, as it would stand on paper. */
export const numberSale = (parts: Parts, total: Money, tip: Money): Sale => {
  const { terminalId, clock, dialect, faults, memory } = parts
  const stan = memory.now.stan + 1
  memory.change({ stan })
  const signs = dialect.testAmounts && ['50.01', '50.03'].includes(formatDecimal(total))
  return {
    terminalId,
    stan: String(stan).padStart(6, '0'),
    reference: `${terminalId}${String(stan).padStart(6, '0')}`,
    approvalCode: String((stan * 7_919) % 1_000_000).padStart(6, '0'),
    currency: total.currency,
    total: formatDecimal(total),
    tip: tip.minor > 0n ? formatDecimal(tip) : null,
    timeStamp: stamp(clock(), 'Europe/Amsterdam'),
    circuit: 'MAES',
    brand: 'MAESTRO',
    maskedCardNumber: '670300******0012',
    signature: faults.take('ask_signature', 'payment') !== null || signs,
    offline: faults.take('offline', 'payment') !== null,
  }
}

/** Money moves here, and is in the book and in the stored ticket before anybody is told. */
export const authorise = (parts: Parts, request: CardServiceRequest, asked: Money): Sale => {
  const { faults, memory, terminalId, dialect } = parts
  const { currency } = asked
  const tip = parseDecimal(faults.take('tip', 'payment')?.amount ?? '0', currency) ?? zero(currency)
  const other = parseDecimal(faults.take('wrong_amount', 'payment')?.amount ?? '', currency)
  const sale = numberSale(parts, other ?? add(asked, tip), tip)
  const { requestId, workstationId } = request
  memory.change({
    begun: null,
    owed: true,
    ticket: {
      requestId,
      workstationId,
      terminal: { terminalId, stan: sale.stan },
      tender: tenderOf(sale, request, dialect),
      paper: paperOf(sale),
    },
    book: [...memory.now.book, bookLine(sale, request, formatDecimal(tip), parts.clock())],
  })
  return sale
}

export const reverse = (memory: Store, { reference }: Sale): void =>
  memory.change({
    owed: false,
    ticket: null,
    book: memory.now.book.map((line) =>
      line.terminalReference === reference ? { ...line, state: 'reversed' } : line,
    ),
  })

const bookLine = (sale: Sale, request: CardServiceRequest, tip: string, at: Date): BookLine => ({
  requestId: request.requestId,
  workstationId: request.workstationId,
  currency: sale.currency,
  amount: sale.total,
  tip,
  approvalCode: sale.approvalCode,
  terminalReference: sale.reference,
  at: at.toISOString(),
  offline: sale.offline,
  state: 'authorised',
})

const tenderOf = (sale: Sale, { posData }: CardServiceRequest, { namesTip }: Dialect): Tender => ({
  languageCode: posData.languageCode,
  totalAmount: { currency: sale.currency, value: sale.total },
  ...(sale.tip && namesTip && { tipAmount: sale.tip }),
  authorisation: {
    timeStamp: sale.timeStamp,
    approvalCode: sale.approvalCode,
    trxReferenceNumber: sale.reference,
    cardCircuit: sale.circuit,
    maskedCardNumber: sale.maskedCardNumber,
    receiptCopies: sale.signature ? '2' : '1',
    ...(sale.offline && { authorisationType: 'Offline' }),
  },
})
