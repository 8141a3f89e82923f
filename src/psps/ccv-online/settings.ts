import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

const named = (name: string) => ({
  title: `psp.ccv_online.${name}`,
  description: `psp.ccv_online.${name}.hint`,
})
const count = (name: string, standard: number, minimum: number, maximum: number) =>
  Type.Integer({ ...named(name), default: standard, minimum, maximum })
const milliseconds = (name: string, standard: number) => count(name, standard, 0, 3_600_000)

/** Facts cite the fact sheet of CCV, part 1; what it marks as inferred is a setting here. */
export const onlineSettings = Type.Object(
  {
    apiKey: Type.String({ ...named('api_key'), format: 'password', minLength: 1, maxLength: 255 }),
    // 1.1: no call names the account behind a key.
    accountName: Type.String({ ...named('account_name'), default: '', maxLength: 60 }),
    // 1.5: no e-mail address is echoed; plugins send metadata as `key:value;key:value` (1.4).
    emailFrom: Type.String({ ...named('email_from'), default: '', maxLength: 60 }),
    // 1.1: a key of a shop with terminals may show their payments too, and those are not online.
    terminalPayments: Type.Boolean({ ...named('terminal_payments'), default: false }),
    address: Type.String({
      ...named('address'),
      default: 'https://api.psp.ccv.eu/api/v1',
      pattern: '^https?://[^\\s?#]+$',
      maxLength: 255,
    }),
    answerMs: milliseconds('answer_ms', 30_000),
    // 1.11 tells neither how late a list shows what was made, nor whose clock is right.
    overlapMinutes: count('overlap_minutes', 15, 0, 1_440),
    // 1.11: size and order of a page are not documented.
    shortPage: count('short_page', 10, 0, 1_000),
    mostInPart: count('most_in_part', 400, 1, 5_000),
    mostAtOnce: count('most_at_once', 25, 1, 200),
    // 1.1 and 1.7: 429 comes without a rule how long to wait; php-lib waits 2 s.
    tooManyTries: count('too_many_tries', 3, 1, 10),
    tooManyWaitMs: milliseconds('too_many_wait_ms', 2_000),
    tooManyLongestMs: milliseconds('too_many_longest_ms', 10_000),
    // 1.8 does not tell how long CCV remembers a key.
    repeatHours: count('repeat_hours', 24, 0, 8_760),
  },
  { additionalProperties: false },
)

export type OnlineSettings = Static<typeof onlineSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): OnlineSettings =>
  Value.Parse(onlineSettings, Value.Default(onlineSettings, Value.Clone(stored)))
