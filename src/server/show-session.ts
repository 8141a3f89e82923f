import { Bug } from '../bug.ts'
import { readOrganisation } from '../organisation/organisation.ts'
import { readPerson } from '../organisation/person.ts'
import { readTill } from '../organisation/till.ts'
import { csrfOf } from './csrf.ts'
import type { Parts } from './parts.ts'
import { presentOrganisation, presentPerson, presentTill } from './present/organisation.ts'

interface Here {
  readonly organisation: string
  readonly person: string
  readonly till: string | null
  readonly expiresAt: Date
  /** Null where an API key asks, which has no session to forge. */
  readonly token: string | null
}

/** Who is here, where, and what they may do. */
export const showSession = ({ store, key }: Parts, here: Here) =>
  store.read(here.organisation, async (tx) => {
    const organisation = await readOrganisation(tx)
    const person = await readPerson(tx, here.person)
    const till = here.till === null ? undefined : await readTill(tx, here.till)
    if (!person) throw new Bug('somebody is here who is not there')
    return {
      person: presentPerson(person, organisation.currency),
      organisation: presentOrganisation(organisation),
      till: till ? presentTill(till, organisation.currency) : null,
      expiresAt: here.expiresAt.toISOString(),
      csrf: here.token === null ? '' : csrfOf(key, here.token),
    }
  })
