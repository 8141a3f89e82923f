import { Broken } from '../../outbound/wire.ts'
import { branch, childOf, type Element, leaf, plainText, readXml, textOf } from './xml.ts'

/** Twinfield's own namespace, and the beginning of every SOAPAction (fact sheet, 2). */
export const namespace = 'http://www.twinfield.com/'

/** An operation of one of the services, its elements already XML. */
export interface Operation {
  readonly service: 'processxml' | 'finder' | 'matching'
  readonly name: 'ProcessXmlString' | 'Search' | 'UndoMatch'
  readonly inside: readonly string[]
  /** Asked of no administration in particular. */
  readonly officeless?: boolean
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

/** What came back: the response of the operation with the document inside it, if it has one, or the words of a fault. */
export type Said = Heard | { readonly fault: string }

export interface Heard {
  readonly response: Element
  /** What process-XML answered. */
  readonly document: string | null
}

// The document is most of an answer, as text: it is taken out before the rest is read, so that it is gone through once.
const documentPattern = /<((?:[\w.-]+:)?ProcessXmlStringResult)>/

/** Throws `Broken` at what is no SOAP. */
export const readEnvelope = (text: string): Said => {
  const [open, name] = documentPattern.exec(text) ?? ['', '']
  const from = text.indexOf(open) + open.length
  const to = open === '' ? from : text.indexOf(`</${name}>`, from)
  if (to < 0) throw new Broken({ code: 'line.unreadable' })
  const body = childOf(readXml(text.slice(0, from) + text.slice(to)), 'Body')
  const [first] = body?.children ?? []
  if (!first) throw new Broken({ code: 'line.unreadable' })
  if (first.name === 'Fault')
    return { fault: textOf(first, 'faultstring') || textOf(first, 'Reason', 'Text') }
  return { response: first, document: open === '' ? null : plainText(text.slice(from, to)) }
}

/** The document that process-XML answered; throws `Broken` where there is none. */
export const resultIn = ({ document }: Heard): Element => readXml(document ?? '')
