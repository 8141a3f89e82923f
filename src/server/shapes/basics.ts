import { Type } from 'typebox'

/** `closed` objects: a field nobody knows is refused, never dropped. */
export const closed = { additionalProperties: false } as const

/** Each is said in words where it is not met. */
export const patterns = {
  id: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  day: '^\\d{4}-\\d{2}-\\d{2}$',
  currency: '^[A-Z]{3}$',
} as const

export const Id = Type.String({
  pattern: patterns.id,
  description: 'A UUID in lower case; ids of what is new are made by the caller.',
})
export const Instant = Type.String({ format: 'date-time' })
export const Day = Type.String({ pattern: patterns.day, description: 'A day, as 2026-11-21.' })
export const Currency = Type.String({ pattern: patterns.currency })
export const Decimal = Type.String({
  maxLength: 20,
  description:
    'Major units with a dot and at most as many decimals as the currency has: 12.50. Never a number.',
})
export const Amount = Type.Object({ amount: Decimal, currency: Currency }, closed)
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(shape: T) =>
  Type.Union([shape, Type.Null()])

/** Something that is only named here. */
export const Named = Type.Object({ id: Id, name: Type.String() }, closed)

export const ReasonShape = Type.Object(
  {
    code: Type.String(),
    text: Type.String({ description: "In the reader's language." }),
    said: Nullable(Type.String({ description: "The outside party's own words." })),
  },
  closed,
)

/** RFC 9457 problem details. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: "What is wrong and what to do, in the reader's language." }),
    code: Type.String(),
    params: Type.Record(Type.String(), Type.String()),
    fields: Type.Array(Type.Object({ field: Type.String(), detail: Type.String() }, closed)),
  },
  closed,
)
