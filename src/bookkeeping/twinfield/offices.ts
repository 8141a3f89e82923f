import type { BooksCheck, Reading } from '../books.ts'
import type { Api } from './api.ts'
import { processXml, resultIn } from './soap.ts'
import { mustBeRead } from './words.ts'
import { allOf, branch, type Element, leaf } from './xml.ts'

export interface OfficeName {
  readonly id: string
  readonly name: string
}

/** The administrations that a sign-in opens. */
export const officesOf = (api: Api): Promise<Reading<readonly OfficeName[]>> =>
  api.ask({ ...processXml(branch('list', [leaf('type', 'offices')])), officeless: true }, (heard) =>
    officesIn(resultIn(heard)),
  )

const officesIn = (result: Element): OfficeName[] =>
  allOf(mustBeRead(result), 'office').map(({ text, attributes }) => ({
    id: text,
    name: attributes.name || text,
  }))

/** Is the chosen administration open to whoever signed in? */
export const check = async (api: Api, administration: string | undefined): Promise<BooksCheck> => {
  if (!administration) return { alive: false, reason: { code: 'twinfield.no_administration' } }
  const access = await api.access()
  if ('unread' in access) return { alive: false, reason: access.unread }
  const offices = await officesOf(api)
  if ('unread' in offices) return { alive: false, reason: offices.unread }
  const office = offices.read.find(({ id }) => id === administration)
  if (!office)
    return {
      alive: false,
      reason: { code: 'twinfield.office_not_there', params: { office: administration } },
    }
  const { user, organisation, cluster } = access.read
  return { alive: true, administration: office, facts: { user, organisation, cluster } }
}
