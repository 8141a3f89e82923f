import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

const named = (name: string) => ({
  title: `books.moneybird.${name}`,
  description: `books.moneybird.${name}.hint`,
})
const address = (name: string, standard: string) =>
  Type.String({ ...named(name), default: standard, pattern: '^https?://[^\\s/]+', maxLength: 255 })
const milliseconds = (name: string, ms: number) =>
  Type.Integer({ ...named(name), default: ms, minimum: 0, maximum: 600_000 })

type Choice<T> = ReturnType<typeof Type.Unsafe<T>>
const oneOf = <const T extends string>(name: string, words: readonly T[]) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { ...named(name), default: words[0] },
  ) as unknown as Choice<T>

/** Facts cite the fact sheet of Moneybird; what it marks as inferred is a setting here. */
export const moneybirdSettings = Type.Object(
  {
    clientId: Type.String({ ...named('client_id'), minLength: 1, maxLength: 255 }),
    clientSecret: Type.String({
      ...named('client_secret'),
      ...{ format: 'password', minLength: 1, maxLength: 2_000 },
    }),
    // 6.1: where a payment goes to. A bare payment goes to a ledger that Moneybird chooses.
    paymentAction: oneOf('payment_action', ['balance_settlement', 'ledger_only', 'none']),
    // 6.1: a price may be negative by its schema; nothing says what Moneybird does with it.
    booksMoneyBack: Type.Boolean({ ...named('books_money_back'), default: true }),
    // 5: invoices from other systems can only be searched by reading them.
    externalInvoices: Type.Boolean({ ...named('external_invoices'), default: true }),
    // 2: nothing is published about asking for a fresh sign-in; unknown parameters are ignored (RFC 6749, 3.1).
    freshSignIn: Type.Boolean({ ...named('fresh_sign_in'), default: true }),
    // 10: 150 in five minutes for one internet address; some are left for whoever else is behind it.
    callsInFiveMinutes: Type.Integer({
      ...named('calls_in_five_minutes'),
      ...{ default: 140, minimum: 1, maximum: 1_000_000 },
    }),
    apiAddress: address('api_address', 'https://moneybird.com/api/v2'),
    oauthAddress: address('oauth_address', 'https://moneybird.com/oauth'),
    answerMs: milliseconds('answer_ms', 60_000),
    longestWaitMs: milliseconds('longest_wait_ms', 30_000),
  },
  { additionalProperties: false },
)

export type MoneybirdSettings = Static<typeof moneybirdSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): MoneybirdSettings =>
  Value.Parse(moneybirdSettings, Value.Default(moneybirdSettings, Value.Clone(stored)))
