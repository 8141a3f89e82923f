import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { cloudModels } from '../../ccv/models.ts'

const named = (name: string) => ({
  title: `terminal.ccv_cloud.${name}`,
  description: `terminal.ccv_cloud.${name}.hint`,
})
const milliseconds = (name: string, ms: number) =>
  Type.Integer({ ...named(name), default: ms, minimum: 0, maximum: 3_600_000 })
const oneOf = <const Word extends string>(name: string, words: readonly Word[], standard: NoInfer<Word>) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { ...named(name), default: standard },
  ) as unknown as ReturnType<typeof Type.Unsafe<Word>>

/** Facts cite the fact sheet of CCV parts 1 and 2; what it marks as inferred is a setting here. */
export const cloudSettings = Type.Object(
  {
    apiKey: Type.String({ ...named('api_key'), format: 'password', minLength: 1, maxLength: 255 }),
    // 2.2: the TMS TID, at most 10 characters.
    terminalId: Type.String({ ...named('terminal_id'), pattern: '^[A-Za-z0-9_-]{1,10}$' }),
    model: Type.Unsafe<string>(
      Type.Union(
        cloudModels.map(({ name, title }) => Type.Literal(name, { title })),
        named('model'),
      ),
    ),
    // 2.2 [C] knows these four names and is no complete list.
    managementSystemId: Type.String({
      ...named('management_system_id'),
      default: 'GrundmasterNL',
      examples: [
        'GrundmasterNL',
        'GrundmasterBE',
        'GrundmasterNL-ThirdPartyTest',
        'GrundmasterBE-ThirdPartyTest',
      ],
      minLength: 1,
      maxLength: 60,
    }),
    apiAddress: Type.String({
      ...named('api_address'),
      default: 'https://api.psp.ccv.eu/api/v1',
      pattern: '^https?://[^\\s?#]+$',
      maxLength: 255,
    }),
    operatingEnvironment: oneOf(
      'operating_environment',
      ['ATTENDED', 'SEMI_UNATTENDED', 'UNATTENDED'],
      'ATTENDED',
    ),
    merchantLanguage: oneOf('merchant_language', ['as the till', 'NLD', 'ENG', 'FRA', 'DEU'], 'as the till'),
    helpDeskTelephone: Type.String({ ...named('help_desk_telephone'), default: '', maxLength: 40 }),
    // 2.4: 45 s after the create, then not below 30 s, 6 minutes in all.
    firstReadMs: milliseconds('first_read_ms', 45_000),
    readAgainMs: milliseconds('read_again_ms', 30_000),
    lifeMs: milliseconds('life_ms', 360_000),
    // 1.2 and 2.4: `POST /cancel` is read off clients, not documented for terminals.
    cancelWith: oneOf('cancel_with', ['cancel', 'none'], 'cancel'),
    readAfterCancelMs: milliseconds('read_after_cancel_ms', 3_000),
    answerMs: milliseconds('answer_ms', 30_000),
    // 1.7: 429 comes without a rule how long to wait; php-lib waits 2 s.
    tooManyTries: Type.Integer({ ...named('too_many_tries'), default: 3, minimum: 1, maximum: 10 }),
    tooManyWaitMs: milliseconds('too_many_wait_ms', 2_000),
    tooManyLongestMs: milliseconds('too_many_longest_ms', 10_000),
    // 1.11: `createdAfter` is by CCV's clock, the instant of our request by ours.
    clockToleranceMs: milliseconds('clock_tolerance_ms', 600_000),
    noTraceProvesNotTaken: Type.Boolean({ ...named('no_trace_proves_not_taken'), default: false }),
    // 1.12 says that a refund echoes "other fields" of the payment; whether its description stays ours is not told.
    refundFoundBy: oneOf('refund_found_by', ['our reference', 'amount and time'], 'our reference'),
  },
  { additionalProperties: false },
)

export type CloudSettings = Static<typeof cloudSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): CloudSettings =>
  Value.Parse(cloudSettings, Value.Default(cloudSettings, Value.Clone(stored)))
