import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/schema'

/** One exchange between a client and the API, as both sides wrote it. */
export interface Exchange {
  readonly method: string
  /** Below the API's address, with or without `.json`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly sent: string
  readonly status: number
  readonly received: string
}

type Part = { readonly [name: string]: unknown }

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (from: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((part, name) => (isPart(part) ? part[name] : undefined), from)

/** What the operations do not list, and every one of them can answer (fact sheet, 2, 10 and 11). */
const ofEvery = [401, 404, 429]

/** Fields that the published examples leave out at times. */
const sometimes = new Set(['is_optional', 'is_selected', 'secret', 'todo', 'events'])

/** Moneybird's published OpenAPI document, held against exchanges: parameters, what was sent, status and what came back. */
export const readSchema = (file: string): ((exchange: Exchange) => string[]) => {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const checks = new Map<unknown, { schema: unknown; check: ReturnType<typeof Compile> }>()
  const whole = (schema: unknown) => {
    const there = checks.get(schema)
    if (there) return there
    const followed = follow(document, schema)
    const made = { schema: followed, check: Compile(followed as object) }
    checks.set(schema, made)
    return made
  }
  const complaints = (schema: unknown, value: unknown, where: string): string[] => {
    const [right, errors] = whole(schema).check.Errors(value)
    return right ? [] : errors.map(({ instancePath, message }) => `${where} ${instancePath}: ${message}`)
  }
  return ({ method, path, query, sent, status, received }) => {
    const operation = at(document, 'paths', templateOf(document, path), method.toLowerCase())
    const where = `${method} ${path} ${status}`
    if (!operation) return [`${where}: no such operation`]
    const parameters = ((at(operation, 'parameters') as readonly unknown[] | undefined) ?? []).map(
      (one) => follow(document, one) as Part,
    )
    const strangers = [...query.keys()].filter((name) => !parameters.some((one) => one.name === name))
    const content = Object.values((at(operation, 'requestBody', 'content') as Part | undefined) ?? {})[0]
    const response = follow(document, at(operation, 'responses', String(status)))
    const answer = at(response, 'content', 'application/json', 'schema')
    const body = received === '' ? undefined : JSON.parse(received)
    return [
      ...strangers.map((name) => `${where}: no such parameter ${name}`),
      ...(sent === '' || status >= 400
        ? []
        : complaints(at(content, 'schema') ?? false, JSON.parse(sent), `${where} sent`)),
      ...(response || ofEvery.includes(status) ? [] : [`${where}: no such answer`]),
      ...(answer ? complaints(answer, body, `${where} received`) : []),
      ...(answer && status < 300 ? missing(whole(answer).schema, body, `${where} received`) : []),
    ]
  }
}

const templateOf = (document: unknown, path: string): string => {
  const wanted = `${path.replace(/\.json$/, '')}.json`
  const paths = Object.keys(at(document, 'paths') as Part)
  const fits = (template: string) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(wanted)
  const named = (template: string): number => template.split('{').length
  return paths.filter(fits).sort((a, b) => named(a) - named(b))[0] ?? ''
}

/** References followed; keywords of the document that are no keywords of a schema stay where they are. */
const follow = (document: unknown, schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => follow(document, one))
  if (!isPart(schema)) return schema
  if (typeof schema.$ref === 'string')
    return follow(document, at(document, ...schema.$ref.replace('#/', '').split('/')))
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => name !== 'examples' && name !== 'example')
      .map(([name, part]) => [name, follow(document, part)]),
  )
}

/** The document requires hardly anything of an answer, while every published example has every field. */
const missing = (schema: unknown, value: unknown, where: string): string[] => {
  if (!isPart(schema)) return []
  if (Array.isArray(value))
    return value.slice(0, 3).flatMap((one, index) => missing(schema.items, one, `${where}/${index}`))
  const alternatives = [schema.oneOf, schema.allOf].flatMap((all) => (Array.isArray(all) ? all : []))
  if (alternatives.length > 0) return alternatives.flatMap((one) => missing(one, value, where))
  if (!isPart(value) || !isPart(schema.properties)) return []
  return Object.entries(schema.properties).flatMap(([name, part]) =>
    name in value
      ? missing(part, value[name], `${where}/${name}`)
      : sometimes.has(name)
        ? []
        : [`${where}/${name}: is missing`],
  )
}
