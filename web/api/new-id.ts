/** Ids are made here, before the first write: in order of time, so that the database likes them. */
export { v7 as newId } from 'uuid'
