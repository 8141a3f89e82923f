import { afterEach } from 'vitest'
import { type Money, money } from '../../../money/money.ts'
import { speakHttp } from '../../../outbound/speak-http.ts'
import { type RunningTwinfield, type StartTwinfield, startTwinfieldSimulator } from '../simulator.ts'
import { childOf, childrenOf, type Element, escaped, parseXml, textOf } from './xml.ts'

const running: RunningTwinfield[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()))
})

// A day in the middle of a month, so that no test depends on when it runs.
export const clock = () => new Date('2026-11-20T10:00:00Z')
export const euros = (minor: bigint): Money => money(minor, 'EUR')

// A line of its own for each call: nothing is repeated.
const aNewLine = { sending: () => {}, sent: false }

export interface Envelope {
  readonly version?: '1.1' | '1.2'
  readonly company?: string | null
  readonly token?: string
}

export const start = async (options: StartTwinfield = {}) => {
  const simulator = await startTwinfieldSimulator({ port: 0, clock, ...options })
  running.push(simulator)
  const { access_token } = simulator.grant()
  /** Any operation of any service. */
  const call = async (path: string, operation: string, body: string, how: Envelope = {}) => {
    const { version = '1.1', company = simulator.office, token = access_token } = how
    const soap =
      version === '1.1'
        ? 'http://schemas.xmlsoap.org/soap/envelope/'
        : 'http://www.w3.org/2003/05/soap-envelope'
    const own = company === null ? '' : `<t:CompanyCode>${company}</t:CompanyCode>`
    const reply = await speakHttp(
      {
        method: 'POST',
        url: `${simulator.clusterUrl}/webservices/${path}`,
        headers: {
          'content-type': version === '1.1' ? 'text/xml; charset=utf-8' : 'application/soap+xml',
          ...(version === '1.1' && { soapaction: `"http://www.twinfield.com/${operation}"` }),
        },
        body: `<e:Envelope xmlns:e="${soap}"><e:Header><t:Header xmlns:t="http://www.twinfield.com/"><t:AccessToken>${token}</t:AccessToken>${own}</t:Header></e:Header><e:Body><${operation} xmlns="http://www.twinfield.com/">${body}</${operation}></e:Body></e:Envelope>`,
        patience: 2_000,
      },
      aNewLine,
    )
    const answer = reply.text.startsWith('<?xml') ? childOf(parseXml(reply.text), 'Body') : undefined
    return { ...reply, answer: answer?.children[0] }
  }
  const process = async (xml: string, how: Envelope = {}): Promise<Element> => {
    const { answer, status } = await call(
      'processxml.asmx',
      'ProcessXmlString',
      `<xmlRequest>${escaped(xml)}</xmlRequest>`,
      how,
    )
    if (status !== 200) throw new Error(`${status}: ${textOf(answer, 'faultstring')}`)
    return parseXml(textOf(answer, 'ProcessXmlStringResult'))
  }
  return { simulator, call, process, token: access_token }
}
export type Started = Awaited<ReturnType<typeof start>>

export interface Wish {
  readonly destiny?: string
  readonly date?: string
  readonly more?: string
  readonly value?: string
  readonly other?: string
  readonly customer?: string
  readonly ledger?: string
  readonly description?: string
  readonly invoice?: string
}

export const memorial = (wish: Wish = {}): string => {
  const { value = '121.00', other = value, customer = '1001', ledger = '1220', date = '20261120' } = wish
  const { description = 'tr_1 betaling', invoice = 'W1', destiny = 'temporary', more = '' } = wish
  return `<transaction destiny="${destiny}"><header><office>NL001</office><code>MEMO</code><currency>EUR</currency><date>${date}</date>${more}</header><lines>
<line type="detail" id="1"><dim1>${ledger}</dim1><debitcredit>debit</debitcredit><value>${value}</value><invoicenumber>${invoice}</invoicenumber><description>${escaped(description)}</description></line>
<line type="detail" id="2"><dim1>1300</dim1><dim2>${customer}</dim2><debitcredit>credit</debitcredit><value>${other}</value><invoicenumber>${invoice}</invoicenumber><description>W1</description></line>
</lines></transaction>`
}

export const matchOf = (lines: readonly string[], more = ''): string =>
  `<match><set><office>NL001</office><matchcode>170</matchcode><matchdate>20261120</matchdate><lines>${lines.join('')}</lines>${more}</set></match>`

export const matchLine = (code: string, number: string, line: number, more = ''): string =>
  `<line><transcode>${code}</transcode><transnumber>${number}</transnumber><transline>${line}</transline>${more}</line>`

export const browse = (
  code: string,
  fields: readonly string[],
  filters: Record<string, string> = {},
  sort = '',
): string =>
  `<columns code="${code}">${fields
    .map(
      (field, index) =>
        `<column id="${index + 1}"><field>${field}</field><label></label><visible>true</visible>${
          filters[field] ?? '<ask>false</ask><operator>none</operator><from></from><to></to>'
        }<finderparam></finderparam></column>`,
    )
    .join('')}${sort}</columns>`

export const asked = (operator: string, from: string, to = ''): string =>
  `<ask>true</ask><operator>${operator}</operator><from>${from}</from><to>${to}</to>`

/** The rows of a browse, by field, with their key. */
export const rowsOf = (answer: Element): Readonly<Record<string, string>>[] =>
  childrenOf(answer, 'tr').map((row) => ({
    ...Object.fromEntries(childrenOf(row, 'td').map((cell) => [cell.attributes.field ?? '', cell.text])),
    key: (childOf(row, 'key')?.children ?? []).map(({ text }) => text).join(' '),
  }))

export const numberOf = (answer: Element): string => {
  const one = answer.name === 'transaction' ? answer : childOf(answer, 'transaction')
  return textOf(childOf(one, 'header'), 'number')
}

/** A sale and a memorial that pays it, not lettered off. */
export const saleAndPayment = async ({ simulator, process }: Started, paid = '121.00') => {
  const customer = simulator.addCustomer({ name: 'Klant', code: '7001' })
  const key = simulator.addSale({ number: 'F1', customer, total: euros(12_100n), date: '2026-11-18' })
  const number = numberOf(await process(memorial({ value: paid, customer })))
  return {
    sale: matchLine('VRK', key.number, 1),
    payment: matchLine('MEMO', number, 2),
    key,
    number,
    customer,
  }
}
