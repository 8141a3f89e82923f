import { Type } from 'typebox'
import { closed, Id, Instant, Named, Nullable, ReasonShape } from './basics.ts'

export const BeginSignIn = Type.Object(
  {
    connector: Type.String(),
    settings: Type.Record(Type.String(), Type.Unknown(), {
      description: 'For a connection that is signed in anew: what is to be other than it was.',
    }),
    connectionId: Type.Optional(Id),
    backTo: Type.Optional(
      Type.Enum(['terminals', 'web-shop'], {
        description: 'The part of the set-up assistant in which the person goes on; else the connections.',
      }),
    ),
  },
  closed,
)

export const BegunSignInShape = Type.Object(
  {
    id: Id,
    address: Type.String({ description: 'The page of the package; it sends the browser back to Saldo.' }),
    expiresAt: Instant,
  },
  closed,
)

const ChoosableAdministration = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    connection: Nullable(
      Type.Object(Named.properties, { ...closed, description: 'The connection that books there already.' }),
    ),
  },
  closed,
)

/** A sign-in at a package, for whoever began it. */
export const PackageSignInShape = Type.Object(
  {
    id: Id,
    connector: Type.String(),
    connectorTitle: Type.String(),
    state: Type.Enum(['begun', 'signed_in', 'troubled', 'expired', 'used'], {
      description: '`signed_in` can be used once, until it expires.',
    }),
    connection: Nullable(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          administration: Type.Object({ id: Type.String(), name: Type.String() }, closed),
        },
        { ...closed, description: 'The connection that is signed in anew; null where one is to be made.' },
      ),
    ),
    user: Nullable(Type.String({ description: 'Who signed in, as the package calls them.' })),
    administrations: Type.Array(ChoosableAdministration),
    reason: Nullable(ReasonShape),
    expiresAt: Instant,
    usedFor: Nullable(Id),
  },
  closed,
)

export const Reconnect = Type.Object(
  { signIn: Id, administrationId: Type.String({ minLength: 1, maxLength: 200 }) },
  closed,
)
