import { Type } from 'typebox'
import { closed, Day, Id, Named, Nullable, ReasonShape } from './basics.ts'

const Settings = Type.Record(Type.String(), Type.Unknown())

export const DriverShape = Type.Object(
  {
    name: Type.String(),
    title: Type.String(),
    settings: Type.Unknown({ description: 'A JSON schema: the page draws its form from it.' }),
    checklist: Type.Array(Type.String({ description: 'What the provider must do first.' })),
    models: Type.Array(
      Type.Object(
        {
          name: Type.String({ description: 'As the setting `model` has it.' }),
          title: Type.String(),
          endOfLife: Nullable(Day),
          refusal: Nullable(ReasonShape),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const TerminalShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    shop: Named,
    driver: Type.String(),
    driverTitle: Type.String(),
    settings: Settings,
    active: Type.Boolean(),
    model: Nullable(
      Type.Object(
        {
          name: Type.String(),
          title: Type.String(),
          endOfLife: Nullable(Day),
          warning: Nullable(ReasonShape),
        },
        { ...closed, description: 'Null where the settings name no model.' },
      ),
    ),
    heldBy: Nullable(
      Type.Object(
        {
          paymentId: Id,
          invoiceNumber: Type.String(),
          till: Nullable(Named),
          operator: Named,
          running: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const NewTerminal = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 60 }),
    shopId: Id,
    driver: Type.String(),
    settings: Settings,
  },
  closed,
)
export const ChangedTerminal = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    settings: Type.Optional(Settings),
    active: Type.Optional(Type.Boolean()),
  },
  closed,
)

export const CheckShape = Type.Object(
  {
    alive: Type.Boolean(),
    facts: Type.Array(Type.Object({ label: Type.String(), value: Type.String() }, closed)),
    reason: Nullable(ReasonShape),
  },
  closed,
)

/** A simulator that runs inside Saldo, with everything a person can do to it. */
export const SimulatorShape = Type.Object(
  {
    id: Type.String(),
    party: Type.String(),
    title: Type.String(),
    address: Type.String(),
    screen: Type.Array(Type.String()),
    state: Type.String(),
    stateText: Type.String(),
    byHand: Type.Boolean(),
    actions: Type.Array(
      Type.Object({ code: Type.String(), text: Type.String(), possible: Type.Boolean() }, closed),
    ),
    faults: Type.Array(Type.Object({ code: Type.String(), text: Type.String(), on: Type.Boolean() }, closed)),
    happened: Type.Array(Type.String({ description: 'What it really did, newest first.' })),
    paper: Type.Array(Type.String()),
  },
  closed,
)

/** Settings to be tried before they are saved. */
export const UnsavedTerminal = Type.Object({ driver: Type.String(), settings: Settings }, closed)
