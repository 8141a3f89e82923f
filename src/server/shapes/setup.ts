import { Type } from 'typebox'
import { shopStepNames } from '../../setup/web-shop-steps.ts'
import { closed, Id, Instant, Named, Nullable, ReasonShape } from './basics.ts'
import { ChoiceShape } from './bookkeeping.ts'

const Settings = Type.Record(Type.String(), Type.Unknown())
const StepName = Type.Enum(['account', 'books', 'ledgers', 'terminal', 'test'])

const Step = Type.Object(
  {
    name: StepName,
    state: Type.Enum(['done', 'to_do', 'trouble', 'later', 'not_needed']),
    reason: Nullable(ReasonShape),
  },
  closed,
)

/** A provider whose terminals share an account. */
const Provider = Type.Object(
  {
    driver: Type.String(),
    driverTitle: Type.String(),
    provider: Type.String(),
    settings: Type.Unknown({ description: 'A JSON schema: the page draws its form from it.' }),
    whereFound: Type.String({ description: 'Where the key is found at the provider.' }),
    account: Nullable(Type.Object({ settings: Settings, checkedAt: Instant }, closed)),
  },
  closed,
)

const Stage = Type.Object(
  {
    stage: Type.String(),
    state: Type.Enum(['done', 'failed', 'running', 'waiting']),
    text: Type.String({ description: 'What was done and what came, or what is going to be done.' }),
    reason: Nullable(ReasonShape),
  },
  closed,
)

/** A payment of one cent, played against simulators. */
export const RehearsalShape = Type.Object(
  {
    id: Id,
    terminal: Named,
    connection: Named,
    person: Named,
    startedAt: Instant,
    endedAt: Nullable(Instant),
    passed: Nullable(Type.Boolean({ description: 'Null while it is under way.' })),
    stages: Type.Array(Stage),
  },
  closed,
)

/** How far the setting up is. */
export const SetupShape = Type.Object(
  {
    steps: Type.Array(Step),
    next: Nullable(StepName),
    webShop: Type.Boolean({ description: 'An account at a payment provider is connected.' }),
    providers: Type.Array(Provider),
    terminals: Type.Array(Type.Object({ id: Id, name: Type.String(), driverTitle: Type.String() }, closed)),
    connection: Nullable(
      Type.Object(
        { id: Id, name: Type.String(), administration: Type.String(), title: Type.String() },
        closed,
      ),
    ),
    rehearsal: Nullable(RehearsalShape),
  },
  closed,
)

/** How far the setting up of a web shop is. */
export const WebShopShape = Type.Object(
  {
    steps: Type.Array(
      Type.Object(
        {
          name: Type.Enum([...shopStepNames]),
          state: Type.Enum(['done', 'to_do', 'trouble', 'later']),
          reason: Nullable(ReasonShape),
        },
        closed,
      ),
    ),
    next: Nullable(Type.Enum([...shopStepNames])),
    account: Nullable(
      Type.String({
        format: 'uuid',
        description: 'The account at a provider that is set up; null for one that is still to come.',
      }),
    ),
    connectors: Type.Array(
      Type.String({ description: 'Kinds of package in which payments of a web shop find their invoice.' }),
    ),
    packages: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          title: Type.String(),
          administration: Type.String(),
          user: Nullable(Type.String({ description: 'Who signed in, as the package calls them.' })),
          signedInBy: Nullable(Type.String({ description: 'Which of us that was.' })),
          used: Type.Boolean({ description: 'The payments of the account are booked there.' }),
          reason: Nullable(ReasonShape),
        },
        closed,
      ),
    ),
    ledgers: Type.Array(
      Type.Object(
        {
          connection: Named,
          accounts: Type.Array(
            Type.String({ description: 'Accounts of the web shop, one a method, as they are chosen for.' }),
          ),
          forAll: Type.String({ description: 'The account whose choice holds for all methods.' }),
          unchosen: Type.Array(
            Type.String({ description: 'What nothing was chosen for yet, as people call it.' }),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const WebShopQuery = Type.Object(
  {
    account: Type.Optional(
      Type.String({
        maxLength: 36,
        description: 'The account to look at; `new` for one that is to be added.',
      }),
    ),
  },
  closed,
)

export const NewAccount = Type.Object({ driver: Type.String(), settings: Settings }, closed)

export const NewSetupTerminal = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    shopId: Id,
    driver: Type.String(),
    settings: Settings,
    unseen: Type.Boolean({ description: 'Added although it does not answer just now.' }),
  },
  closed,
)

export const NewRehearsal = Type.Object({ id: Id, terminalId: Id, connectionId: Id }, closed)

/** What fits the accounts for which nothing was chosen yet. */
export const SuggestionsShape = Type.Object(
  {
    accounts: Type.Array(
      Type.Object(
        { account: Type.String(), use: Type.Enum(['place', 'ledger']), choice: Nullable(ChoiceShape) },
        closed,
      ),
    ),
    banks: Type.Array(Type.String({ description: 'Ids of places that look like those of the real bank.' })),
  },
  closed,
)
