import { Type } from 'typebox'
import { Amount, closed, Day, Id, Instant, Named, Nullable, ReasonShape } from './basics.ts'

const Settings = Type.Record(Type.String(), Type.Unknown())
const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

/** A kind of bookkeeping package Saldo books into. */
export const ConnectorShape = Type.Object(
  {
    name: Type.String(),
    title: Type.String(),
    settings: Type.Unknown({ description: 'A JSON schema: the page draws its form from it.' }),
    checklist: Type.Array(Type.String({ description: 'What must be done in the package first.' })),
    signIn: Nullable(
      Type.Object(
        {
          redirect: Type.String({
            description: 'Where it sends people back to, as it is entered at the package.',
          }),
        },
        { ...closed, description: 'A connection begins with a person signing in at the package.' },
      ),
    ),
  },
  closed,
)

const Administration = Type.Object({ id: Type.String(), name: Type.String() }, closed)

export const BookingCounts = Type.Object(
  {
    waiting: Type.Integer({ description: 'Tried again by itself.' }),
    needsAPerson: Type.Integer({ description: 'Waits or was refused until a person presses.' }),
    unknown: Type.Integer(),
    booked: Type.Integer(),
    refused: Type.Integer(),
    unbooked: Type.Integer(),
    closed: Type.Integer(),
  },
  closed,
)

/** A connection to one administration in a package. Secrets in its settings are not shown again. */
export const ConnectionShape = Type.Object(
  {
    id: Id,
    connector: Type.String(),
    connectorTitle: Type.String(),
    name: Type.String(),
    settings: Settings,
    administration: Administration,
    active: Type.Boolean(),
    booksFrom: Day,
    checkedAt: Instant,
    lastSuccessAt: Nullable(Instant),
    trouble: Nullable(ReasonShape),
    troubleSince: Nullable(Instant),
    nextTryAt: Nullable(Type.String({ format: 'date-time', description: 'While there is trouble.' })),
    nextRunAt: Nullable(
      Type.String({
        format: 'date-time',
        description: 'When something is booked or read back next; null where nothing waits.',
      }),
    ),
    may: Type.String({ description: "What it may do there, in the reader's language." }),
    signIn: Nullable(
      Type.Object(
        { user: Nullable(Type.String()), at: Instant, by: Type.String() },
        {
          ...closed,
          description: 'Who signed in at the package, as it calls them, when, and which of us that was.',
        },
      ),
    ),
    leftFor: Nullable(
      Type.Object(
        { ...Named.properties, administration: Type.String() },
        {
          ...closed,
          description:
            'The connection that another administration was chosen for: this one is never switched on again.',
        },
      ),
    ),
    unmapped: Type.Integer({ description: 'Accounts that must be chosen before everything can be booked.' }),
    counts: BookingCounts,
  },
  closed,
)

/** A connection by its keys, or by a sign-in at the package and the administration that was chosen after it. */
export const NewConnection = Type.Object(
  {
    ...{ id: Id, name: Name, booksFrom: Day },
    connector: Type.Optional(Type.String()),
    settings: Type.Optional(Settings),
    signIn: Type.Optional(Id),
    administrationId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
)
export const ChangedConnection = Type.Object(
  {
    name: Type.Optional(Name),
    settings: Type.Optional(Settings),
    active: Type.Optional(Type.Boolean()),
    booksFrom: Type.Optional(Day),
  },
  closed,
)
/** Settings to be tried before they are saved. */
export const UnsavedConnection = Type.Object({ connector: Type.String(), settings: Settings }, closed)

export const ConnectionCheckShape = Type.Object(
  {
    alive: Type.Boolean(),
    administration: Nullable(Administration),
    facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() }, closed)),
    reason: Nullable(ReasonShape),
  },
  closed,
)

const Use = Type.Enum(['place', 'ledger'])

/** Something of the package that can be booked on, for a picker. */
export const ChoiceShape = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    name: Type.String(),
    use: Use,
    kind: Type.Enum(['bank', 'cash', 'clearing', 'memorial', 'other']),
    usable: Type.Boolean(),
    reason: Nullable(ReasonShape),
  },
  closed,
)

const Chosen = Type.Object({ id: Type.String(), number: Type.String(), name: Type.String() }, closed)

/** An account of ours and where it is booked. */
export const MappedAccountShape = Type.Object(
  {
    account: Type.String(),
    use: Use,
    text: Type.String({ description: "What it is, in the reader's language." }),
    hint: Nullable(Type.String()),
    required: Type.Boolean({ description: 'Nothing can be booked on it before something is chosen.' }),
    inherits: Nullable(
      Type.String({ description: 'The account whose choice holds while it has none of its own.' }),
    ),
    chosen: Nullable(Chosen),
    effective: Nullable(Chosen),
  },
  closed,
)

export const ChosenAccounts = Type.Object(
  {
    accounts: Type.Array(
      Type.Object(
        {
          account: Type.String({ minLength: 1, maxLength: 200 }),
          use: Use,
          choiceId: Nullable(Type.String({ maxLength: 200 })),
        },
        closed,
      ),
      { maxItems: 500 },
    ),
  },
  closed,
)

export const BookingState = Type.Enum(['waiting', 'unknown', 'booked', 'refused', 'unbooked', 'closed'])

export const BookingShape = Type.Object(
  {
    id: Id,
    connection: Named,
    step: Type.Enum(['book', 'unbook']),
    version: Type.Integer(),
    reference: Type.String({ description: 'Our mark on it in the package.' }),
    state: BookingState,
    stateText: Type.String(),
    needsAPerson: Type.Boolean({ description: 'Nothing more happens before a person presses.' }),
    running: Type.Boolean({
      description: 'It is being booked now; an unknown that is not running is a `?`.',
    }),
    kind: Type.String({ description: 'Of the entry that is booked.' }),
    kindText: Type.String(),
    date: Day,
    paymentId: Id,
    invoices: Type.Array(Type.Object({ id: Id, number: Type.String() }, closed)),
    customerName: Nullable(Type.String()),
    amount: Type.Object(Amount.properties, {
      ...closed,
      description: 'What came in by it; negative went out.',
    }),
    reason: Nullable(ReasonShape),
    tries: Type.Integer(),
    nextTryAt: Nullable(Instant),
    packageReference: Nullable(Type.String({ description: 'What the package calls it.' })),
    madeAt: Instant,
    bookedAt: Nullable(Instant),
    readBackAt: Nullable(Instant),
    closed: Nullable(Type.Object({ at: Instant, person: Named, reason: Type.String() }, closed)),
    may: Type.Object(
      { process: Type.Boolean(), unbook: Type.Boolean(), close: Type.Boolean() },
      { ...closed, description: 'What the reader can do about it.' },
    ),
  },
  closed,
)

export const BookingPage = Type.Object(
  {
    bookings: Type.Array(BookingShape),
    next: Nullable(Type.String({ description: 'Goes back as `after` for the next page.' })),
    counts: BookingCounts,
  },
  closed,
)

export const BookingFilter = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(BookingState),
    needsAPerson: Type.Optional(Type.Enum(['yes', 'no'])),
    connection: Type.Optional(Id),
    payment: Type.Optional(Id),
    invoice: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    after: Type.Optional(Id),
  },
  closed,
)

const BookingLineShape = Type.Object(
  {
    account: Type.String(),
    text: Type.String(),
    target: Nullable(Chosen),
    amount: Type.Object(Amount.properties, { ...closed, description: 'Debit positive, as in the ledger.' }),
  },
  closed,
)

/** One wish towards the package, with its evidence. */
const RequestShape = Type.Object(
  {
    id: Id,
    step: Type.String(),
    state: Type.Enum(['prepared', 'unknown', 'accepted', 'refused', 'not_taken']),
    stateText: Type.String(),
    madeAt: Instant,
    asks: Type.Integer(),
    nextAskAt: Nullable(Instant),
    evidence: Type.Array(
      Type.Object(
        {
          at: Instant,
          proves: Type.String(),
          source: Type.String(),
          text: Type.String(),
          reason: Nullable(ReasonShape),
          packageReference: Nullable(Type.String()),
        },
        closed,
      ),
    ),
    messages: Nullable(
      Type.Array(
        Type.Object(
          { at: Instant, direction: Type.String(), channel: Type.String(), body: Type.String() },
          closed,
        ),
      ),
    ),
  },
  closed,
)

export const BookingDetailShape = Type.Object(
  {
    booking: BookingShape,
    others: Type.Array(BookingShape, {
      description: 'The other bookings of the same entry: earlier and later versions, what takes them back.',
    }),
    lines: Type.Array(BookingLineShape),
    requests: Type.Array(RequestShape),
  },
  closed,
)

export const ProcessBookings = Type.Object({ connectionId: Type.Optional(Nullable(Id)) }, closed)
export const ProcessedShape = Type.Object({ count: Type.Integer() }, closed)
