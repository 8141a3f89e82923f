import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Broken } from '../../outbound/wire.ts'

type Attributes = Readonly<Record<string, string | undefined>>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

export const escapeText = (text: string): string =>
  text.replace(/[&<>"'\t\n\r]/g, (sign) => escapes[sign] ?? sign)

/** Attributes and children that are absent are left out; `children` are XML already. */
export const element = (
  name: string,
  attributes: Attributes,
  ...children: (string | undefined)[]
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(value ?? '')}"`)
    .join('')
  const body = children.filter((child) => child !== undefined).join('')
  return body === '' ? `<${name}${written}/>` : `<${name}${written}>${body}</${name}>`
}

export const textElement = (name: string, text: string | undefined, attributes: Attributes = {}) =>
  text === undefined ? undefined : element(name, attributes, escapeText(text))

/** One element as read, prefixes of namespaces taken off. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
})

/** Throws `Broken` for what is not one well-formed element; a document type is never followed. */
export const readXml = (text: string): Node => {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) throw unreadable(text)
  try {
    const [root, ...more] = (parser.parse(text) as Raw[]).map(toNode).filter(({ name }) => name !== '#text')
    if (root && more.length === 0) return root
  } catch {}
  throw unreadable(text)
}

export const unreadable = (text: string): Broken =>
  new Broken({ code: 'line.unreadable', said: text.slice(0, 200) })

export const child = (node: Node | undefined, ...names: string[]): Node | undefined =>
  node?.children.find(({ name }) => names.includes(name))

export const childrenOf = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((one) => one.name === name) ?? []

type Raw = Record<string, unknown>

const toNode = (raw: Raw): Node => {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '#text'
  if (name === '#text') return { name, attributes: {}, children: [], text: String(raw[name] ?? '') }
  const children = (raw[name] as Raw[]).map(toNode)
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: children.filter((one) => one.name !== '#text'),
    text: children
      .filter((one) => one.name === '#text')
      .map((one) => one.text)
      .join(''),
  }
}
