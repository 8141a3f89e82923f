import { XMLParser } from 'fast-xml-parser'

const namespace = 'http://www.nrf-arts.org/IXRetail/namespace'

/** The header every message has (3.2). */
export interface Header {
  readonly workstationId: string
  readonly requestId: string
  readonly requestType: string
}

export interface Command extends Header {
  readonly at: Date
  readonly amount?: { readonly currency: string; readonly value: string }
}

const head = (name: string, { workstationId, requestId, requestType }: Header, more = ''): string =>
  `<${name} WorkstationID="${workstationId}" RequestID="${requestId}" RequestType="${requestType}"${more} xmlns="${namespace}">`

/** A CardServiceRequest as CCV's cloud sends it to the terminal. */
export const commandXml = (command: Command): string => {
  const { amount, at } = command
  const total = amount ? `<TotalAmount Currency="${amount.currency}">${amount.value}</TotalAmount>` : ''
  return (
    `<?xml version="1.0" encoding="utf-8"?>${head('CardServiceRequest', command)}` +
    `<POSdata LanguageCode="nl"><POSTimeStamp>${at.toISOString()}</POSTimeStamp><ShiftNumber>0</ShiftNumber>` +
    '<ClerkID>0</ClerkID><PrinterStatus>Available</PrinterStatus><E-JournalStatus>Available</E-JournalStatus>' +
    `<JournalPrinterStatus>Available</JournalPrinterStatus></POSdata>${total}</CardServiceRequest>`
  )
}

/** What the till of the cloud answers to a DeviceRequest: it always has paper, and always agrees. */
export const deviceAnswerXml = ({ header, targets, asks }: DeviceRequest): string => {
  const outputs = targets.map((target) => `<Output OutDeviceTarget="${target}" OutResult="Success"/>`)
  const input = asks
    ? '<Input InDeviceTarget="CashierKeyboard" InResult="Success"><InputValue><InBoolean>true</InBoolean></InputValue></Input>'
    : ''
  return (
    `<?xml version="1.0" encoding="utf-8"?>${head('DeviceResponse', header, ' OverallResult="Success"')}` +
    `${outputs.join('')}${input}</DeviceResponse>`
  )
}

export interface DeviceRequest {
  readonly kind: 'device'
  readonly header: Header
  readonly targets: readonly string[]
  readonly lines: Readonly<Record<string, readonly string[]>>
  readonly eJournal: string | null
  readonly asks: boolean
}

export interface Response {
  readonly kind: 'response'
  readonly header: Header
  readonly overallResult: string
  readonly original: { readonly header: Header; readonly overallResult: string } | null
  readonly approved: { readonly currency: string; readonly value: string } | null
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'TextLine' || name === 'Output',
})

type Node = Readonly<Record<string, unknown>>
const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {})
const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.map(nodeOf) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const headerOf = (node: Node): Header => ({
  workstationId: textOf(node['@WorkstationID']),
  requestId: textOf(node['@RequestID']),
  requestType: textOf(node['@RequestType']),
})

/** A message of the terminal; null for one the till does not know. */
export const readWords = (xml: string): DeviceRequest | Response | null => {
  const document = nodeOf(parser.parse(xml))
  if (document.DeviceRequest) return deviceRequestOf(nodeOf(document.DeviceRequest), xml)
  return document.CardServiceResponse ? responseOf(nodeOf(document.CardServiceResponse)) : null
}

const deviceRequestOf = (node: Node, xml: string): DeviceRequest => {
  const outputs = nodesOf(node.Output).map((output) => ({
    target: textOf(output['@OutDeviceTarget']),
    lines: (Array.isArray(output.TextLine) ? output.TextLine : []).map((line) =>
      typeof line === 'string' ? line : textOf(nodeOf(line)['#text']),
    ),
  }))
  return {
    kind: 'device',
    header: headerOf(node),
    targets: outputs.map(({ target }) => target),
    lines: Object.fromEntries(outputs.map(({ target, lines }) => [target, lines])),
    eJournal: /<E-Journal>[\s\S]*<\/E-Journal>/.exec(xml)?.[0] ?? null,
    asks: node.Input !== undefined,
  }
}

const responseOf = (node: Node): Response => {
  const original = node.OriginalHeader === undefined ? null : nodeOf(node.OriginalHeader)
  const total = nodeOf(nodeOf(node.Tender).TotalAmount)
  return {
    kind: 'response',
    header: headerOf(node),
    overallResult: textOf(node['@OverallResult']),
    original: original && {
      header: headerOf(original),
      overallResult: textOf(original['@OverallResult']),
    },
    approved: total['#text'] ? { currency: textOf(total['@Currency']), value: textOf(total['#text']) } : null,
  }
}
