import { type Said, xmlSaid } from './said.ts'
import { childOf, type Element, Malformed, parseXml, type Tag, tag, textOf, writeXml } from './xml.ts'

const envelopes = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const

export const twinfieldNamespace = 'http://www.twinfield.com/'

export type SoapVersion = keyof typeof envelopes

export interface SoapCall {
  readonly version: SoapVersion
  readonly operation: Element
  readonly accessToken: string
  readonly company: string
  readonly companyId: string
  readonly session: string
}

/** Reads an envelope (fact sheet, 2); throws `Malformed`. */
export const readEnvelope = (text: string): SoapCall => {
  const envelope = parseXml(text)
  const version = (['1.1', '1.2'] as const).find((one) => envelopes[one] === envelope.namespace)
  if (envelope.name !== 'Envelope' || !version) throw new Malformed('this is no SOAP envelope')
  const operation = childOf(envelope, 'Body')?.children[0]
  if (!operation) throw new Malformed('the body is empty')
  const header = childOf(childOf(envelope, 'Header'), 'Header')
  const own = header?.namespace === twinfieldNamespace ? header : undefined
  return {
    ...{ version, operation, session: textOf(own, 'SessionID') },
    ...{ accessToken: textOf(own, 'AccessToken'), company: textOf(own, 'CompanyCode') },
    companyId: textOf(own, 'CompanyId'),
  }
}

const contentType = (version: SoapVersion): string =>
  version === '1.1' ? 'text/xml; charset=utf-8' : 'application/soap+xml; charset=utf-8'

const envelope = (version: SoapVersion, inside: Tag): string =>
  writeXml(
    tag('soap:Envelope', [tag('soap:Body', [inside])], {
      'xmlns:soap': envelopes[version],
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    }),
  )

export const soapAnswer = (version: SoapVersion, inside: Tag): Said =>
  xmlSaid(envelope(version, inside), contentType(version))

export const soapFault = (version: SoapVersion, text: string, by: 'client' | 'server' = 'server'): Said => {
  const inside =
    version === '1.1'
      ? [
          tag('faultcode', by === 'client' ? 'soap:Client' : 'soap:Server'),
          tag('faultstring', text),
          tag('detail'),
        ]
      : [
          tag('soap:Code', [tag('soap:Value', by === 'client' ? 'soap:Sender' : 'soap:Receiver')]),
          tag('soap:Reason', [tag('soap:Text', text, { 'xml:lang': 'en' })]),
          tag('soap:Detail'),
        ]
  return { ...xmlSaid(envelope(version, tag('soap:Fault', inside)), contentType(version)), status: 500 }
}

/** The operation a caller names beside the body: in the SOAPAction header (1.1) or in the content type (1.2); null where it does not. */
export const actionOf = (version: SoapVersion, headers: Readonly<Record<string, unknown>>): string | null => {
  if (version === '1.1') {
    const header = headers.soapaction
    return typeof header === 'string' ? header.replace(/^"|"$/g, '') : null
  }
  return /action="?([^";]+)"?/.exec(String(headers['content-type'] ?? ''))?.[1] ?? null
}
