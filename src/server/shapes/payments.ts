import { Type } from 'typebox'
import {
  Amount,
  Currency,
  closed,
  Day,
  Decimal,
  Id,
  Instant,
  Named,
  Nullable,
  ReasonShape,
} from './basics.ts'
import { BookingShape } from './bookkeeping.ts'

export const SurplusKind = Type.Enum(['tip', 'prepayment', 'deposit', 'cash_back'])
export const PaymentState = Type.Enum(['unknown', 'accepted', 'refused', 'not_taken'])
export const Method = Type.Enum(['card', 'cash', 'standalone'])

const Asked = { id: Id, invoiceId: Id, amount: Decimal, currency: Currency, tillId: Type.Optional(Id) }
const Surplus = Type.Optional(Nullable(Type.Object({ kind: SurplusKind, amount: Decimal }, closed)))

/** A card payment: `amount` is for the invoice; what is asked beyond it is named in `surplus`, never silent. */
export const NewCardPayment = Type.Object({ ...Asked, terminalId: Id, surplus: Surplus }, closed)
/** Cash: `given` is what the customer handed over; the change follows from it. */
export const NewCashPayment = Type.Object({ ...Asked, given: Decimal }, closed)
/** A payment that a stand-alone device took while the line was down, from its slip. */
export const NewSlipPayment = Type.Object(
  {
    ...Asked,
    slipNumber: Type.String({ minLength: 1, maxLength: 40 }),
    slipTerminal: Type.String({ minLength: 1, maxLength: 40 }),
    slipIssuer: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  },
  closed,
)

export const Why = Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }, closed)

/** A person decides what an unknown was. Below the limit it ends at once; above it waits for a second person. */
export const NewDecision = Type.Object(
  {
    id: Id,
    state: Type.Enum(['accepted', 'refused', 'not_taken']),
    reason: Type.String({ minLength: 3, maxLength: 500 }),
  },
  closed,
)

export const PaymentShape = Type.Object(
  {
    id: Id,
    invoice: Named,
    customerName: Type.String(),
    plate: Nullable(Type.String()),
    method: Method,
    amount: Amount,
    surplus: Nullable(Type.Object({ kind: SurplusKind, amount: Amount }, closed)),
    state: PaymentState,
    running: Type.Boolean({
      description: 'The conversation with the terminal goes on; an unknown that is not running is a `?`.',
    }),
    approved: Nullable(Amount),
    tip: Nullable(Amount),
    surcharge: Nullable(Amount),
    issuer: Nullable(Type.String()),
    cardNumber: Nullable(Type.String()),
    approvalCode: Nullable(Type.String()),
    reference: Nullable(Type.String({ description: 'Our number towards the terminal.' })),
    terminalReference: Nullable(Type.String()),
    terminal: Nullable(Named),
    till: Nullable(Named),
    operator: Named,
    adviser: Nullable(Named),
    businessDate: Day,
    madeAt: Instant,
    endedAt: Nullable(Instant),
    reason: Nullable(ReasonShape),
    source: Nullable(Type.String({ description: 'Where the evidence came from: answer, inquiry, person …' })),
    asks: Type.Integer(),
    nextAskAt: Nullable(Instant),
    cash: Nullable(Type.Object({ given: Amount, change: Amount, rounding: Amount }, closed)),
    slip: Nullable(
      Type.Object(
        { number: Type.String(), terminal: Type.String(), issuer: Nullable(Type.String()) },
        closed,
      ),
    ),
    takesBack: Nullable(Id),
    isRefund: Type.Boolean({ description: 'It gives a part of `takesBack` back; its amounts are negative.' }),
    returned: Amount,
    takenBackBy: Nullable(Id),
    refundPromised: Type.Boolean(),
    letGo: Type.Boolean(),
    hidden: Type.Boolean(),
    mayHide: Type.Boolean(),
  },
  closed,
)

export const QuestionShape = Type.Object(
  {
    id: Id,
    kind: Type.Enum(['signature', 'identification', 'merchant_signature', 'confirmation']),
    lines: Type.Array(Type.String()),
    askedAt: Instant,
    answer: Nullable(Type.Boolean()),
  },
  closed,
)

export const ReceiptShape = Type.Object(
  {
    id: Id,
    at: Instant,
    kind: Type.Enum(['customer', 'merchant', 'journal', 'e_journal']),
    lines: Type.Array(Type.String()),
    signature: Type.Boolean(),
    wanted: Type.Boolean({ description: 'False on a copy that the customer did not want.' }),
  },
  closed,
)

export const RefundOf = Type.Enum(['invoice', 'surplus', 'more'], {
  description: '`more` is what was approved beyond what was asked.',
})
const OfRefund = {
  id: Id,
  amount: Decimal,
  currency: Currency,
  of: RefundOf,
  reason: Type.String({ minLength: 3, maxLength: 500 }),
  tillId: Type.Optional(Nullable(Id)),
  creditNoteId: Type.Optional(Nullable(Id)),
}
/** A refund over a terminal, to the customer's card. */
export const NewRefund = Type.Object({ ...OfRefund, terminalId: Type.Optional(Nullable(Id)) }, closed)
/** A refund that a device made by its own function, from its slip. */
export const NewRefundSlip = Type.Object(
  {
    ...OfRefund,
    slipNumber: Type.String({ minLength: 1, maxLength: 40 }),
    slipTerminal: Type.String({ minLength: 1, maxLength: 40 }),
  },
  closed,
)

/** What of a payment can still be given back, and how. */
export const RefundableShape = Type.Object(
  {
    parts: Type.Array(Type.Object({ of: RefundOf, left: Amount }, closed)),
    how: Nullable(
      Type.Enum(['terminal', 'recorded'], {
        description:
          'Over the terminal, or by its own function and then recorded; null where nothing is left.',
      }),
    ),
    why: Nullable(Type.String({ description: 'Why it is not made over the terminal.' })),
  },
  closed,
)

export const SurplusKindShape = Type.Object(
  {
    kind: SurplusKind,
    offered: Type.Boolean(),
    vatRate: Nullable(
      Type.String({
        pattern: '^\\d{1,2}(\\.\\d{1,2})?$',
        description: 'Per cent, in the amount; null where it is outside the scope of VAT.',
      }),
    ),
  },
  closed,
)
export const ChangedSurplusKind = Type.Object(
  { offered: Type.Boolean(), vatRate: SurplusKindShape.properties.vatRate },
  closed,
)

export const DecisionShape = Type.Object(
  {
    id: Id,
    state: PaymentState,
    person: Named,
    reason: Type.String(),
    at: Instant,
    mayConfirm: Type.Boolean({ description: 'The reader may be the second person.' }),
  },
  closed,
)

/** One step of what happened, in the order it happened. */
export const StoryStep = Type.Object(
  {
    at: Instant,
    kind: Type.Enum([
      'command',
      'evidence',
      'receipt',
      'question',
      'remark',
      'decision',
      'entry',
      'promise',
      'task',
    ]),
    text: Type.String({ description: "In the reader's language." }),
    person: Nullable(Type.String()),
  },
  closed,
)

export const EntryShape = Type.Object(
  {
    id: Id,
    kind: Type.String(),
    kindText: Type.String(),
    bookedOn: Day,
    businessDate: Day,
    occurredAt: Instant,
    lines: Type.Array(
      Type.Object(
        {
          account: Type.String(),
          accountText: Type.String(),
          debit: Nullable(Amount),
          credit: Nullable(Amount),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const PaymentDetailShape = Type.Object(
  {
    payment: PaymentShape,
    display: Type.Array(Type.String(), {
      description: 'What the terminal shows now, as far as this node heard.',
    }),
    page: Nullable(Type.String({ description: "The provider's page that shows the same." })),
    questions: Type.Array(QuestionShape),
    refunds: Type.Array(PaymentShape, { description: 'What was given back of it, or may be, oldest first.' }),
    refundable: RefundableShape,
    bookings: Type.Array(BookingShape, { description: 'How it stands in the bookkeeping packages.' }),
    receipts: Type.Array(ReceiptShape),
    decision: Nullable(DecisionShape),
    mayDecide: Type.Boolean(),
    mayNotDecideBecause: Nullable(Type.String()),
    entries: Type.Array(EntryShape),
    story: Type.Array(StoryStep),
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

export const PaymentPage = Type.Object(
  {
    payments: Type.Array(PaymentShape),
    next: Nullable(Type.String({ description: 'Goes back as `after` for the next page.' })),
  },
  closed,
)

export const TaskShape = Type.Object(
  {
    id: Id,
    kind: Type.String(),
    text: Type.String(),
    payment: Nullable(PaymentShape),
    onlinePaymentId: Nullable(Id),
    openedAt: Instant,
    mayApply: Type.Boolean({ description: 'The money can still be put on its invoice, which is open.' }),
  },
  closed,
)

export const NeedsAPersonShape = Type.Object(
  {
    unknown: Type.Array(PaymentShape, { description: 'Every `?`, oldest first.' }),
    decisions: Type.Array(Type.Object({ payment: PaymentShape, decision: DecisionShape }, closed)),
    tasks: Type.Array(TaskShape),
  },
  closed,
)

/** The sheet for the provider's help desk. */
export const HelpDeskSheetShape = Type.Object(
  {
    provider: Type.String(),
    telephone: Type.String(),
    facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() }, closed)),
    question: Type.String(),
  },
  closed,
)

export const PerhapsWhy = Type.Object(
  { reason: Type.Optional(Nullable(Type.String({ maxLength: 500 }))) },
  closed,
)
export const TakeBack = Type.Object({ id: Id, reason: Type.String({ minLength: 3, maxLength: 500 }) }, closed)
export const Answer = Type.Object({ answer: Type.Boolean() }, closed)
export const WherePrinted = Type.Object({ printerId: Type.Optional(Nullable(Id)) }, closed)

export const PaymentFilter = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(PaymentState),
    method: Type.Optional(Method),
    shop: Type.Optional(Id),
    till: Type.Optional(Id),
    terminal: Type.Optional(Id),
    operator: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    hidden: Type.Optional(Type.Enum(['no', 'yes', 'all'], { description: 'Else `no`.' })),
    after: Type.Optional(Id),
  },
  closed,
)
