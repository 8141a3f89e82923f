import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

const named = (name: string) => ({
  title: `books.twinfield.${name}`,
  description: `books.twinfield.${name}.hint`,
})
const text = (name: string, standard: string, maxLength: number) =>
  Type.String({ ...named(name), default: standard, maxLength })
const code = (name: string, standard: string) =>
  Type.String({ ...named(name), default: standard, minLength: 1, maxLength: 16, pattern: '^\\S+$' })
const whole = (name: string, standard: number, minimum: number, maximum: number) =>
  Type.Integer({ ...named(name), default: standard, minimum, maximum })
const milliseconds = (name: string, ms: number) => whole(name, ms, 0, 600_000)
const oneOf = <Word extends string>(name: string, words: readonly [Word, ...Word[]]) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { ...named(name), default: words[0] },
  ) as unknown as ReturnType<typeof Type.Unsafe<Word>>

/** Facts cite the fact sheet of Twinfield; what it leaves open or marks as inferred is a setting here. */
export const twinfieldSettings = Type.Object(
  {
    clientId: Type.String({ ...named('client_id'), minLength: 1, maxLength: 255 }),
    clientSecret: Type.String({
      ...{ ...named('client_secret'), format: 'password', minLength: 1, maxLength: 2_000 },
    }),
    memorial: code('memorial', 'MEMO'),
    debtorLedger: code('debtor_ledger', '1300'),
    otherDebtorLedger: oneOf('other_debtor_ledger', ['refuse', 'follow']),
    destiny: oneOf('destiny', ['temporary', 'final']),
    // 3.4: which daybooks hold what customers owe is told by nothing; empty means all but bank, cash and the memorial.
    salesDaybooks: text('sales_daybooks', '', 255),
    writeOff: oneOf('write_off', ['no', 'writeoff', 'discount', 'currency']),
    writeOffLimit: whole('write_off_limit', 5, 0, 100_000),
    // 5: browses of customers are not recorded with descriptions; they are read one by one, once for each change.
    descriptions: oneOf('descriptions', ['read', 'browse', 'no']),
    firstYear: whole('first_year', 2010, 1990, 2100),
    // 5: which browse lists open items, and which lists our bookings.
    openBrowse: oneOf('open_browse', ['130_3', '130_1', '100']),
    findBrowse: oneOf('find_browse', ['000', '100']),
    // 8: how many credits a client that is not certified has is not published.
    creditsPerMinute: whole('credits_per_minute', 1_000, 0, 100_000),
    loginAddress: Type.String({
      ...named('login_address'),
      default: 'https://login.twinfield.com/auth/authentication/connect',
      ...{ pattern: '^https?://[^\\s/]+', maxLength: 255 },
    }),
    // 1: neither issuer nor keys are published there; empty means the address without its last part, and no look at signatures.
    issuer: text('issuer', '', 255),
    keysAddress: text('keys_address', '', 255),
    answerMs: milliseconds('answer_ms', 60_000),
    longestWaitMs: milliseconds('longest_wait_ms', 30_000),
  },
  { additionalProperties: false },
)

export type TwinfieldSettings = Static<typeof twinfieldSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): TwinfieldSettings =>
  Value.Parse(twinfieldSettings, Value.Default(twinfieldSettings, Value.Clone(stored)))
