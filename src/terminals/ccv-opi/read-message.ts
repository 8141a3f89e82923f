import type * as Opi from './messages.ts'
import { child, childrenOf, type Node, readXml, unreadable } from './xml.ts'

/** Reads one message; throws `Broken` for anything that is not one of OPI-NL's. */
export const readMessage = (xml: string): Opi.OpiMessage => {
  const node = readXml(xml)
  const header = readHeader(node)
  const message = header && readBody(node, header, xml)
  if (!message) throw unreadable(xml)
  return message
}

const readHeader = ({ attributes: { WorkstationID, RequestID, RequestType } }: Node): Opi.Header | null =>
  WorkstationID === undefined || RequestID === undefined || RequestType === undefined
    ? null
    : { workstationId: WorkstationID, requestId: RequestID, requestType: RequestType }

const readBody = (node: Node, header: Opi.Header, xml: string): Opi.OpiMessage | null => {
  const overallResult = node.attributes.OverallResult
  switch (node.name) {
    case 'CardServiceRequest':
      return {
        element: node.name,
        ...header,
        posData: posData(node),
        ...some('totalAmount', amount(child(node, 'TotalAmount'))),
      }
    case 'ServiceRequest':
      return { element: node.name, ...header, posData: posData(node) }
    case 'CardServiceResponse':
      if (overallResult === undefined) return null
      return { element: node.name, ...header, overallResult, ...cardServiceResponse(node) }
    case 'ServiceResponse':
      if (overallResult === undefined) return null
      return { element: node.name, ...header, overallResult, ...serviceResponse(node) }
    case 'DeviceRequest':
      return { element: node.name, ...header, ...deviceRequest(node, xml) }
    case 'DeviceResponse':
      if (overallResult === undefined) return null
      return { element: node.name, ...header, overallResult, ...deviceResponse(node) }
    default:
      return null
  }
}

const posData = (node: Node): Opi.PosData => {
  const data = child(node, 'POSdata')
  const text = (name: string) => child(data, name)?.text.trim()
  return {
    languageCode: data?.attributes.LanguageCode ?? '',
    timeStamp: text('POSTimeStamp') ?? '',
    // 3.2: the kiosk's firmware writes the shift as an attribute.
    ...some('shiftNumber', text('ShiftNumber') ?? data?.attributes.ShiftNumber),
    ...some('clerkId', text('ClerkID')),
    ...some('printerStatus', text('PrinterStatus')),
    ...some('eJournalStatus', text('E-JournalStatus')),
    ...some('journalPrinterStatus', text('JournalPrinterStatus')),
  }
}

const cardServiceResponse = (node: Node) => ({
  ...some('originalHeader', originalHeader(child(node, 'OriginalHeader'))),
  ...some('terminal', terminal(child(node, 'Terminal'))),
  ...some('tender', tender(child(node, 'Tender'))),
  ...some('said', child(node, 'Reason')?.text),
})

const serviceResponse = (node: Node) => ({
  ...some('terminal', terminal(child(node, 'Terminal'))),
  facts: Object.fromEntries(
    node.children
      .filter(({ name, text }) => name !== 'Terminal' && text.trim())
      .map((fact) => [fact.name, fact.text]),
  ),
})

const originalHeader = (node: Node | undefined): Opi.OriginalHeader | undefined => {
  const requestId = node?.attributes.RequestID
  if (!node || requestId === undefined) return undefined
  return {
    requestId,
    ...some('workstationId', node.attributes.WorkstationID),
    ...some('requestType', node.attributes.RequestType),
    ...some('overallResult', node.attributes.OverallResult),
  }
}

const terminal = (node: Node | undefined): Opi.TerminalIdentity | undefined =>
  node && {
    ...some('terminalId', node.attributes.TerminalID),
    ...some('stan', node.attributes.STAN),
  }

const tender = (node: Node | undefined): Opi.Tender | undefined =>
  node && {
    ...some('languageCode', node.attributes.LanguageCode),
    ...some('totalAmount', amount(child(node, 'TotalAmount'))),
    ...some('tipAmount', child(node, 'TipAmount')?.text.trim()),
    ...some('surchargeAmount', child(node, 'SurchargeAmount')?.text.trim()),
    // 3.2: both spellings are met.
    ...some('authorisation', authorisation(child(node, 'Authorisation', 'Authorization'))),
  }

const amount = (node: Node | undefined): Opi.AmountText | undefined =>
  node && { currency: node.attributes.Currency ?? '', value: node.text.trim() }

const authorisation = (node: Node | undefined): Opi.Authorisation | undefined =>
  node && {
    ...some('timeStamp', node.attributes.TimeStamp),
    ...some('approvalCode', node.attributes.ApprovalCode),
    ...some('trxReferenceNumber', node.attributes.TrxReferenceNumber),
    ...some('cardCircuit', node.attributes.CardCircuit),
    ...some('maskedCardNumber', node.attributes.MaskedCardNumber ?? node.attributes.CardPAN),
    ...some('receiptCopies', node.attributes.ReceiptCopies),
    ...some('authorisationType', node.attributes.AuthorisationType ?? node.attributes.AuthorizationType),
  }

const deviceRequest = (node: Node, xml: string) => {
  const asked = child(node, 'Input')
  return {
    outputs: childrenOf(node, 'Output').map((one) => output(one, xml)),
    ...some(
      'input',
      asked && {
        target: asked.attributes.InDeviceTarget ?? '',
        command: (child(asked, 'Command')?.text ?? asked.attributes.Command ?? '').trim(),
      },
    ),
  }
}

const output = (node: Node, xml: string): Opi.Output => ({
  target: node.attributes.OutDeviceTarget ?? '',
  lines: childrenOf(node, 'TextLine').map(({ text }) => text),
  ...some('eJournal', child(node, 'E-Journal') && eJournalAsSent(xml)),
})

// Kept as sent: what a parser gives back is no longer the terminal's own document.
const eJournalAsSent = (xml: string): string | undefined =>
  /<((?:[\w-]+:)?E-Journal)(?:\s[^>]*)?(?:\/>|>[\s\S]*<\/\1\s*>)/.exec(xml)?.[0]

const deviceResponse = (node: Node) => {
  const answer = child(node, 'Input')
  const confirmed = child(child(answer, 'InputValue'), 'InBoolean')?.text.trim()
  return {
    outputs: childrenOf(node, 'Output').map(({ attributes }) => ({
      target: attributes.OutDeviceTarget ?? '',
      result: attributes.OutResult ?? '',
    })),
    ...some(
      'input',
      answer && {
        target: answer.attributes.InDeviceTarget ?? '',
        result: answer.attributes.InResult ?? '',
        ...some('confirmed', confirmed === undefined ? undefined : confirmed === 'true'),
      },
    ),
  }
}

const some = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
