import { Type } from 'typebox'
import { closed, Decimal, Id, Nullable } from './basics.ts'
import { LanguageShape, RightShape, RoleShape } from './organisation.ts'

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const Email = Type.String({ maxLength: 200, pattern: '^[^\\s@]+@[^\\s@]+$' })
const Secret = Type.String({ maxLength: 200 })
const Pin = Type.String({ pattern: '^\\d{4,8}$' })
const Host = Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9.:_-]+$' })
const Port = Type.Integer({ minimum: 1, maximum: 65535 })
const Columns = Type.Integer({ minimum: 24, maximum: 80 })

export const Credentials = Type.Object({ email: Type.String({ maxLength: 200 }), password: Secret }, closed)
export const LinkToken = Type.Object({ token: Type.String({ maxLength: 200 }) }, closed)
export const ChosenTill = Type.Object({ tillId: Nullable(Id) }, closed)
export const PersonAndPin = Type.Object({ personId: Id, pin: Pin }, closed)
export const NewPassword = Type.Object(
  {
    current: Nullable(
      Type.String({ maxLength: 200, description: 'Null only for a person who has no password yet.' }),
    ),
    password: Secret,
  },
  closed,
)
export const NewPin = Type.Object({ pin: Nullable(Pin) }, closed)
export const ChosenLanguage = Type.Object({ language: LanguageShape }, closed)

export const ChangedOrganisation = Type.Object(
  {
    name: Type.Optional(Name),
    language: Type.Optional(LanguageShape),
    cashStep: Type.Optional(Decimal),
    secondPersonAbove: Type.Optional(Decimal),
  },
  closed,
)

const ofPerson = {
  name: Name,
  email: Nullable(Email),
  language: LanguageShape,
  role: RoleShape,
  given: Type.Array(RightShape, { uniqueItems: true }),
  withheld: Type.Array(RightShape, { uniqueItems: true }),
  cashLimit: Nullable(Decimal),
  refundLimit: Nullable(Decimal),
}
export const NewPerson = Type.Object(
  {
    id: Id,
    name: ofPerson.name,
    role: ofPerson.role,
    email: Type.Optional(ofPerson.email),
    language: Type.Optional(ofPerson.language),
    given: Type.Optional(ofPerson.given),
    withheld: Type.Optional(ofPerson.withheld),
    cashLimit: Type.Optional(ofPerson.cashLimit),
    refundLimit: Type.Optional(ofPerson.refundLimit),
  },
  closed,
)
export const ChangedPerson = Type.Partial(Type.Object({ ...ofPerson, active: Type.Boolean() }, closed))
export const NewLink = Type.Object(
  {
    forgetPassword: Type.Optional(
      Type.Boolean({ description: 'The old password no longer works, and a new one is set without it.' }),
    ),
  },
  closed,
)

const ofTill = {
  name: Name,
  takesCash: Type.Boolean(),
  cashLimit: Nullable(Decimal),
  printerId: Nullable(Id),
}
export const NewTill = Type.Object(
  {
    id: Id,
    shopId: Id,
    name: ofTill.name,
    takesCash: Type.Optional(ofTill.takesCash),
    cashLimit: Type.Optional(ofTill.cashLimit),
    printerId: Type.Optional(ofTill.printerId),
  },
  closed,
)
export const ChangedTill = Type.Partial(Type.Object(ofTill, closed))

export const NewPrinter = Type.Object(
  { id: Id, shopId: Id, name: Name, host: Host, port: Type.Optional(Port), columns: Type.Optional(Columns) },
  closed,
)
export const ChangedPrinter = Type.Partial(
  Type.Object({ name: Name, host: Host, port: Port, columns: Columns }, closed),
)

const ofShop = {
  name: Name,
  address: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 6 }),
  vatNumber: Nullable(Type.String({ maxLength: 40 })),
  phone: Nullable(Type.String({ maxLength: 40 })),
}
export const NewShop = Type.Object(
  {
    id: Id,
    name: ofShop.name,
    address: Type.Optional(ofShop.address),
    vatNumber: Type.Optional(ofShop.vatNumber),
    phone: Type.Optional(ofShop.phone),
  },
  closed,
)
export const ChangedShop = Type.Partial(Type.Object(ofShop, closed))

export const NewApiKey = Type.Object(
  { id: Id, name: Name, scopes: Type.Array(RightShape, { minItems: 1, uniqueItems: true }) },
  closed,
)
