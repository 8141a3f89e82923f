import swagger from '@fastify/swagger'
import type { TSchema } from 'typebox'
import type { App } from './app.ts'
import * as basics from './shapes/basics.ts'
import * as bookkeeping from './shapes/bookkeeping.ts'
import * as changes from './shapes/changes.ts'
import * as ledger from './shapes/ledger.ts'
import * as matching from './shapes/matching.ts'
import * as online from './shapes/online.ts'
import * as orders from './shapes/orders.ts'
import * as organisation from './shapes/organisation.ts'
import * as payments from './shapes/payments.ts'
import * as receipts from './shapes/receipts.ts'
import * as setup from './shapes/setup.ts'
import * as signIn from './shapes/sign-in-at-package.ts'
import * as terminals from './shapes/terminals.ts'

export const describeContract = async (app: App): Promise<void> => {
  await app.register(swagger, {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Saldo',
        version: '1',
        description:
          'Everything the page does. Money goes as `{amount, currency}` with the amount as a decimal text. Every change carries an `Idempotency-Key`: the same key with the same wish is done once and answered again.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'saldo', description: '`__Host-saldo` on https.' },
          csrf: {
            type: 'apiKey',
            in: 'header',
            name: 'X-Saldo-CSRF',
            description: 'On every change of a signed-in page: the `csrf` of its session.',
          },
          apiKey: { type: 'http', scheme: 'bearer', description: 'A key that begins with `saldo_`.' },
        },
      },
    },
  })
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** The contract, in which the shapes that have a name are written down once. */
export const contractOf = (app: App): Json => {
  const document = JSON.parse(JSON.stringify(app.swagger())) as { components: Record<string, Json> }
  const named = namedShapes()
  const names = new Map(named.map(([name, shape]) => [JSON.stringify(shape), name]))
  const replaced = referTo(document, names) as { components: { [name: string]: Json } }
  replaced.components.schemas = Object.fromEntries(
    named.map(([name, shape]) => [name, inside(shape, names)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return replaced
}

// Swagger writes a record of anything as `additionalProperties`; so must we, to know it again.
const asSwaggerWritesIt = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('patternProperties' in value)) return value
  const { patternProperties, ...rest } = value as { patternProperties: Record<string, unknown> }
  return { ...rest, additionalProperties: Object.values(patternProperties)[0] }
}

const namedShapes = (): [string, Json][] =>
  [
    basics,
    organisation,
    changes,
    orders,
    payments,
    receipts,
    terminals,
    ledger,
    bookkeeping,
    online,
    signIn,
    setup,
    matching,
  ]
    .flatMap((module) => Object.entries(module))
    .filter(
      (entry): entry is [string, TSchema & { type: 'object' }] =>
        typeof entry[1] === 'object' && (entry[1] as { type?: unknown }).type === 'object',
    )
    .map(([name, shape]) => [
      name.replace(/Shape$/, ''),
      JSON.parse(JSON.stringify(shape, asSwaggerWritesIt)) as Json,
    ])

const referTo = (value: Json, names: ReadonlyMap<string, string>): Json => {
  const name = names.get(JSON.stringify(value))
  return name === undefined ? inside(value, names) : { $ref: `#/components/schemas/${name}` }
}

const inside = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((one) => referTo(one, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, referTo(one, names)]))
}
