import { Type } from 'typebox'
import { languages } from '../../../languages/say.ts'
import { rights, roles } from '../../organisation/rights.ts'
import { Amount, Currency, closed, Id, Instant, Named, Nullable, ReasonShape } from './basics.ts'

export const RightShape = Type.Enum(rights)
export const RoleShape = Type.Enum(roles)
export const LanguageShape = Type.Enum(languages)

export const PersonShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    email: Nullable(Type.String()),
    language: LanguageShape,
    role: RoleShape,
    given: Type.Array(RightShape),
    withheld: Type.Array(RightShape),
    rights: Type.Array(RightShape, { description: 'What follows from the role, given and withheld.' }),
    cashLimit: Nullable(Amount),
    refundLimit: Nullable(Amount),
    hasPin: Type.Boolean(),
    hasPassword: Type.Boolean(),
    active: Type.Boolean(),
  },
  closed,
)

export const TillShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    shop: Named,
    takesCash: Type.Boolean(),
    cashLimit: Nullable(Amount),
    printer: Nullable(Named),
  },
  closed,
)

export const PrinterShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    shop: Named,
    host: Type.String(),
    port: Type.Integer(),
    columns: Type.Integer(),
  },
  closed,
)

export const OrganisationShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    country: Type.String(),
    currency: Currency,
    language: LanguageShape,
    timeZone: Type.String(),
    cashStep: Amount,
    secondPersonAbove: Amount,
    shops: Type.Array(Named),
  },
  closed,
)

/** Who is signed in, where, and what they may do. */
export const SessionShape = Type.Object(
  {
    person: PersonShape,
    organisation: OrganisationShape,
    till: Nullable(TillShape),
    expiresAt: Instant,
    csrf: Type.String({
      description: 'Goes back in the header X-Saldo-CSRF with every write of a signed-in page.',
    }),
  },
  closed,
)

export const ApiKeyShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    hint: Type.String(),
    person: Named,
    scopes: Type.Array(RightShape),
    madeAt: Instant,
    endedAt: Nullable(Instant),
  },
  closed,
)

export const AuditRowShape = Type.Object(
  {
    id: Id,
    at: Instant,
    action: Type.String(),
    actionText: Type.String(),
    subjectId: Id,
    person: Named,
    apiKey: Nullable(Named),
    till: Nullable(Named),
    address: Type.String(),
    detail: Type.Record(Type.String(), Type.Unknown()),
  },
  closed,
)

export const ShopShape = Type.Object(
  {
    id: Id,
    name: Type.String(),
    address: Type.Array(Type.String()),
    vatNumber: Nullable(Type.String()),
    phone: Nullable(Type.String()),
  },
  closed,
)

/** Who can switch in at a till by PIN. */
export const AtTheTillShape = Type.Object({ id: Id, name: Type.String(), hasPin: Type.Boolean() }, closed)

/** A one-time sign-in link. It is told once: a repeated command does not tell it again. */
export const LinkShape = Type.Object({ link: Nullable(Type.String()), expiresAt: Instant }, closed)

/** A new API key. Its token is told once: a repeated command does not tell it again. */
export const MadeApiKeyShape = Type.Object({ key: ApiKeyShape, token: Nullable(Type.String()) }, closed)

export const AuditPage = Type.Object(
  { rows: Type.Array(AuditRowShape), next: Nullable(Type.String()) },
  closed,
)

export const PrintedShape = Type.Object({ printed: Type.Boolean(), reason: Nullable(ReasonShape) }, closed)
