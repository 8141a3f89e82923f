import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { speakHttp } from '../../../outbound/speak-http.ts'
import { memorial, start } from './test-twinfield.ts'
import { childOf, childrenOf, parseXml, textOf } from './xml.ts'

const offices = '<list><type>offices</type></list>'

test('SOAP 1.1 and 1.2, as text, as XML and compressed, say the same', async () => {
  const { process, call } = await start()
  const plain = await process(offices)
  expect(childrenOf(plain, 'office').map(({ text }) => text)).toEqual(['NL001', 'NL002'])
  expect(await process(offices, { version: '1.2' })).toEqual(plain)
  const document = await call('processxml.asmx', 'ProcessXmlDocument', `<xmlRequest>${offices}</xmlRequest>`)
  expect(childOf(document.answer, 'ProcessXmlDocumentResult')?.children[0]?.children).toEqual(plain.children)
  const zipped = gzipSync(offices).toString('base64')
  const compressed = await call(
    'processxml.asmx',
    'ProcessXmlCompressed',
    `<xmlRequest>${zipped}</xmlRequest>`,
  )
  const result = Buffer.from(textOf(compressed.answer, 'ProcessXmlCompressedResult'), 'base64')
  expect(parseXml(gunzipSync(result).toString())).toEqual(plain)
})

test('what is no request is a fault, in the words of its SOAP', async () => {
  const { call, simulator } = await start()
  for (const body of [
    '<xmlRequest>&lt;list&gt;</xmlRequest>',
    '<xmlRequest>&lt;!DOCTYPE a&gt;&lt;a/&gt;</xmlRequest>',
    '',
  ]) {
    const { status, answer } = await call('processxml.asmx', 'ProcessXmlString', body)
    expect([status, answer?.name, textOf(answer, 'faultcode')]).toEqual([500, 'Fault', 'soap:Client'])
  }
  expect((await call('processxml.asmx', 'Search', '')).status).toBe(500)
  expect((await call('nothing.asmx', 'Search', '')).status).toBe(404)
  const actionless = await speakHttp({
    method: 'POST',
    url: `${simulator.clusterUrl}/webservices/finder.asmx`,
    headers: { 'content-type': 'text/xml', soapaction: '"http://www.twinfield.com/Other"' },
    body: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><Search xmlns="http://www.twinfield.com/"/></e:Body></e:Envelope>',
    patience: 2_000,
  })
  expect(actionless.text).toContain('SOAPAction')
})

test('a bad token is said in the status description, and a header names the office', async () => {
  const { simulator, process } = await start()
  const url = `${simulator.clusterUrl}/webservices/processxml.asmx`
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: 'http://www.twinfield.com/ProcessXmlString' },
    body: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><ProcessXmlString xmlns="http://www.twinfield.com/"><xmlRequest>&lt;list/&gt;</xmlRequest></ProcessXmlString></e:Body></e:Envelope>',
  })
  expect([reply.status, reply.statusText]).toEqual([401, '354 : Access denied. Token invalid'])
  const list = '<list><type>dimensions</type><dimtype>DEB</dimtype></list>'
  await expect(process(list, { company: null })).rejects.toThrow('Company ontbreekt in request header')
  await expect(process(list, { company: 'XX' })).rejects.toThrow('De administratie bestaat niet')
  expect((await process(offices, { company: null })).attributes.result).toBe('1')
  expect((await process(list, { company: 'nl002' })).attributes.office).toBe('NL002')
  const inside = list.replace('<dimtype>', '<office>NL001</office><dimtype>')
  expect((await process(inside, { company: 'NL002' })).attributes.office).toBe('NL001')
  const strict = await start({ dialect: { officesNeedCompany: true } })
  await expect(strict.process(offices, { company: null })).rejects.toThrow('Company')
})

test('texts go through XML whole, whatever stands in them', async () => {
  const { process, simulator } = await start()
  const description = `<&>"' ]]> é 😀`
  const answer = await process(memorial({ description }))
  const [line] = childrenOf(childOf(answer, 'lines'), 'line')
  expect(textOf(line, 'description')).toBe(description)
  expect(simulator.transactions().at(-1)?.lines[0]?.description).toBe(description)
})
