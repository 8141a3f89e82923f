import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { decodeEntities } from './entities.ts'

/** An XML element with its namespace resolved, whatever prefix the file gave it. */
export interface Element {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The character data directly inside, trimmed. */
  readonly text: string
  /** Where in the file it begins, counted from 1. */
  readonly line: number
}

/** Not well-formed: where, and the parser's own words. */
export class Malformed extends Error {
  override name = 'Malformed'
  readonly line: number
  constructor(line: number, said: string) {
    super(said)
    this.line = line
  }
}

type Node = Record<string, unknown>
type Prefixes = Readonly<Record<string, string>>

const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // No expansion at all: `decodeEntities` knows the few that need no document type.
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
})

/** The root element of a text without a document type; throws `Malformed`. */
export const parseXml = (text: string): Element => {
  const lineAt = lineCounter(text)
  const roots = elementsIn(parse(text))
  const [root] = roots
  if (!root || roots.length > 1) throw new Malformed(1, 'one root element expected')
  return elementOf(root, { '': '', xml: 'http://www.w3.org/XML/1998/namespace' }, lineAt)
}

const parse = (text: string): Node[] => {
  try {
    const verdict = XMLValidator.validate(text)
    if (verdict !== true) throw new Malformed(verdict.err.line, verdict.err.msg)
    return parser.parse(text) as Node[]
  } catch (error) {
    if (error instanceof Malformed) throw error
    throw new Malformed(1, error instanceof Error ? error.message : String(error))
  }
}

const nameIn = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''

const elementsIn = (nodes: readonly Node[]): Node[] => nodes.filter((node) => !nameIn(node).startsWith('#'))

const elementOf = (node: Node, outer: Prefixes, lineAt: (index: number) => number): Element => {
  const qualified = nameIn(node)
  const inside = node[qualified] as Node[]
  const line = lineAt(startOf(node))
  const sound = (text: string) => decodeEntities(text) ?? malformedEntity(line, qualified)
  const attributes = Object.fromEntries(
    Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([name, value]) => [name, sound(value)]),
  )
  const prefixes = { ...outer, ...declaredIn(attributes) }
  const [prefix, name] = split(qualified)
  if (!Object.hasOwn(prefixes, prefix)) throw new Malformed(line, `prefix ${prefix} is not declared`)
  return {
    name,
    namespace: prefixes[prefix] ?? '',
    attributes,
    children: elementsIn(inside).map((child) => elementOf(child, prefixes, lineAt)),
    text: textIn(inside, sound),
    line,
  }
}

const startOf = (node: Node): number =>
  (node as Record<symbol, { startIndex?: number } | undefined>)[metadata]?.startIndex ?? 0

const malformedEntity = (line: number, name: string): never => {
  throw new Malformed(line, `a reference in ${name} is not known`)
}

const textIn = (nodes: readonly Node[], sound: (text: string) => string): string =>
  nodes
    .map((node) => {
      if (typeof node['#text'] === 'string') return sound(node['#text'])
      const cdata = node['#cdata'] as Node[] | undefined
      return cdata ? cdata.map((part) => String(part['#text'] ?? '')).join('') : ''
    })
    .join('')
    .trim()

const split = (qualified: string): [prefix: string, name: string] => {
  const colon = qualified.indexOf(':')
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)]
}

const declaredIn = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    ),
  )

/** Elements come in the order of the file, so their lines are counted onwards from the one before. */
const lineCounter = (text: string): ((index: number) => number) => {
  let line = 1
  let counted = 0
  return (index) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
      line += 1
      counted = at + 1
    }
    return line
  }
}
