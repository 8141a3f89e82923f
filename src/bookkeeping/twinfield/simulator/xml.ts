import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element as it was sent, its namespace resolved. */
export interface Element {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The text directly inside, trimmed. */
  readonly text: string
}

/** What was sent is no XML. */
export class Malformed extends Error {
  override name = 'Malformed'
}

type Node = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/** Throws `Malformed`, also at a document type. */
export const parseXml = (text: string): Element => {
  if (/<!DOCTYPE/i.test(text)) throw new Malformed('a document type is not taken')
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw new Malformed(verdict.err.msg)
  const [root, ...others] = elementsIn(parser.parse(text.replace(/\r\n?/g, '\n')) as Node[])
  if (!root || others.length > 0) throw new Malformed('one root element expected')
  return elementOf(root, { '': '', xml: 'http://www.w3.org/XML/1998/namespace' })
}

const nameIn = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''

const elementsIn = (nodes: readonly Node[]): Node[] => nodes.filter((node) => !nameIn(node).startsWith('#'))

const elementOf = (node: Node, outer: Readonly<Record<string, string>>): Element => {
  const qualified = nameIn(node)
  const inside = node[qualified] as Node[]
  const attributes = Object.fromEntries(
    Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([name, value]) => [
      name,
      decoded(value),
    ]),
  )
  const prefixes = { ...outer, ...declaredIn(attributes) }
  const colon = qualified.indexOf(':')
  const prefix = qualified.slice(0, Math.max(colon, 0))
  if (!Object.hasOwn(prefixes, prefix)) throw new Malformed(`prefix ${prefix} is not declared`)
  return {
    name: qualified.slice(colon + 1),
    namespace: prefixes[prefix] ?? '',
    attributes,
    children: elementsIn(inside).map((one) => elementOf(one, prefixes)),
    text: inside.map(textOfNode).join('').trim(),
  }
}

const declaredIn = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    ),
  )

const textOfNode = (node: Node): string => {
  if (typeof node['#text'] === 'string') return decoded(node['#text'])
  const cdata = node['#cdata'] as Node[] | undefined
  return cdata ? cdata.map((part) => String(part['#text'] ?? '')).join('') : ''
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

// XML 1.0, 4.6 and 4.1: without a document type there are five names, and numbers.
const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    const known = name === undefined ? undefined : (named[name] ?? characterOf(name))
    if (known === undefined || !whole.endsWith(';')) throw new Malformed(`reference ${whole} is not known`)
    return known
  })

const characterOf = (name: string): string | undefined => {
  if (!name.startsWith('#')) return undefined
  const code = Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The text of the first child of that name, '' where there is none. */
export const textOf = (element: Element | undefined, name: string): string =>
  childOf(element, name)?.text ?? ''

type Attributes = Readonly<Record<string, string | undefined>>

/** An element to be sent. */
export interface Tag {
  readonly name: string
  readonly inside: string | readonly Tag[]
  readonly attributes: Attributes
}

export const tag = (
  name: string,
  inside: string | readonly Tag[] = '',
  attributes: Attributes = {},
): Tag => ({
  name,
  inside,
  attributes,
})

export const writeXml = ({ name, inside, attributes }: Tag): string => {
  const own = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`)
    .join('')
  const content = typeof inside === 'string' ? escaped(inside) : inside.map(writeXml).join('')
  return content === '' ? `<${name}${own} />` : `<${name}${own}>${content}</${name}>`
}

const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#xD;',
}

/** Text as it may stand in an element or an attribute; what XML 1.0 has no place for (2.2) is left out. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML cannot carry.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[<>&"\r]/g, (character) => escapes[character] ?? '')
