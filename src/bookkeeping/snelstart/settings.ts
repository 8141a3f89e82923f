import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

const named = (name: string) => ({
  title: `books.snelstart.${name}`,
  description: `books.snelstart.${name}.hint`,
})
const secret = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  Type.String({ ...named(name), format: 'password', maxLength: 2_000, ...more })
const address = (name: string, standard: string) =>
  Type.String({ ...named(name), default: standard, pattern: '^https?://[^\\s/]+', maxLength: 255 })
const milliseconds = (name: string, ms: number) =>
  Type.Integer({ ...named(name), default: ms, minimum: 0, maximum: 600_000 })

/** Facts cite the fact sheet of SnelStart; what it marks as inferred is a setting here. */
export const snelstartSettings = Type.Object(
  {
    couplingKey: secret('coupling_key', { minLength: 1 }),
    primaryKey: secret('primary_key', { minLength: 1 }),
    secondaryKey: secret('secondary_key', { default: '' }),
    apiAddress: address('api_address', 'https://b2bapi.snelstart.nl/v2'),
    authAddress: address('auth_address', 'https://auth.snelstart.nl/b2b/token'),
    // 1: two styles of asking for a token.
    grant: Type.Union([Type.Literal('clientkey'), Type.Literal('password')], {
      ...named('grant'),
      default: 'clientkey',
    }) as unknown as ReturnType<typeof Type.Unsafe<'clientkey' | 'password'>>,
    // 2 and 11: no list of OData operators is published.
    filtersWithOr: Type.Boolean({ ...named('filters_with_or'), default: true }),
    // ASP.NET's OData takes 100 nodes in a filter unless told otherwise; four go for each reference.
    mostInFilter: Type.Integer({ ...named('most_in_filter'), default: 20, minimum: 1, maximum: 50 }),
    // 7: exact rates are not published; 0 finds the allowed rate out.
    callsPerSecond: Type.Integer({ ...named('calls_per_second'), default: 0, minimum: 0, maximum: 1_000 }),
    answerMs: milliseconds('answer_ms', 60_000),
    longestWaitMs: milliseconds('longest_wait_ms', 30_000),
  },
  { additionalProperties: false },
)

export type SnelstartSettings = Static<typeof snelstartSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): SnelstartSettings =>
  Value.Parse(snelstartSettings, Value.Default(snelstartSettings, Value.Clone(stored)))
