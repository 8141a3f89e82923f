import { Type } from 'typebox'
import { Amount, Currency, closed, Day, Decimal, Id, Instant, Named, Nullable } from './basics.ts'

const Text = Type.String({ minLength: 1, maxLength: 200 })
const Optional = (max: number) => Type.Optional(Nullable(Type.String({ maxLength: max })))

export const LineShape = Type.Object(
  {
    text: Type.String(),
    quantity: Type.String(),
    net: Amount,
    vatRate: Type.String({ description: 'Percent, as 21 or 9.5.' }),
  },
  closed,
)

/** A line as somebody gives it: net for the whole line, not for one piece. */
export const NewLine = Type.Object(
  {
    text: Text,
    quantity: Type.Optional(Type.String({ maxLength: 20 })),
    net: Decimal,
    vatRate: Type.String({ pattern: '^\\d{1,2}(\\.\\d{1,2})?$' }),
  },
  closed,
)

export const OrderKind = Type.Enum(['workshop', 'parts', 'vehicle'])

const Customer = {
  customerName: Text,
  customerEmail: Optional(200),
  customerNumber: Optional(60),
  plate: Optional(20),
}

export const NewOrder = Type.Object(
  {
    id: Id,
    number: Type.String({ minLength: 1, maxLength: 60 }),
    kind: OrderKind,
    ...Customer,
    vehicle: Optional(120),
    adviserId: Type.Optional(Nullable(Id)),
    shopId: Type.Optional(Id),
    currency: Currency,
    lines: Type.Array(NewLine, { minItems: 1, maxItems: 500 }),
  },
  closed,
)

export const NewInvoice = Type.Object(
  {
    id: Id,
    number: Type.String({ minLength: 1, maxLength: 60 }),
    ...Customer,
    adviserId: Type.Optional(Nullable(Id)),
    shopId: Type.Optional(Id),
    issuedOn: Day,
    dueOn: Type.Optional(Nullable(Day)),
    currency: Currency,
    lines: Type.Array(NewLine, { minItems: 1, maxItems: 500 }),
  },
  closed,
)

/** Invoicing a work order: the invoice takes its lines, customer and adviser. Without a number the next one is taken. */
export const InvoiceOrder = Type.Object({ id: Id, number: Type.Optional(Text) }, closed)

const Shown = {
  id: Id,
  number: Type.String(),
  shop: Named,
  customerName: Type.String(),
  customerEmail: Nullable(Type.String()),
  customerNumber: Nullable(Type.String()),
  plate: Nullable(Type.String()),
  adviser: Nullable(Named),
  net: Amount,
  vat: Amount,
  total: Amount,
  lines: Type.Array(LineShape),
  madeAt: Instant,
}

export const OrderShape = Type.Object(
  { ...Shown, kind: OrderKind, vehicle: Nullable(Type.String()), invoice: Nullable(Named) },
  closed,
)

export const InvoiceShape = Type.Object(
  {
    ...Shown,
    kind: Type.Enum(['invoice', 'credit_note']),
    order: Nullable(Named),
    credits: Nullable(Named),
    issuedOn: Day,
    dueOn: Nullable(Day),
    open: Amount,
    reserved: Amount,
    free: Type.Object(Amount.properties, {
      ...closed,
      description: 'Open and not reserved: what can be paid now.',
    }),
    source: Type.Enum(['desk', 'api', 'ubl']),
    paymentReference: Nullable(Type.String()),
  },
  closed,
)

/** What the desk finds for a number, a name or a number plate: open things first, newest first. */
export const FoundShape = Type.Object(
  {
    orders: Type.Array(OrderShape, { description: 'Not invoiced yet.' }),
    invoices: Type.Array(InvoiceShape),
    more: Type.Boolean(),
  },
  closed,
)

/** What became of one dropped file. */
export const ImportedShape = Type.Object(
  {
    file: Type.String(),
    result: Type.Enum(['imported', 'known', 'refused']),
    invoice: Nullable(Named),
    text: Type.String(),
    warnings: Type.Array(Type.String()),
  },
  closed,
)

/** One UBL file. */
export const ImportFile = Type.Object(
  {
    file: Type.String({ minLength: 1, maxLength: 255, description: 'Its name, to tell it from others.' }),
    xml: Type.String({ description: 'The file, in base64.' }),
  },
  closed,
)
