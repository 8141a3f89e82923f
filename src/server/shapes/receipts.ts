import { Type } from 'typebox'
import { closed, Day, Id, Nullable, patterns, ReasonShape } from './basics.ts'
import { Method, PaymentState } from './payments.ts'

const most = 300

/** Which payments: as the overview filters them. A day is `from` and `to` the same. */
const filter = {
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
}

const oneId = patterns.id.slice(1, -1)
const IdsInAddress = Type.Optional(
  Type.String({
    pattern: `^${oneId}(,${oneId})*$`,
    maxLength: most * 37,
    description: `Ids of payments with commas between, at most ${most}.`,
  }),
)

export const ReceiptSelection = Type.Object({ ...filter, ids: IdsInAddress }, closed)

export const ReceiptsFile = Type.Object(
  {
    ...filter,
    ids: IdsInAddress,
    layout: Type.Optional(
      Type.Enum(['columns', 'roll'], {
        description: 'Several on an A4 page (usual), or one long page each.',
      }),
    ),
    copy: Type.Optional(Type.Enum(['customer', 'merchant'])),
  },
  closed,
)

export const PrintReceipts = Type.Object(
  {
    ...filter,
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: most })),
    printerId: Type.Optional(Nullable(Id)),
  },
  closed,
)

export const ChosenReceiptsShape = Type.Object(
  {
    receipts: Type.Integer(),
    without: Type.Integer({ description: 'Payments of the selection that took nothing or may not have.' }),
  },
  closed,
)

export const PrintedReceiptsShape = Type.Object(
  {
    printed: Type.Array(Id, { description: 'Payments whose receipts are printed, in their order.' }),
    perhaps: Nullable(Id),
    notPrinted: Type.Array(Id),
    without: Type.Array(Id, { description: 'Payments that have no receipt.' }),
    reason: Nullable(ReasonShape),
  },
  closed,
)
