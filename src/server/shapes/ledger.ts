import { Type } from 'typebox'
import { Amount, closed, Id, Nullable } from './basics.ts'
import { EntryShape } from './payments.ts'

export const AccountShape = Type.Object(
  {
    key: Type.String({ description: "Saldo's own name of the account." }),
    text: Type.String(),
    number: Nullable(Type.String({ description: "The number in the bookkeeper's chart, once chosen." })),
    balance: Amount,
  },
  closed,
)

export const AccountLineShape = Type.Object(
  {
    entry: EntryShape,
    amount: Amount,
    balance: Nullable(Amount),
    paymentId: Nullable(Id),
  },
  closed,
)
