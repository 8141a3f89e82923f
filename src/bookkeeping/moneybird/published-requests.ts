import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/schema'
import type { Exchange } from '../record-exchanges.ts'

type Part = { readonly [name: string]: unknown }

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

const at = (from: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((part, name) => (isPart(part) ? part[name] : undefined), from)

/**
 * What is wrong with a request by Moneybird's published OpenAPI document: an address with another ending than `.json` (fact sheet,
 * 1), a parameter or a key of a filter that it does not name, a body that is not as described or has anything else in it.
 */
export const readPublished = (file: string): ((exchange: Exchange) => string[]) => {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const templates = Object.keys(at(document, 'paths') as Part).map((template) => ({
    template,
    shape: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  // The most literal one: `/synchronization` is no id.
  const templateOf = (path: string): string =>
    templates
      .filter(({ shape }) => shape.test(path))
      .map(({ template }) => template)
      .toSorted((a, b) => a.split('{').length - b.split('{').length)[0] ?? ''
  return ({ method, path, query, sent }) => {
    const where = `${method} ${path}`
    const operation = at(document, 'paths', templateOf(path), method.toLowerCase())
    if (!operation) return [`${where}: no such operation`]
    const known = Object.values((at(operation, 'parameters') as Part | undefined) ?? {})
      .map((one) => resolved(document, one))
      .filter((one) => isPart(one) && one.in === 'query') as Part[]
    return [
      ...[...query].flatMap(([name, value]) => wrongParameter(known, name, value)),
      ...wrongBody(document, at(operation, 'requestBody', 'content', 'application/*', 'schema'), sent),
    ].map((complaint) => `${where}: ${complaint}`)
  }
}

const wrongParameter = (known: readonly Part[], name: string, value: string): string[] => {
  const parameter = known.find((one) => one.name === name)
  if (!parameter) return [`no such parameter ${name}`]
  if (name !== 'filter') return wrongValue(parameter, value)
  // A list of versions takes the same keys as the list itself and names them there.
  const words = String(parameter.description ?? '')
  const keys = [...words.matchAll(/^\| (\w+) \|/gm)].map(([, key]) => key ?? '')
  const used = value.split(',').map((term) => term.split(':')[0] ?? '')
  return keys.length === 0
    ? []
    : used.filter((key) => !keys.includes(key)).map((key) => `no such filter ${key}`)
}

const wrongValue = ({ schema }: Part, value: string): string[] => {
  const plain: unknown = /^\d+$/.test(value) ? Number(value) : value
  return Compile(schema as object).Check(plain) ? [] : [`no such value ${value}`]
}

const wrongBody = (document: unknown, schema: unknown, sent: string): string[] => {
  if (sent === '') return schema === undefined ? [] : ['nothing sent']
  if (schema === undefined) return ['a body that is not wanted']
  const [right, errors] = Compile(resolved(document, schema) as object).Errors(JSON.parse(sent))
  return right ? [] : errors.map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** References followed. */
const resolved = (document: unknown, part: unknown): unknown => {
  if (Array.isArray(part)) return part.map((one) => resolved(document, one))
  if (!isPart(part)) return part
  if (typeof part.$ref === 'string')
    return resolved(document, at(document, ...part.$ref.replace('#/', '').split('/')))
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, resolved(document, one)]))
}
