import { twinfieldNamespace } from './soap.ts'
import { type Tag, tag, writeXml } from './xml.ts'

/** A field of a message: its name, its type, whether it must be there. */
type Part = readonly [name: string, type: string, must?: boolean]

interface Operation {
  readonly name: string
  readonly asks: readonly Part[]
  readonly answers: readonly Part[]
}

interface Contract {
  readonly service: string
  readonly operations: readonly Operation[]
  readonly types: readonly Tag[]
}

const element = ([name, type, must = false]: Part): Tag =>
  tag('s:element', '', { minOccurs: must ? '1' : '0', maxOccurs: '1', name, type })

const listOf = (name: string, of: string, type: string): Tag =>
  tag(
    's:complexType',
    [
      tag('s:sequence', [
        tag('s:element', '', { minOccurs: '0', maxOccurs: 'unbounded', name: of, nillable: 'true', type }),
      ]),
    ],
    { name },
  )

const record = (name: string, parts: readonly Part[]): Tag =>
  tag('s:complexType', [tag('s:sequence', parts.map(element))], { name })

const choice = (name: string, values: readonly string[]): Tag =>
  tag(
    's:simpleType',
    [
      tag(
        's:restriction',
        values.map((value) => tag('s:enumeration', '', { value })),
        { base: 's:string' },
      ),
    ],
    { name },
  )

const anyXml = 'any xml'

const messages = (codes: readonly string[]): Tag[] => [
  listOf('ArrayOfMessageOfErrorCodes', 'MessageOfErrorCodes', 'tns:MessageOfErrorCodes'),
  record('MessageOfErrorCodes', [
    ['Type', 'tns:MessageType', true],
    ['Text', 's:string'],
    ['Code', 'tns:ErrorCodes', true],
    ['Parameters', 'tns:ArrayOfString'],
  ]),
  listOf('ArrayOfString', 'string', 's:string'),
  choice('MessageType', ['Error', 'Warning', 'Informational']),
  choice('ErrorCodes', codes),
]

/** What each service takes and answers (fact sheet, 2), by its path. */
const contracts: Readonly<Record<string, Contract>> = {
  '/webservices/processxml.asmx': {
    service: 'ProcessXml',
    operations: [
      {
        name: 'ProcessXmlString',
        asks: [['xmlRequest', 's:string']],
        answers: [['ProcessXmlStringResult', 's:string']],
      },
      {
        name: 'ProcessXmlDocument',
        asks: [['xmlRequest', anyXml]],
        answers: [['ProcessXmlDocumentResult', anyXml]],
      },
      {
        name: 'ProcessXmlCompressed',
        asks: [['xmlRequest', 's:base64Binary']],
        answers: [['ProcessXmlCompressedResult', 's:base64Binary']],
      },
    ],
    types: [],
  },
  '/webservices/finder.asmx': {
    service: 'Finder',
    operations: [
      {
        name: 'Search',
        asks: [
          ['type', 's:string'],
          ['pattern', 's:string'],
          ['field', 's:int', true],
          ['firstRow', 's:int', true],
          ['maxRows', 's:int', true],
          ['options', 'tns:ArrayOfArrayOfString'],
        ],
        answers: [
          ['SearchResult', 'tns:ArrayOfMessageOfErrorCodes'],
          ['data', 'tns:FinderData'],
        ],
      },
    ],
    types: [
      listOf('ArrayOfArrayOfString', 'ArrayOfString', 'tns:ArrayOfString'),
      ...messages([
        'NoAccessToOffice',
        'OptionNotAllowed',
        'InvalidFinderType',
        'ParameterTooSmall',
        'OptionMandatory',
      ]),
      record('FinderData', [
        ['TotalRows', 's:int', true],
        ['Columns', 'tns:ArrayOfString'],
        ['Items', 'tns:ArrayOfArrayOfString'],
      ]),
    ],
  },
  '/webservices/matching.asmx': {
    service: 'Matching',
    operations: [
      {
        name: 'UndoMatch',
        asks: [
          ['office', 's:string'],
          ['dimensionType', 's:string'],
          ['dimension', 's:string'],
          ['matchNumber', 's:int', true],
        ],
        answers: [['UndoMatchResult', 'tns:ArrayOfMessageOfErrorCodes']],
      },
    ],
    types: messages([
      'DimensionNotFoundByType',
      'DimensionDeleted',
      'DimensionNotFoundByLevel',
      'MatchNotFound',
      'MatchingTransactionsCouldNotBeDeleted',
    ]),
  },
}

export const operationsAt = (path: string): readonly string[] =>
  contracts[path]?.operations.map(({ name }) => name) ?? []

/** The contract of a service, naming the address it was asked for at; null where there is none. */
export const wsdlOf = (path: string, address: string): string | null => {
  const contract = contracts[path]
  if (!contract) return null
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(definitions(contract, address))}`
}

const definitions = ({ service, operations, types }: Contract, address: string): Tag =>
  tag(
    'wsdl:definitions',
    [
      tag('wsdl:types', [schema(operations, types), guidSchema]),
      ...operations.flatMap(({ name }) => messagesOf(name)),
      portType(service, operations),
      ...(['soap', 'soap12'] as const).map((soap) => binding(soap, service, operations)),
      tag(
        'wsdl:service',
        (['soap', 'soap12'] as const).map((soap) =>
          tag('wsdl:port', [tag(`${soap}:address`, '', { location: address })], {
            name: portName(soap, service),
            binding: `tns:${portName(soap, service)}`,
          }),
        ),
        { name: service },
      ),
    ],
    {
      'xmlns:wsdl': 'http://schemas.xmlsoap.org/wsdl/',
      'xmlns:soap': 'http://schemas.xmlsoap.org/wsdl/soap/',
      'xmlns:soap12': 'http://schemas.xmlsoap.org/wsdl/soap12/',
      'xmlns:s': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:s1': 'http://microsoft.com/wsdl/types/',
      'xmlns:tns': twinfieldNamespace,
      targetNamespace: twinfieldNamespace,
    },
  )

const portName = (soap: 'soap' | 'soap12', service: string): string =>
  `${service}Soap${soap === 'soap' ? '' : '12'}`

const wrapped = (name: string, parts: readonly Part[]): Tag =>
  tag(
    's:element',
    [
      tag('s:complexType', [
        tag(
          's:sequence',
          parts.map((part) => (part[1] === anyXml ? mixed(part[0]) : element(part))),
        ),
      ]),
    ],
    { name },
  )

const mixed = (name: string): Tag =>
  tag('s:element', [tag('s:complexType', [tag('s:sequence', [tag('s:any')])], { mixed: 'true' })], {
    minOccurs: '0',
    maxOccurs: '1',
    name,
  })

const schema = (operations: readonly Operation[], types: readonly Tag[]): Tag =>
  tag(
    's:schema',
    [
      tag('s:import', '', { namespace: 'http://microsoft.com/wsdl/types/' }),
      ...operations.flatMap(({ name, asks, answers }) => [
        wrapped(name, asks),
        wrapped(`${name}Response`, answers),
      ]),
      tag('s:element', '', { name: 'Header', type: 'tns:Header' }),
      tag(
        's:complexType',
        [
          tag('s:sequence', [
            ...(['SessionID', 'AccessToken', 'CompanyCode'] as const).map((name) =>
              element([name, 's:string']),
            ),
            tag('s:element', '', {
              ...{ minOccurs: '1', maxOccurs: '1', name: 'CompanyId', nillable: 'true' },
              type: 's1:guid',
            }),
          ]),
          tag('s:anyAttribute'),
        ],
        { name: 'Header' },
      ),
      ...types,
    ],
    { elementFormDefault: 'qualified', targetNamespace: twinfieldNamespace },
  )

const hex = (length: number): string => `[0-9a-fA-F]{${length}}`

const guidSchema = tag(
  's:schema',
  [
    tag(
      's:simpleType',
      [
        tag('s:restriction', [tag('s:pattern', '', { value: [8, 4, 4, 4, 12].map(hex).join('-') })], {
          base: 's:string',
        }),
      ],
      { name: 'guid' },
    ),
  ],
  { elementFormDefault: 'qualified', targetNamespace: 'http://microsoft.com/wsdl/types/' },
)

const messagesOf = (name: string): Tag[] => [
  message(`${name}SoapIn`, 'parameters', name),
  message(`${name}SoapOut`, 'parameters', `${name}Response`),
  message(`${name}Header`, 'Header', 'Header'),
]

const message = (name: string, part: string, of: string): Tag =>
  tag('wsdl:message', [tag('wsdl:part', '', { name: part, element: `tns:${of}` })], { name })

const portType = (service: string, operations: readonly Operation[]): Tag =>
  tag(
    'wsdl:portType',
    operations.map(({ name }) =>
      tag(
        'wsdl:operation',
        [
          tag('wsdl:input', '', { message: `tns:${name}SoapIn` }),
          tag('wsdl:output', '', { message: `tns:${name}SoapOut` }),
        ],
        { name },
      ),
    ),
    { name: `${service}Soap` },
  )

const binding = (soap: 'soap' | 'soap12', service: string, operations: readonly Operation[]): Tag =>
  tag(
    'wsdl:binding',
    [
      tag(`${soap}:binding`, '', { transport: 'http://schemas.xmlsoap.org/soap/http' }),
      ...operations.map(({ name }) =>
        tag(
          'wsdl:operation',
          [
            tag(`${soap}:operation`, '', { soapAction: twinfieldNamespace + name, style: 'document' }),
            tag('wsdl:input', [
              tag(`${soap}:body`, '', { use: 'literal' }),
              tag(`${soap}:header`, '', { message: `tns:${name}Header`, part: 'Header', use: 'literal' }),
            ]),
            tag('wsdl:output', [tag(`${soap}:body`, '', { use: 'literal' })]),
          ],
          { name },
        ),
      ),
    ],
    { name: portName(soap, service), type: `tns:${service}Soap` },
  )
