import type { Element } from './xml.ts'

/** The children of that name in the namespaces of UBL's basic and aggregate components. */
export const all = (element: Element | null, name: string): Element[] =>
  element?.children.filter((child) => child.name === name && isComponent(child.namespace)) ?? []

/** The first element down the path, each step the first child of its name: `Party/PartyName/Name`. */
export const at = (element: Element | null, path: string): Element | null =>
  path.split('/').reduce<Element | null>((from, name) => all(from, name)[0] ?? null, element)

/** The text down the path, white space made single; null where there is none. */
export const textAt = (element: Element | null, path: string): string | null => {
  const text = at(element, path)?.text.replace(/\s+/g, ' ')
  return text ? text : null
}

/** The first path that has text. */
export const firstText = (element: Element | null, ...paths: string[]): string | null => {
  for (const path of paths) {
    const text = textAt(element, path)
    if (text) return text
  }
  return null
}

const isComponent = (namespace: string): boolean =>
  namespace === 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2' ||
  namespace === 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'
