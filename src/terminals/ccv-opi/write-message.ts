import type * as Opi from './messages.ts'
import { element, textElement } from './xml.ts'

export type Spelling = 'Authorisation' | 'Authorization'

/** The message as XML, with the declaration and the default namespace of 3.1. */
export const writeMessage = (message: Opi.OpiMessage, spelling: Spelling = 'Authorisation'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root(message, ...body(message, spelling))}`

const root = (message: Opi.OpiMessage, ...children: (string | undefined)[]): string =>
  element(
    message.element,
    {
      WorkstationID: message.workstationId,
      RequestID: message.requestId,
      RequestType: message.requestType,
      // 3.2: the terminal's own requests carry a SequenceID of 0.
      SequenceID: message.element === 'DeviceRequest' ? '0' : undefined,
      OverallResult: 'overallResult' in message ? message.overallResult : undefined,
      xmlns: 'http://www.nrf-arts.org/IXRetail/namespace',
    },
    ...children,
  )

const body = (message: Opi.OpiMessage, spelling: Spelling): (string | undefined)[] => {
  switch (message.element) {
    case 'CardServiceRequest':
      return [posData(message.posData), amount('TotalAmount', message.totalAmount)]
    case 'ServiceRequest':
      return [posData(message.posData)]
    case 'CardServiceResponse':
      return [
        originalHeader(message.originalHeader),
        terminal(message.terminal),
        tender(message.tender, spelling),
        textElement('Reason', message.said),
      ]
    case 'ServiceResponse':
      return [
        terminal(message.terminal),
        ...Object.entries(message.facts).map(([name, text]) => textElement(name, text)),
      ]
    case 'DeviceRequest':
      return [...message.outputs.map(output), input(message.input)]
    case 'DeviceResponse':
      return [...message.outputs.map(outResult), inResult(message.input)]
  }
}

const posData = (data: Opi.PosData): string =>
  element(
    'POSdata',
    { LanguageCode: data.languageCode },
    textElement('POSTimeStamp', data.timeStamp),
    textElement('ShiftNumber', data.shiftNumber),
    textElement('ClerkID', data.clerkId),
    textElement('PrinterStatus', data.printerStatus),
    textElement('E-JournalStatus', data.eJournalStatus),
    textElement('JournalPrinterStatus', data.journalPrinterStatus),
  )

const amount = (name: string, text: Opi.AmountText | undefined) =>
  text && textElement(name, text.value, { Currency: text.currency })

const originalHeader = (header: Opi.OriginalHeader | undefined) =>
  header &&
  element('OriginalHeader', {
    WorkstationID: header.workstationId,
    RequestID: header.requestId,
    RequestType: header.requestType,
    OverallResult: header.overallResult,
  })

const terminal = (identity: Opi.TerminalIdentity | undefined) =>
  identity && element('Terminal', { TerminalID: identity.terminalId, STAN: identity.stan })

const tender = (paid: Opi.Tender | undefined, spelling: Spelling) =>
  paid &&
  element(
    'Tender',
    { LanguageCode: paid.languageCode },
    amount('TotalAmount', paid.totalAmount),
    textElement('TipAmount', paid.tipAmount),
    textElement('SurchargeAmount', paid.surchargeAmount),
    authorisation(paid.authorisation, spelling),
  )

const authorisation = (given: Opi.Authorisation | undefined, spelling: Spelling) =>
  given &&
  element(spelling, {
    TimeStamp: given.timeStamp,
    ApprovalCode: given.approvalCode,
    TrxReferenceNumber: given.trxReferenceNumber,
    CardCircuit: given.cardCircuit,
    MaskedCardNumber: given.maskedCardNumber,
    ReceiptCopies: given.receiptCopies,
    AuthorisationType: given.authorisationType,
  })

const output = ({ target, lines, eJournal }: Opi.Output): string =>
  element(
    'Output',
    { OutDeviceTarget: target },
    ...lines.map((line) => textElement('TextLine', line)),
    eJournal,
  )

const input = (asked: Opi.DeviceRequest['input']) =>
  asked && element('Input', { InDeviceTarget: asked.target }, textElement('Command', asked.command))

const outResult = ({ target, result }: Opi.DeviceResponse['outputs'][number]): string =>
  element('Output', { OutDeviceTarget: target, OutResult: result })

const inResult = (answer: Opi.DeviceResponse['input']) =>
  answer &&
  element(
    'Input',
    { InDeviceTarget: answer.target, InResult: answer.result },
    answer.confirmed === undefined
      ? undefined
      : element('InputValue', {}, textElement('InBoolean', String(answer.confirmed))),
  )
