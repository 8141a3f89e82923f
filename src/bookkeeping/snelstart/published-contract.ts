import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/schema'
import { parse } from 'yaml'
import type { Exchange } from '../record-exchanges.ts'

type Part = { readonly [name: string]: unknown }

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

const at = (from: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((part, name) => (isPart(part) ? part[name] : undefined), from)

/** What the layer before the API answers by itself (fact sheet, 6) stands in no operation. */
const ofGateway = [401, 429]

/**
 * SnelStart's published OpenAPI document, held against exchanges. It marks nothing nullable and wants zones on dates, while
 * real clients send nulls and dates without a zone: neither is held against anybody. Everything else is, and fields that the
 * document does not know as well.
 */
export const readContract = (file: string): ((exchange: Exchange) => string[]) => {
  const document: unknown = parse(readFileSync(file, 'utf8'))
  const checks = new Map<unknown, ReturnType<typeof Compile>>()
  const complaints = (schema: unknown, value: unknown, where: string): string[] => {
    const check = checks.get(schema) ?? Compile(strict(document, schema) as object)
    checks.set(schema, check)
    const [right, errors] = check.Errors(withoutNulls(value))
    return right ? [] : errors.map(({ instancePath, message }) => `${where} ${instancePath}: ${message}`)
  }
  return (exchange) => {
    const { method, path, query, sent, status, received } = exchange
    const operation = at(document, 'paths', templateOf(document, path), method.toLowerCase())
    const where = `${method} ${path} ${status}`
    if (!operation) return [`${where}: no such operation`]
    const known = (at(operation, 'parameters') as readonly Part[] | undefined) ?? []
    const strangers = [...query.keys()].filter((name) => !known.some((one) => one.name === name))
    const response = at(operation, 'responses', String(status))
    const body = at(operation, 'requestBody', 'content', 'application/json', 'schema')
    const answer = at(response, 'content', 'application/json', 'schema')
    return [
      ...strangers.map((name) => `${where}: no such parameter ${name}`),
      ...known.flatMap(({ name, schema, in: place }) =>
        place === 'query' && query.has(String(name))
          ? complaints(schema, plain(query.get(String(name)) ?? ''), `${where} ${name}`)
          : [],
      ),
      ...(response || ofGateway.includes(status) ? [] : [`${where}: no such answer`]),
      ...(sent === '' || status === 400 ? [] : complaints(body ?? false, JSON.parse(sent), `${where} sent`)),
      ...(answer ? complaints(answer, JSON.parse(received), `${where} received`) : []),
    ]
  }
}

const plain = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text)

const templateOf = (document: unknown, path: string): string => {
  const paths = Object.keys(at(document, 'paths') as Part)
  const fits = (template: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`, 'i').test(path)
  return paths.find((template) => template.toLowerCase() === path.toLowerCase()) ?? paths.find(fits) ?? ''
}

/** References followed, no field beside those that are named, dates with or without a zone. */
const strict = (document: unknown, schema: unknown): unknown => {
  if (!isPart(schema)) return schema
  if (typeof schema.$ref === 'string')
    return strict(document, at(document, ...schema.$ref.replace('#/', '').split('/')))
  const { type, format, properties, items, required, enum: words, maxLength, minimum, maximum } = schema
  const date = format === 'date-time' ? { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' } : {}
  const fields = isPart(properties)
    ? {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, field]) => [name, strict(document, field)]),
        ),
        additionalProperties: false,
      }
    : {}
  return {
    type,
    ...date,
    ...fields,
    ...(format === 'uuid' && { format }),
    ...(items !== undefined && { items: strict(document, items) }),
    ...definedOf({ required, enum: words, maxLength, minimum, maximum }),
  }
}

const definedOf = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isPart(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === null ? [] : [[name, withoutNulls(field)]])),
  )
}
