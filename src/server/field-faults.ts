import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import { type Language, say, type TextKey } from '../../languages/say.ts'
import type { FieldFault } from './problem.ts'
import { patterns } from './shapes/basics.ts'

type Fault = FastifySchemaValidationError

/** What is wrong with each field, in the reader's language. */
export const fieldFaults = (language: Language, faults: readonly Fault[]): FieldFault[] => {
  const said = new Map<string, FieldFault>()
  for (const fault of faults.filter((one) => !isEcho(one, faults))) {
    const field = fieldOf(fault)
    if (!said.has(field)) said.set(field, { field, detail: detailOf(language, fault) })
  }
  return [...said.values()]
}

// `X or null` complains three times: about X, about null, and that neither fits. The first says most.
const isEcho = (fault: Fault, all: readonly Fault[]): boolean =>
  fault.keyword === 'anyOf' || (fault.params.type === 'null' && all.length > 1)

const fieldOf = ({ instancePath, params }: Fault): string =>
  [...instancePath.split('/').slice(1), params.missingProperty ?? params.additionalProperty]
    .filter((part) => part !== undefined)
    .join('.')

const ofPattern: Readonly<Record<string, TextKey>> = {
  [patterns.id]: 'field.id',
  [patterns.day]: 'field.day',
  [patterns.currency]: 'field.currency',
}

const keywords: Readonly<Record<string, TextKey>> = {
  required: 'field.required',
  additionalProperties: 'field.unknown',
  format: 'field.format',
  maxLength: 'field.too_long',
  minItems: 'field.too_few',
  maxItems: 'field.too_many',
  minimum: 'field.too_small',
  maximum: 'field.too_big',
  uniqueItems: 'field.twice',
}

const detailOf = (language: Language, { keyword, params }: Fault): string => {
  const given = params as { limit?: number; pattern?: string; allowedValues?: unknown[]; format?: string }
  const limit = given.limit ?? 0
  if (keyword === 'type') return say(language, 'field.type', { type: typeName(language, params.type) })
  if (keyword === 'enum')
    return say(language, 'field.enum', { values: (given.allowedValues ?? []).join(', ') })
  if (keyword === 'pattern') return say(language, ofPattern[given.pattern ?? ''] ?? 'field.pattern')
  if (keyword === 'minLength')
    return say(language, limit === 1 ? 'field.empty' : 'field.too_short', { limit })
  return say(language, keywords[keyword] ?? 'field.wrong', { limit, format: given.format ?? '' })
}

const typeNames: Readonly<Record<string, TextKey>> = {
  string: 'type.string',
  integer: 'type.integer',
  number: 'type.number',
  boolean: 'type.boolean',
  array: 'type.array',
  object: 'type.object',
}

const typeName = (language: Language, type: unknown): string => {
  const key = typeNames[String(type)]
  return key ? say(language, key) : String(type)
}
