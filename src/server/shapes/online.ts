import { Type } from 'typebox'
import { reasonGroups, tabs } from '../../online/tab.ts'
import { Amount, closed, Day, Decimal, Id, Instant, Named, Nullable, ReasonShape } from './basics.ts'
import { BookingDetailShape } from './bookkeeping.ts'

const Settings = Type.Record(Type.String(), Type.Unknown())
const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const Minutes = Type.Integer({
  minimum: 1,
  maximum: 60,
  description: 'Minutes from one look for news to the next.',
})
const Days = Type.Integer({ minimum: 1, maximum: 365 })

/** A payment provider whose accounts Saldo can fetch from. */
export const PspShape = Type.Object(
  {
    name: Type.String(),
    title: Type.String(),
    settings: Type.Unknown({ description: 'A JSON schema: the page draws its form from it.' }),
    checklist: Type.Array(Type.String({ description: 'What must be done at the provider first.' })),
  },
  closed,
)

const Ask = Type.Enum(['ask', 'book'])

/** A package into which the payments of an account are booked. */
export const NewOnlineRoute = Type.Object(
  {
    connection: Id,
    active: Type.Boolean(),
    partPayments: Type.Enum(['ask', 'book'], { description: 'A payment of less than is open.' }),
    corrections: Type.Enum(['ask', 'book'], { description: 'Money that came back after it was booked.' }),
  },
  closed,
)

const OnlineRouteShape = Type.Object(
  {
    connection: Named,
    connectorTitle: Type.String(),
    works: Type.Boolean({ description: 'The package answers.' }),
    tellsItems: Type.Boolean({ description: 'Payments can find their invoice there.' }),
    active: Type.Boolean(),
    partPayments: Ask,
    corrections: Ask,
  },
  closed,
)

export const OnlineCountsShape = Type.Object(
  { open: Type.Integer(), report: Type.Integer(), errors: Type.Integer() },
  closed,
)

/** An account of the organisation at a payment provider. Secrets in its settings are not shown again. */
export const OnlineAccountShape = Type.Object(
  {
    id: Id,
    psp: Type.String(),
    pspTitle: Type.String(),
    name: Type.String(),
    shop: Nullable(Named),
    settings: Settings,
    owner: Type.Object(
      { id: Type.String(), name: Type.String() },
      { ...closed, description: 'Whose account the provider says it is.' },
    ),
    active: Type.Boolean(),
    sign: Type.Enum(['works', 'trouble', 'off'], { description: 'The dot.' }),
    startedAt: Nullable(
      Type.String({ format: 'date-time', description: 'Until then nothing is posted or booked.' }),
    ),
    fetchFrom: Day,
    fetchEvery: Minutes,
    fetchedAt: Nullable(Instant),
    nextFetchAt: Nullable(Instant),
    fetching: Nullable(
      Type.Object(
        { since: Instant, count: Type.Integer() },
        { ...closed, description: 'The fetch under way, and how many came by it so far.' },
      ),
    ),
    nightlyAt: Instant,
    trouble: Nullable(ReasonShape),
    troubleSince: Nullable(Instant),
    hook: Nullable(
      Type.String({ description: 'The address the provider may call; null where it cannot reach Saldo.' }),
    ),
    routes: Type.Array(OnlineRouteShape),
    disputeFee: Nullable(Amount),
    disputeDays: Days,
    counts: OnlineCountsShape,
  },
  closed,
)

export const NewOnlineAccount = Type.Object(
  {
    id: Id,
    psp: Type.String(),
    name: Name,
    shopId: Nullable(Id),
    settings: Settings,
    fetchFrom: Day,
    routes: Type.Array(NewOnlineRoute, { maxItems: 20 }),
  },
  closed,
)
export const ChangedOnlineAccount = Type.Object(
  {
    name: Type.Optional(Name),
    shopId: Type.Optional(Nullable(Id)),
    settings: Type.Optional(Settings),
    active: Type.Optional(Type.Boolean()),
    fetchEvery: Type.Optional(Minutes),
    routes: Type.Optional(Type.Array(NewOnlineRoute, { maxItems: 20 })),
    disputeFee: Type.Optional(Nullable(Decimal)),
    disputeDays: Type.Optional(Days),
  },
  closed,
)
/** Settings to be tried before they are saved. */
export const UnsavedOnlineAccount = Type.Object({ psp: Type.String(), settings: Settings }, closed)

export const OnlineCheckShape = Type.Object(
  {
    alive: Type.Boolean(),
    owner: Nullable(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() }, closed)),
    reason: Nullable(ReasonShape),
  },
  closed,
)

const TabShape = Type.Enum([...tabs])
const Group = Type.Enum([...reasonGroups])
const GroupShape = Type.Object({ group: Group, text: Type.String() }, closed)

const SettledItem = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    amount: Amount,
    customer: Nullable(Type.String()),
    why: Type.Array(Type.String({ description: 'Why the engine took it.' })),
    by: Nullable(Type.String({ description: 'The person who chose it.' })),
  },
  closed,
)

/** How a payment stands in one package. */
export const OnlineBookingShape = Type.Object(
  {
    id: Id,
    connection: Named,
    connectorTitle: Type.String(),
    step: Type.Enum(['book', 'unbook']),
    version: Type.Integer(),
    kind: Type.String(),
    kindText: Type.String(),
    state: Type.Enum(['waiting', 'unknown', 'booked', 'refused', 'unbooked', 'closed']),
    stateText: Type.String(),
    needsAPerson: Type.Boolean({ description: 'It stands among the errors.' }),
    lettering: Nullable(Type.Enum(['waiting', 'unknown', 'done', 'refused'])),
    letteringText: Nullable(Type.String()),
    reason: Nullable(ReasonShape),
    group: Nullable(GroupShape),
    items: Type.Array(SettledItem),
    nextTryAt: Nullable(Instant),
    bookedAt: Nullable(Instant),
    packageReference: Nullable(Type.String()),
    may: Type.Object(
      {
        process: Type.Boolean(),
        settle: Type.Boolean({ description: 'Choose the invoice by hand.' }),
        agree: Type.Boolean({ description: 'Agree to what waits for a person.' }),
        close: Type.Boolean(),
      },
      { ...closed, description: 'What the reader can do about it.' },
    ),
    whyNotProcess: Nullable(Type.String({ description: 'Where trying again changes nothing.' })),
  },
  closed,
)

/** A payment of a web shop, or money that went back, as its provider has it. */
export const OnlinePaymentShape = Type.Object(
  {
    id: Id,
    account: Named,
    pspTitle: Type.String(),
    reference: Type.String({ description: "The provider's own." }),
    kind: Type.Enum(['payment', 'refund', 'chargeback', 'return', 'chargeback_reversal', 'other']),
    kindText: Type.String(),
    state: Type.Enum(['open', 'paid', 'not_paid', 'unclear']),
    stateText: Type.String(),
    said: Type.String({ description: "The provider's words." }),
    tab: Nullable(TabShape),
    method: Type.String(),
    methodText: Type.String(),
    amount: Nullable(
      Type.Object(Amount.properties, {
        ...closed,
        description: 'Negative went out; null where the provider’s figure cannot be read.',
      }),
    ),
    currency: Type.String(),
    orderNumber: Nullable(Type.String()),
    description: Nullable(Type.String()),
    email: Nullable(Type.String()),
    payer: Nullable(Type.String()),
    occurredAt: Instant,
    finalAt: Nullable(Instant),
    postedAt: Nullable(Instant),
    respondBy: Nullable(Type.String({ description: 'Until when a dispute can be answered.' })),
    reason: Nullable(ReasonShape),
    group: Nullable(GroupShape),
    bookings: Type.Array(OnlineBookingShape),
    may: Type.Object({ process: Type.Boolean() }, closed),
  },
  closed,
)

export const OnlineFilter = Type.Object(
  {
    tab: Type.Optional(TabShape),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Id),
    connection: Type.Optional(Id),
    reason: Type.Optional(Group),
    method: Type.Optional(Type.String({ maxLength: 60 })),
    state: Type.Optional(Type.Enum(['open', 'paid', 'not_paid', 'unclear'])),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    after: Type.Optional(Id),
  },
  closed,
)

export const OnlinePage = Type.Object(
  {
    payments: Type.Array(OnlinePaymentShape),
    next: Nullable(Type.String({ description: 'Goes back as `after` for the next page.' })),
  },
  closed,
)

/** The numbers of the tabs, and what one can filter by. */
export const OnlineOverviewShape = Type.Object(
  {
    counts: OnlineCountsShape,
    busy: Type.Integer({ description: 'Bookings that are on their way at this moment.' }),
    reasons: Type.Array(Type.Object({ group: Group, text: Type.String(), count: Type.Integer() }, closed)),
    methods: Type.Array(Type.Object({ method: Type.String(), text: Type.String() }, closed)),
    support: Nullable(
      Type.String({ description: 'Where a report of a problem can be sent by e-mail; null where nowhere.' }),
    ),
  },
  closed,
)

const TimelineStep = Type.Object(
  {
    at: Instant,
    kind: Type.String(),
    text: Type.String(),
    said: Nullable(Type.String()),
    person: Nullable(Type.String()),
    where: Nullable(Type.String({ description: 'The provider or package.' })),
  },
  closed,
)

const SightingShape = Type.Object(
  {
    at: Instant,
    sourceText: Type.String(),
    said: Type.String(),
    raw: Nullable(Type.String({ description: 'The message, masked; null without the right to read it.' })),
  },
  closed,
)

const OnlineRefundShape = Type.Object(
  {
    id: Id,
    amount: Amount,
    why: Type.String(),
    person: Type.String(),
    at: Instant,
    state: Type.Enum(['prepared', 'unknown', 'accepted', 'refused', 'not_taken']),
    stateText: Type.String(),
    reason: Nullable(ReasonShape),
    nextAskAt: Nullable(Instant),
    reference: Nullable(Type.String({ description: 'What the provider calls it.' })),
  },
  closed,
)

const RelatedShape = Type.Object(
  {
    id: Id,
    reference: Type.String(),
    kindText: Type.String(),
    relation: Type.Enum(['original', 'return', 'same_order']),
    amount: Nullable(Amount),
    at: Instant,
    tab: Nullable(TabShape),
  },
  closed,
)

export const OnlineDetailShape = Type.Object(
  {
    payment: OnlinePaymentShape,
    timeline: Type.Array(TimelineStep),
    sightings: Type.Array(SightingShape),
    bookings: Type.Array(
      Type.Object(
        {
          booking: OnlineBookingShape,
          requests: BookingDetailShape.properties.requests,
          lines: BookingDetailShape.properties.lines,
        },
        closed,
      ),
    ),
    related: Type.Array(RelatedShape),
    refunds: Type.Array(OnlineRefundShape),
    refundable: Nullable(
      Type.Object(Amount.properties, { ...closed, description: 'What the reader can still give back.' }),
    ),
    tasks: Type.Array(Type.Object({ id: Id, text: Type.String(), at: Instant }, closed)),
    lookAt: Nullable(
      Type.String({ format: 'date-time', description: 'When the provider is asked about it again.' }),
    ),
  },
  closed,
)

export const ProcessOnline = Type.Object(
  {
    accountId: Type.Optional(Nullable(Id)),
    reasons: Type.Optional(Type.Array(Group, { maxItems: 20 })),
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
  },
  closed,
)

export const Settle = Type.Object(
  {
    items: Type.Array(
      Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }), amount: Decimal }, closed),
      { minItems: 1, maxItems: 50 },
    ),
  },
  closed,
)

export const CandidatesQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, closed)

/** An invoice of the package that a payment may be for. */
export const OnlineCandidateShape = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    customer: Nullable(Type.String()),
    state: Type.Enum(['draft', 'open', 'paid', 'uncollectible', 'gone']),
    stateText: Type.String(),
    total: Amount,
    open: Amount,
    issuedOn: Day,
    dueOn: Nullable(Day),
    why: Type.Array(Type.String({ description: 'What agrees with the payment.' })),
    differs: Nullable(Type.String({ description: 'What does not.' })),
    usable: Type.Boolean(),
  },
  closed,
)

export const OnlineCandidatesShape = Type.Object({ candidates: Type.Array(OnlineCandidateShape) }, closed)
export const OverviewQuery = Type.Object({ account: Type.Optional(Id) }, closed)

/** What would be booked where, before anything is. */
export const OnlinePreviewShape = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          paymentId: Id,
          reference: Type.String(),
          orderNumber: Nullable(Type.String()),
          methodText: Type.String(),
          amount: Amount,
          paidAt: Instant,
          connection: Named,
          item: Nullable(Type.Object({ number: Type.String(), customer: Nullable(Type.String()) }, closed)),
          place: Nullable(Type.String({ description: 'Where the money would be booked.' })),
          reason: Nullable(ReasonShape),
        },
        closed,
      ),
    ),
    troubles: Type.Array(
      Type.Object(
        { connection: Named, reason: ReasonShape },
        { ...closed, description: 'A package that did not answer.' },
      ),
    ),
  },
  closed,
)

export const NewOnlineRefund = Type.Object(
  { amount: Decimal, reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }) },
  closed,
)

export const ProblemNote = Type.Object(
  { message: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) },
  closed,
)
export const ProblemQuery = Type.Object({ message: Type.Optional(Type.String({ maxLength: 4000 })) }, closed)
export const SentShape = Type.Object({ to: Type.String() }, closed)
