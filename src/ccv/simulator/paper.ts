import { formatDecimal } from '../../money/decimal.ts'
import { type Money, negate } from '../../money/money.ts'

/** What stands on a receipt of a terminal. */
export interface Ticket {
  readonly terminalId: string
  readonly reference: string
  readonly kind: 'sale' | 'authorise' | 'refund'
  readonly amount: Money
  readonly approvalCode: string
  readonly at: Date
  readonly signature: boolean
}

const width = 24
const pair = (name: string, value: string): string =>
  name + ' '.repeat(Math.max(1, width - name.length - value.length)) + value
const centred = (text: string): string =>
  ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text

const titles = { sale: 'BETALING', authorise: 'RESERVERING', refund: 'RETOURBETALING' }

const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

const money = (amount: Money): string =>
  `${formatDecimal(amount.minor < 0n ? negate(amount) : amount)} ${amount.currency}`.replace('.', ',')

const linesOf = (ticket: Ticket, word: string): string[] => [
  centred('*** TESTSYSTEEM ***'),
  centred('GEEN ECHTE BETALING'),
  '',
  pair('Terminal:', ticket.terminalId),
  pair('Transactie:', ticket.reference.slice(-10)),
  '',
  'MAESTRO',
  pair('Kaart:', '******0012'),
  '',
  titles[ticket.kind],
  moment.format(ticket.at),
  ...(ticket.approvalCode ? [pair('Autorisatiecode:', ticket.approvalCode)] : []),
  pair('Totaal:', money(ticket.amount)),
  '',
  centred(word),
]

const customerSigns = ['', 'Handtekening klant:', '', '', '_'.repeat(width)]
const shopSigns = ['', 'Handtekening winkelier:', '', '', '_'.repeat(width)]
const footer = ['', 'Het bedrag wordt de', 'volgende werkdag', 'bijgeschreven.']

/** 2.3: the receipts and the journal; each list of lines is a text that holds a JSON array. */
export const paperOf = (ticket: Ticket): Record<string, string> => {
  const lines = linesOf(ticket, 'AKKOORD')
  const refund = ticket.kind === 'refund'
  return {
    customerReceipt: JSON.stringify([
      ...lines,
      ...(refund ? [...footer, ...shopSigns] : []),
      '',
      centred('KOPIE KAARTHOUDER'),
    ]),
    merchantReceipt: JSON.stringify([
      ...lines,
      ...(ticket.signature ? customerSigns : []),
      '',
      centred('KOPIE WINKELIER'),
    ]),
    journalReceipt: JSON.stringify([...lines, '', centred('JOURNAAL')]),
    eJournal: eJournalOf(ticket),
  }
}

export const declinedPaper = (ticket: Ticket): Record<string, string> => ({
  customerReceipt: JSON.stringify(linesOf(ticket, 'GEWEIGERD')),
})

const eJournalOf = ({ terminalId, reference, kind, amount, approvalCode, at }: Ticket): string =>
  [
    '<E-Journal>',
    `<ShopInfo><ShopLocation>TESTSYSTEEM</ShopLocation><TerminalIdentifier>${terminalId}</TerminalIdentifier></ShopInfo>`,
    `<TransactionInfo><TransactionIdentifier>${reference.slice(-10)}</TransactionIdentifier>`,
    `<ServiceLabelName>${kind === 'refund' ? 'REFUND' : 'PURCHASE'}</ServiceLabelName>`,
    `<DateAndTime>${at.toISOString()}</DateAndTime>`,
    `<AuthorisationCode>${approvalCode}</AuthorisationCode>`,
    `<TotalAmount Currency="${amount.currency}">${formatDecimal(amount.minor < 0n ? negate(amount) : amount)}</TotalAmount>`,
    '<TransactionResultText>AKKOORD</TransactionResultText></TransactionInfo>',
    '<CardInfo><CardLabelName>MAESTRO</CardLabelName><CardNumber>670300******0012</CardNumber></CardInfo>',
    '</E-Journal>',
  ].join('')
