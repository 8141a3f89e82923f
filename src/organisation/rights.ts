/** What a person may do, each one word for one thing; the page and the API ask for these, never for a role. */
export const rights = [
  'take-card',
  'take-cash',
  'record-slip',
  'take-back-cash',
  'refund',
  'make-orders',
  'import-invoices',
  'see-transactions',
  'see-raw-messages',
  'hide-transactions',
  'decide-unknown',
  'promise-refund',
  'close-tasks',
  'release-terminals',
  'manage-terminals',
  'manage-people',
  'manage-api-keys',
  'see-bookkeeping',
  'manage-bookkeeping',
  'see-matching',
  'decide-matching',
  'see-audit',
  'play-simulators',
] as const

export type Right = (typeof rights)[number]

export const roles = ['cashier', 'adviser', 'manager', 'bookkeeper', 'administrator'] as const
export type Role = (typeof roles)[number]

const atTheCounter: readonly Right[] = ['take-card', 'record-slip', 'see-transactions']

const ofRole: Readonly<Record<Role, readonly Right[]>> = {
  cashier: [...atTheCounter, 'take-cash'],
  adviser: [...atTheCounter, 'make-orders', 'import-invoices'],
  manager: rights.filter((right) => right !== 'manage-people' && right !== 'manage-api-keys'),
  bookkeeper: [
    'see-transactions',
    'see-raw-messages',
    'import-invoices',
    'decide-unknown',
    'close-tasks',
    'hide-transactions',
    'see-bookkeeping',
    'manage-bookkeeping',
    'see-matching',
    'decide-matching',
    'see-audit',
  ],
  administrator: rights,
}

/** The rights of a role, with those given to the person beyond it and without those withheld. */
export const rightsOf = (person: {
  role: Role
  given: readonly string[]
  withheld: readonly string[]
}): ReadonlySet<Right> =>
  new Set(
    rights.filter(
      (right) =>
        !person.withheld.includes(right) &&
        (ofRole[person.role].includes(right) || person.given.includes(right)),
    ),
  )

const has = (role: Role, right: string): boolean => ofRole[role].some((one) => one === right)

/** Only the exceptions that differ from the role: a right it has is not given again, one it lacks is not withheld. */
export const exceptionsFrom = <
  Exceptions extends { role: Role; given: readonly string[]; withheld: readonly string[] },
>(
  person: Exceptions,
): Exceptions => ({
  ...person,
  given: person.given.filter((right) => !has(person.role, right)),
  withheld: person.withheld.filter((right) => has(person.role, right)),
})
