import type { Output } from '../messages.ts'
import { element, textElement } from '../xml.ts'

export interface Sale {
  readonly terminalId: string
  readonly stan: string
  readonly reference: string
  readonly approvalCode: string
  readonly currency: string
  readonly total: string
  readonly tip: string | null
  readonly timeStamp: string
  readonly circuit: string
  readonly brand: string
  readonly maskedCardNumber: string
  readonly signature: boolean
  readonly offline: boolean
}

const width = 24
const pair = (name: string, value: string): string =>
  name + ' '.repeat(Math.max(1, width - name.length - value.length)) + value
const centred = (text: string): string =>
  ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text

const day = (stamp: string): string => stamp.slice(0, 10).split('-').reverse().join('-')

const body = (sale: Sale): string[] => [
  centred('*** TESTSYSTEEM ***'),
  centred('GEEN ECHTE BETALING'),
  '',
  pair('Terminal:', sale.terminalId),
  pair('Periode:', '6325'),
  pair('Transactie:', sale.reference),
  '',
  sale.brand,
  pair('Kaart:', sale.maskedCardNumber.slice(-8)),
  pair('Kaartserienummer:', '1'),
  '',
  'BETALING',
  pair('Datum:', day(sale.timeStamp)),
  pair('Tijd:', sale.timeStamp.slice(11, 16)),
]

const money = (sale: Sale): string[] => [
  ...(sale.tip ? [pair('Waarvan fooi:', `${sale.tip} ${sale.currency}`.replace('.', ','))] : []),
  pair('Totaal:', `${sale.total} ${sale.currency}`.replace('.', ',')),
]

const approved = (sale: Sale): string[] => [
  pair('Autorisatiecode:', sale.approvalCode),
  ...money(sale),
  '',
  centred(sale.offline ? 'AKKOORD (OFFLINE)' : 'AKKOORD'),
]

const signatureLines = ['', 'Handtekening klant:', '', '', '_'.repeat(width)]

/** The paper of an approved sale in the order of 3.4: customer, merchant, electronic journal. */
export const paperOf = (sale: Sale): Output[] => [
  { target: 'Printer', lines: [...body(sale), ...approved(sale), '', centred('KOPIE KAARTHOUDER')] },
  {
    target: 'JournalPrinter',
    lines: [
      ...body(sale),
      ...approved(sale),
      ...(sale.signature ? signatureLines : []),
      '',
      centred('KOPIE WINKELIER'),
    ],
  },
  { target: 'E-Journal', lines: [], eJournal: eJournalOf(sale) },
]

export const declinedPaper = (sale: Sale): Output[] => [
  { target: 'Printer', lines: [...body(sale), ...money(sale), '', centred('GEWEIGERD')] },
]

export const asCopy = (output: Output): Output =>
  output.eJournal === undefined
    ? { ...output, lines: [centred('*** DUPLICAAT ***'), ...output.lines] }
    : output

/** The sections of 3.4 as a recorded trace shows them. */
const eJournalOf = (sale: Sale): string =>
  element(
    'E-Journal',
    {},
    element(
      'ShopInfo',
      {},
      textElement('ShopLocation', 'TESTSYSTEEM'),
      textElement('TerminalIdentifier', sale.terminalId),
    ),
    element(
      'TransactionInfo',
      {},
      textElement('TransactionIdentifier', sale.stan),
      textElement('ServiceLabelName', 'PURCHASE'),
      textElement('DateAndTime', sale.timeStamp),
      textElement('AuthorisationCode', sale.approvalCode),
      textElement('TotalAmount', sale.total, { Currency: sale.currency }),
      textElement('TransactionResultText', 'AKKOORD'),
      textElement('TransactionRefNumber', sale.reference),
    ),
    element(
      'CardInfo',
      {},
      textElement('CardLabelName', sale.brand),
      textElement('CardNumber', sale.maskedCardNumber),
    ),
  )
