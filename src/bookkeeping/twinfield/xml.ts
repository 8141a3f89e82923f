import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Broken } from '../../outbound/wire.ts'

/** An element of a reply, by its name without a prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The text directly inside, trimmed. */
  readonly text: string
}

type Node = Readonly<Record<string, unknown>>

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

const unreadable = (): never => {
  throw new Broken({ code: 'line.unreadable' })
}

/** Throws `Broken` at what is no XML or brings a document type along. */
export const readXml = (text: string): Element => {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return unreadable()
  const [root, another] = elementsIn(parsed(text))
  return root && !another ? elementOf(root) : unreadable()
}

const parsed = (text: string): Node[] => {
  try {
    return parser.parse(text) as Node[]
  } catch {
    return unreadable()
  }
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''

const elementsIn = (nodes: readonly Node[]): Node[] => nodes.filter((node) => !nameOf(node).startsWith('#'))

const elementOf = (node: Node): Element => {
  const name = nameOf(node)
  const inside = node[name] as Node[]
  const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>)
  return {
    name: name.slice(name.indexOf(':') + 1),
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decoded(value)])),
    children: elementsIn(inside).map(elementOf),
    text: inside.map(textIn).join('').trim(),
  }
}

const textIn = (node: Node): string => {
  if (typeof node['#text'] === 'string') return decoded(node['#text'])
  const cdata = node['#cdata'] as Node[] | undefined
  return cdata?.map((part) => String(part['#text'] ?? '')).join('') ?? ''
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

// XML 1.0, 4.6 and 4.1: without a document type there are five names, and numbers.
const decoded = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&<]{0,8})(;?)/g, (_, name, end) => signOf(name, end)) : text

const signOf = (name: string, end: string): string => {
  const known = end === '' ? undefined : named[name]
  if (known !== undefined) return known
  const [, hex, decimal] = (end && /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)) || []
  return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal))
}

/** The text that stands inside an element which has nothing but text, in a section of its own (CDATA) or not. */
export const plainText = (inside: string): string => {
  const [, section] = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(inside) ?? []
  if (section !== undefined && !section.includes(']]>')) return section
  return inside.includes('<') ? unreadable() : decoded(inside)
}

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : unreadable()

/** Children of that name, none where there is no element. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first child of that name, or of a path of names. */
export const childOf = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((from, name) => from?.children.find((one) => one.name === name), element)

/** The text there, '' where there is none. */
export const textOf = (element: Element | undefined, ...path: readonly string[]): string =>
  childOf(element, ...path)?.text ?? ''

/** Every element of that name, the element itself and however deep. */
export const allOf = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => allOf(child, name)),
]

type Attributes = Readonly<Record<string, string>>

/** An element with what is already XML inside; empty parts fall out. */
export const branch = (name: string, inside: readonly string[], attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${inside.join('')}</${name}>`

/** An element with a text inside; nothing at all without one. */
export const leaf = (name: string, text: string | undefined, attributes: Attributes = {}): string =>
  text === undefined ? '' : `<${name}${written(attributes)}>${escaped(text)}</${name}>`

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

// XML 1.0, 2.2: these characters cannot stand in a document, not even as references.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[<>&"]/g, (sign) => escapes[sign] ?? sign)
    .replaceAll('\r', '&#13;')
