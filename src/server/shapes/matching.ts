import { Type } from 'typebox'
import { passes } from '../../reconciliation/pass.ts'
import { Amount, Currency, closed, Day, Id, Instant, Nullable } from './basics.ts'

const Count = Type.Integer({ minimum: 0 })
const Side = Type.Enum(['left', 'right'])
const State = Type.Enum(['matched', 'proposed', 'question', 'accepted', 'rejected'])
const Pass = Type.Enum([...passes])

/** A table with a header, as CSV. */
const Table = Type.Object(
  {
    file: Type.String({ minLength: 1, maxLength: 200, description: 'The name of the file.' }),
    csv: Type.String({ description: 'The bytes of the file in base64, in whatever encoding it has.' }),
  },
  closed,
)

export const NewMatchBatch = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    left: Table,
    right: Type.Optional(Table),
    against: Type.Optional(
      Type.Enum(['open invoices'], { description: 'In place of `right`: our own open invoices.' }),
    ),
    read: Type.Optional(
      Type.Object(
        {
          currency: Type.Optional(Currency),
          dates: Type.Optional(Type.Enum(['day-month', 'month-day'])),
          decimalMark: Type.Optional(Type.Enum(['.', ','])),
        },
        { ...closed, description: 'How to read the tables where they do not say so themselves.' },
      ),
    ),
    unattended: Type.Optional(
      Type.Array(Pass, {
        uniqueItems: true,
        description: 'Passes that may match without a person; as usual where left out.',
      }),
    ),
  },
  closed,
)

export const MatchBatchShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    left: Type.String({ description: 'The name of the file.' }),
    right: Nullable(Type.String({ description: 'Null for our own open invoices.' })),
    madeBy: Type.String(),
    madeAt: Instant,
    proposals: Type.Object(
      { matched: Count, proposed: Count, question: Count, accepted: Count, rejected: Count },
      closed,
    ),
    remembered: Type.Object(
      {
        rejections: Type.Integer({
          minimum: 0,
          description: 'Pairs not proposed because they were rejected.',
        }),
        aliases: Type.Integer({ minimum: 0, description: 'Aliases that people confirmed earlier.' }),
      },
      closed,
    ),
  },
  closed,
)

/** Where items stand now. */
const Fallen = Type.Object(
  {
    where: Type.Enum([...passes, 'question', 'proposed', 'unmatched']),
    text: Type.String(),
    left: Count,
    right: Count,
  },
  closed,
)

export const MatchOverviewShape = Type.Object(
  { batch: MatchBatchShape, fallen: Type.Array(Fallen, { description: 'In the order of the passes.' }) },
  closed,
)

export const MatchItemShape = Type.Object(
  {
    side: Side,
    id: Type.String({ description: 'As the file names it.' }),
    amount: Amount,
    open: Amount,
    date: Nullable(Day),
    reference: Type.String(),
    text: Type.String(),
    email: Type.String(),
    name: Type.String(),
    iban: Type.String(),
    kind: Type.String(),
    invoiceId: Nullable(Id),
    why: Nullable(Type.String({ description: 'Why the engine left it open.' })),
  },
  closed,
)

const Criterion = Type.Object(
  {
    name: Type.Enum(['reference', 'amount', 'currency', 'date', 'email', 'iban', 'name']),
    title: Type.String(),
    verdict: Type.Enum(['agree', 'differ', 'missing']),
    text: Type.String(),
    byAlias: Type.Boolean({ description: 'It agrees only because a person confirmed an alias.' }),
  },
  closed,
)

export const MatchCandidateShape = Type.Object(
  {
    number: Count,
    left: Type.Array(MatchItemShape),
    right: Type.Array(MatchItemShape),
    pass: Pass,
    passText: Type.String(),
    criteria: Type.Array(Criterion),
    difference: Nullable(Type.Object({ name: Type.String(), amount: Amount, text: Type.String() }, closed)),
    runnerUp: Nullable(
      Type.Object(
        {
          item: MatchItemShape,
          text: Type.String({ description: 'What came second, and by how much it lost.' }),
        },
        closed,
      ),
    ),
    chosen: Type.Boolean(),
    free: Type.Boolean({ description: 'None of its items is used by anything else.' }),
  },
  closed,
)

const MatchDecision = Type.Object(
  {
    version: Count,
    what: Type.Enum(['accept', 'reject', 'split', 'undo']),
    undoes: Nullable(Count),
    why: Nullable(Type.String()),
    by: Type.String(),
    at: Instant,
  },
  closed,
)

export const MatchProposalShape = Type.Object(
  {
    id: Id,
    batchId: Id,
    state: State,
    found: Type.Enum(['matched', 'proposed', 'question']),
    doubt: Nullable(Type.String({ description: 'Why a person is asked.' })),
    pass: Pass,
    passText: Type.String(),
    version: Count,
    candidates: Type.Array(MatchCandidateShape),
    pairs: Type.Array(Type.Object({ left: Type.String(), right: Type.String(), amount: Amount }, closed), {
      description: 'What goes from which item to which as it stands.',
    }),
    decisions: Type.Array(MatchDecision, { description: 'Newest first.' }),
    canUndo: Type.Boolean(),
  },
  closed,
)

export const MatchProposalsShape = Type.Object(
  {
    proposals: Type.Array(MatchProposalShape),
    unmatched: Type.Array(MatchItemShape, { description: 'Filled where `state` is `unmatched`.' }),
    next: Nullable(Type.String()),
  },
  closed,
)

export const WantedProposals = Type.Object(
  {
    state: Type.Optional(Type.Enum(['question', 'proposed', 'matched', 'accepted', 'rejected', 'unmatched'])),
    pass: Type.Optional(Pass),
    after: Type.Optional(Type.String({ maxLength: 20 })),
  },
  closed,
)

const Why = Type.Optional(Type.String({ minLength: 1, maxLength: 500 }))

export const MatchAccept = Type.Object(
  {
    candidate: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10_000, description: 'Needed where there are several.' }),
    ),
    why: Why,
    remember: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Type.Boolean()),
          iban: Type.Optional(Type.Boolean()),
          prefix: Type.Optional(Type.String({ pattern: '^[A-Za-z]{1,20}$' })),
        },
        {
          ...closed,
          description:
            'What is so next time too: that this name or account pays for that party, or that these letters before a number say nothing.',
        },
      ),
    ),
  },
  closed,
)

export const MatchWhy = Type.Object({ why: Why }, closed)

export const MatchSplit = Type.Object(
  {
    why: Why,
    parts: Type.Array(
      Type.Object(
        {
          left: Type.String({ maxLength: 500 }),
          right: Type.String({ maxLength: 500 }),
          amount: Type.String({ maxLength: 20, description: 'As a decimal; below zero for what goes back.' }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 200, description: 'What of which item goes to which, by their ids.' },
    ),
  },
  closed,
)
