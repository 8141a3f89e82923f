import type { Person, Right } from '../api/shapes.ts'

/** Each one word for one thing. */
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
] as const satisfies readonly Right[]

/** What the role alone gives: the rights of the person, without what was given and with what was withheld. */
export const ofRole = (person: Pick<Person, 'rights' | 'given' | 'withheld'>, right: Right): boolean =>
  person.withheld.includes(right) || (person.rights.includes(right) && !person.given.includes(right))

/** How the wished rights differ from those of the role. */
export const exceptionsOf = (
  person: Pick<Person, 'rights' | 'given' | 'withheld'>,
  wished: readonly string[],
): { given: Right[]; withheld: Right[] } => ({
  given: rights.filter((right) => wished.includes(right) && !ofRole(person, right)),
  withheld: rights.filter((right) => !wished.includes(right) && ofRole(person, right)),
})
