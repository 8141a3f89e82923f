import { gunzipSync, gzipSync } from 'node:zlib'
import type { Exchange } from './faults.ts'
import { answerSearch, noAccessToOffice } from './finder.ts'
import { exchangeOf, isAboutOffices, isQuery, processXml } from './process.ts'
import type { Visit } from './scene.ts'
import { answerPeriods, answerUndoMatch } from './services.ts'
import { actionOf, readEnvelope, type SoapCall, twinfieldNamespace } from './soap.ts'
import type { Misfortune } from './transactions.ts'
import { operationsAt } from './wsdl.ts'
import { childOf, type Element, Malformed, parseXml, type Tag, tag, textOf, writeXml } from './xml.ts'

/** A call of a service that could be read: what it is about, and what it does. */
export interface ServiceCall {
  readonly soap: SoapCall
  /** What is asked, in one word: the root of a process-XML, else the operation. */
  readonly what: string
  readonly exchange: Exchange
  readonly query: boolean
  /** Whether it makes sense before an office is chosen. */
  readonly officeless: boolean
  /** The answer to one whose office is not there, where the service has one of its own. */
  readonly noOffice?: () => Tag
  run(visit: Visit, misfortune: Misfortune, looked: (rows: number) => void): Tag
}

export const periodServicePath = '/webservices/PeriodService.svc'

/** Throws `Malformed`. */
export const readServiceCall = (
  path: string,
  headers: Readonly<Record<string, unknown>>,
  text: string,
): ServiceCall => {
  const soap = readEnvelope(text)
  const { operation } = soap
  const known = path === periodServicePath || operationsAt(path).includes(operation.name)
  const action = actionOf(soap.version, headers)
  // As ASP.NET says it; 1.2 may leave the action out.
  const wanted = path === periodServicePath ? action : twinfieldNamespace + operation.name
  if (!known || (action !== wanted && !(action === null && soap.version === '1.2')))
    throw new Malformed(`Server did not recognize the value of HTTP Header SOAPAction: ${action ?? ''}.`)
  if (path === periodServicePath)
    return { ...asked(soap, operation.name), run: (visit) => answerPeriods(visit, operation) }
  if (operation.namespace !== twinfieldNamespace) throw new Malformed('the operation has another namespace')
  if (operation.name === 'Search') return searchCall(soap)
  if (operation.name === 'UndoMatch') return undoCall(soap)
  return processCall(soap)
}

const asked = (soap: SoapCall, what: string) => ({
  ...{ soap, what, query: true, officeless: false },
  exchange: 'read' as const,
})

const searchCall = (soap: SoapCall): ServiceCall => ({
  ...asked(soap, 'Search'),
  officeless: textOf(soap.operation, 'type').toUpperCase() === 'OFF',
  noOffice: noAccessToOffice,
  run: (visit) => answerSearch(visit, soap.operation),
})

const undoCall = (soap: SoapCall): ServiceCall => ({
  ...asked(soap, 'UndoMatch'),
  exchange: 'letter_off',
  query: false,
  run: (visit, { matchRefused }) => answerUndoMatch(visit, soap.operation, matchRefused !== null),
})

const processCall = (soap: SoapCall): ServiceCall => {
  const style = soap.operation.name as keyof typeof styles
  const root = styles[style].read(childOf(soap.operation, 'xmlRequest'))
  return {
    soap,
    what: root.name,
    exchange: exchangeOf(root.name),
    query: isQuery(root.name),
    officeless: isAboutOffices(root),
    run: (visit, misfortune, looked) => {
      const result = processXml(visit, root, misfortune, looked)
      return tag(`${style}Response`, [styles[style].write(`${style}Result`, result)], {
        xmlns: twinfieldNamespace,
      })
    },
  }
}

interface Style {
  readonly read: (request: Element | undefined) => Element
  readonly write: (name: string, result: Tag) => Tag
}

// Fact sheet, 2: as text, as XML, as compressed text.
const styles = {
  ProcessXmlString: {
    read: (request) => parseXml(request?.text ?? ''),
    write: (name, result) => tag(name, writeXml(result)),
  },
  ProcessXmlDocument: {
    read: (request) => {
      const root = request?.children[0]
      if (!root) throw new Malformed('there is no document')
      return root
    },
    write: (name, result) => tag(name, [{ ...result, attributes: { xmlns: '', ...result.attributes } }]),
  },
  ProcessXmlCompressed: {
    read: (request) => parseXml(unzipped(request?.text ?? '')),
    write: (name, result) => tag(name, gzipSync(writeXml(result)).toString('base64')),
  },
} as const satisfies Readonly<Record<string, Style>>

const unzipped = (text: string): string => {
  try {
    return gunzipSync(Buffer.from(text, 'base64')).toString('utf8')
  } catch {
    throw new Malformed('this is not compressed')
  }
}
