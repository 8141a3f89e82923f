import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { localModels } from '../../ccv/models.ts'

const named = (name: string) => ({
  title: `terminal.ccv_opi.${name}`,
  description: `terminal.ccv_opi.${name}.hint`,
})
const milliseconds = (name: string, ms: number) =>
  Type.Integer({ ...named(name), default: ms, minimum: 0, maximum: 3_600_000 })
const port = (name: string, number: number) =>
  Type.Integer({ ...named(name), default: number, minimum: 1, maximum: 65_535 })
const oneOf = <const Word extends string>(name: string, words: readonly Word[], standard: NoInfer<Word>) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { ...named(name), default: standard },
  ) as unknown as ReturnType<typeof Type.Unsafe<Word>>

const printer = ['Available', 'PaperLow', 'PaperEmpty', 'PrintLocal', 'Unavailable'] as const
const journal = ['Available', 'MemoryLow', 'Unavailable'] as const

/** Facts cite the fact sheet of CCV part 3; what it marks as inferred is a setting here. */
export const opiSettings = Type.Object(
  {
    host: Type.String({ ...named('host'), minLength: 1, maxLength: 255 }),
    commandPort: port('command_port', 4100),
    // 3.1: the terminal dials the till from its own address, so loopback would never be reached.
    deviceHost: Type.String({ ...named('device_host'), default: '0.0.0.0', maxLength: 255 }),
    devicePort: port('device_port', 4102),
    // 3.1: several terminals on one port are told apart by WorkstationID and address.
    onlyFromTerminal: Type.Boolean({ ...named('only_from_terminal'), default: true }),
    workstationId: Type.String({ ...named('workstation_id'), pattern: '^[A-Za-z0-9_-]{1,16}$' }),
    language: oneOf('language', ['as the till', 'nl', 'en', 'de', 'fr'], 'as the till'),
    clerk: oneOf('clerk', ['none', 'operator'], 'none'),
    timeZone: Type.String({ ...named('time_zone'), default: 'Europe/Amsterdam' }),
    printerStatus: oneOf('printer_status', printer, 'Available'),
    journalPrinterStatus: oneOf('journal_printer_status', printer, 'Available'),
    eJournalStatus: oneOf('e_journal_status', journal, 'Available'),
    journalPrinterPrints: oneOf('journal_printer_prints', ['merchant', 'journal'], 'merchant'),
    signatureWords: Type.String({
      ...named('signature_words'),
      default: 'handtekening, signature, unterschrift',
    }),
    identificationWords: Type.String({
      ...named('identification_words'),
      default: 'legitimatie, identi, ausweis',
    }),
    // 3.6, with the kiosk's 300 s for the whole, Nexi's 90 s of silence and blix-opi's 120 s to the first word.
    connectMs: milliseconds('connect_ms', 3_000),
    firstWordMs: milliseconds('first_word_ms', 120_000),
    silenceMs: milliseconds('silence_ms', 90_000),
    wholeMs: milliseconds('whole_ms', 300_000),
    abortAnswerMs: milliseconds('abort_answer_ms', 20_000),
    statusMs: milliseconds('status_ms', 10_000),
    inquiryMs: milliseconds('inquiry_ms', 60_000),
    listenPatienceMs: milliseconds('listen_patience_ms', 5_000),
    listenAgainMs: milliseconds('listen_again_ms', 100),
    // 3.5 knows two ways to abort.
    abortOver: oneOf('abort_over', ['same connection', 'second connection'], 'same connection'),
    // 3.4: device requests are numbered `<RequestID>.<n>`.
    deviceRequestsBelongBy: oneOf('device_requests_belong_by', ['request', 'workstation'], 'request'),
    inquiryNumber: Type.Integer({
      ...named('inquiry_number'),
      default: 0,
      minimum: 0,
      maximum: 999_999_999,
    }),
    noTicketProvesNotTaken: Type.Boolean({ ...named('no_ticket_proves_not_taken'), default: false }),
    surplusIsTip: Type.Boolean({ ...named('surplus_is_tip'), default: false }),
    clockToleranceMs: milliseconds('clock_tolerance_ms', 10_000),
    model: Type.Optional(
      Type.Union(
        localModels.map(({ name }) => Type.Literal(name)),
        named('model'),
      ),
    ),
    helpDeskTelephone: Type.String({ ...named('help_desk_telephone'), default: '', maxLength: 40 }),
    longestMessage: Type.Integer({
      ...named('longest_message'),
      default: 1_048_576,
      minimum: 1_024,
      maximum: 16_777_216,
    }),
  },
  { additionalProperties: false },
)

export type OpiSettings = Static<typeof opiSettings>

/** What is absent takes its default. */
export const readSettings = (stored: unknown): OpiSettings =>
  Value.Parse(opiSettings, Value.Default(opiSettings, Value.Clone(stored)))
