import { Broken } from '../../outbound/wire.ts'
import { branch, childOf, type Element, leaf, readXml, textOf } from './xml.ts'

/** Twinfield's own namespace, and the beginning of every SOAPAction (fact sheet, 2). */
export const namespace = 'http://www.twinfield.com/'

/** An operation of one of the services, its elements already XML. */
export interface Operation {
  readonly service: 'processxml' | 'finder' | 'matching'
  readonly name: 'ProcessXmlString' | 'Search' | 'UndoMatch'
  readonly inside: readonly string[]
}

/** A process-XML document goes as text inside the SOAP body (fact sheet, 2 and 3). */
export const processXml = (document: string): Operation => ({
  service: 'processxml',
  name: 'ProcessXmlString',
  inside: [leaf('xmlRequest', document)],
})

/** Fact sheet, 2: field 0 searches code or name. */
export const search = (type: string, firstRow: number, maxRows: number): Operation => ({
  service: 'finder',
  name: 'Search',
  inside: [
    leaf('type', type),
    leaf('pattern', '*'),
    leaf('field', '0'),
    leaf('firstRow', String(firstRow)),
    leaf('maxRows', String(maxRows)),
  ],
})

export const undoMatch = (office: string, customer: string, matchNumber: string): Operation => ({
  service: 'matching',
  name: 'UndoMatch',
  inside: [
    leaf('office', office),
    leaf('dimensionType', 'DEB'),
    leaf('dimension', customer),
    leaf('matchNumber', matchNumber),
  ],
})

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const instance = 'http://www.w3.org/2001/XMLSchema-instance'

/** The WSDL wants a CompanyId, if only to say that there is none. */
export const envelope = ({ name, inside }: Operation, token: string, company: string | undefined): string =>
  '<?xml version="1.0" encoding="utf-8"?>' +
  branch(
    'soap:Envelope',
    [
      branch('soap:Header', [
        branch(
          'Header',
          [
            leaf('AccessToken', token),
            leaf('CompanyCode', company),
            `<CompanyId xmlns:xsi="${instance}" xsi:nil="true" />`,
          ],
          { xmlns: namespace },
        ),
      ]),
      branch('soap:Body', [branch(name, inside, { xmlns: namespace })]),
    ],
    { 'xmlns:soap': soap },
  )

/** What came back: the response element of the operation, or the words of a fault. */
export type Said = { readonly response: Element } | { readonly fault: string }

/** Throws `Broken` at what is no SOAP. */
export const readEnvelope = (text: string): Said => {
  const body = childOf(readXml(text), 'Body')
  const [first] = body?.children ?? []
  if (!first) throw new Broken({ code: 'line.unreadable' })
  if (first.name !== 'Fault') return { response: first }
  return { fault: textOf(first, 'faultstring') || textOf(first, 'Reason', 'Text') }
}

/** The document that process-XML answered; throws `Broken` where there is none. */
export const resultIn = (response: Element): Element => readXml(textOf(response, 'ProcessXmlStringResult'))
