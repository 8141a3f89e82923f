import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { matchOf, memorial, saleAndPayment, start } from './simulator/test-twinfield.ts'
import { type Element, escaped, parseXml } from './simulator/xml.ts'

const folder = resolve('../shared/contracts/twinfield')
const there = existsSync(folder)
const published = (name: string): string => readFileSync(resolve(folder, `${name}.wsdl`), 'utf8')

if (!there)
  console.warn('No contracts of Twinfield beside the project: what goes over the line goes unchecked.')

const local = (text: string | undefined): string => (text ?? '').replace(/^\w+:/, '')

/** What a program can rely on in a WSDL: every named thing and what it is made of, without words and addresses. */
const factsIn = (element: Element, path: string): string[] => {
  const { name, attributes, children } = element
  if (name === 'documentation' || name === 'types') return children.flatMap((one) => factsIn(one, path))
  const { xmlns: _, location: __, ...rest } = attributes
  const own = Object.entries(rest)
    .filter(([key]) => !key.startsWith('xmlns:'))
    .map(
      ([key, value]) =>
        `${key}=${['type', 'element', 'message', 'binding', 'base'].includes(key) ? local(value) : value}`,
    )
    .sort()
  const here = `${path}/${name}[${own.join(' ')}]`
  return [here, ...children.flatMap((one) => factsIn(one, here))]
}

const served = async (service: string): Promise<{ text: string; address: string }> => {
  const { simulator } = await start()
  const address = `${simulator.clusterUrl}/webservices/${service}.asmx`
  return { text: await (await fetch(`${address}?wsdl`)).text(), address }
}

/** The schema of the messages as one document: what is published imports its second half without saying from where. */
const schemaOf = (wsdl: string): XsdValidator => {
  const schema = /<s:schema[\s\S]*?<\/s:schema>/.exec(wsdl)?.[0] ?? ''
  const alone = schema
    .replace(/<s:import[^>]*\/>/, '')
    .replaceAll('s1:guid', 's:string')
    .replace(
      '<s:schema',
      '<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:tns="http://www.twinfield.com/"',
    )
  const document = XmlDocument.fromString(alone)
  return XsdValidator.fromDoc(document)
}

const bodyOf = (envelope: string): string => /<soap:Body>([\s\S]*)<\/soap:Body>/.exec(envelope)?.[1] ?? ''

describe.skipIf(!there)('what Twinfield has published', () => {
  test('the contract of process-XML is the published one, with an address of its own', async () => {
    const { text, address } = await served('processxml')
    const facts = (wsdl: string) => factsIn(parseXml(wsdl), '').sort()
    expect(facts(text)).toEqual(facts(published('processxml')))
    expect(text.match(/location="([^"]*)"/g)).toEqual([`location="${address}"`, `location="${address}"`])
  })

  test('the finder’s contract is the published one, but for its header and the codes that cannot occur', async () => {
    const known = new Set(factsIn(parseXml(published('finder')), ''))
    const own = factsIn(parseXml((await served('finder')).text), '')
    const strange = own.filter((fact) => !known.has(fact) && !/Header|guid|microsoft/.test(fact))
    expect(strange).toEqual([])
    expect(own.filter((fact) => fact.includes('FinderData'))).toEqual(
      [...known].filter((fact) => fact.includes('FinderData')),
    )
  })

  test('answers of process-XML are valid, whichever way they are asked for', async () => {
    const scene = await start()
    const { sale, payment } = await saleAndPayment(scene)
    const validator = schemaOf(published('processxml'))
    const requests = [
      memorial(),
      memorial({ ledger: 'x' }),
      matchOf([sale, payment]),
      '<list><type>offices</type></list>',
    ]
    for (const xml of requests) {
      const asText = await scene.call(
        'processxml.asmx',
        'ProcessXmlString',
        `<xmlRequest>${escaped(xml)}</xmlRequest>`,
      )
      const asXml = await scene.call(
        'processxml.asmx',
        'ProcessXmlDocument',
        `<xmlRequest>${xml}</xmlRequest>`,
      )
      expectValid(validator, bodyOf(asText.text))
      // Whatever stands inside is of no schema.
      expectValid(
        validator,
        bodyOf(asXml.text).replace(
          /(<ProcessXmlDocumentResult>)[\s\S]*(<\/ProcessXmlDocumentResult>)/,
          '$1<ProcessXmlString xmlns="http://www.twinfield.com/"/>$2',
        ),
      )
    }
    validator.dispose()
  })

  test('answers of the finder are valid, refusals too', async () => {
    const scene = await start()
    const validator = schemaOf(published('finder'))
    for (const type of ['OFF', 'IVT', 'XXX']) {
      const ask = `<type>${type}</type><pattern>*</pattern><field>0</field><firstRow>1</firstRow><maxRows>10</maxRows>`
      expectValid(validator, bodyOf((await scene.call('finder.asmx', 'Search', ask)).text))
    }
    expect(() =>
      expectValid(validator, '<SearchResponse xmlns="http://www.twinfield.com/"><data/></SearchResponse>'),
    ).toThrow()
    validator.dispose()
  })
})

const expectValid = (validator: XsdValidator, xml: string): void => {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
  } finally {
    document.dispose()
  }
}
