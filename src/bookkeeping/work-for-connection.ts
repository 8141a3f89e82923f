import { isLanguage, type Language } from '../../languages/say.ts'
import { holdRow } from '../outbound/hold-row.ts'
import { bookDue } from './book-due.ts'
import { type Bookkeeping, connectorOf, leaseholder } from './bookkeeping.ts'
import { booksOf, listConnections } from './connection.ts'
import { letterOffDue } from './letter-off-due.ts'
import { askForHooks } from './package-hooks.ts'
import { readBack } from './read-back.ts'
import { keepTrouble, type Work } from './work.ts'

interface Due {
  readonly organisation: string
  readonly id: string
}

/** Books everything that is due for one connection, unless another node does; stops when the package is away or when it is told to. */
export const workForConnection = async (
  room: Bookkeeping,
  due: Due,
  isStopped: () => boolean,
): Promise<void> => {
  const lease = await holdRow(leaseholder(room), 'connection', due)
  if (!lease) return
  try {
    const work = await openWork(room, due, () => !isStopped() && !lease.isLost())
    if (work) {
      await bookAll(work)
      await askForHooks(work)
    }
    await lease.letGo()
  } finally {
    // What was thrown leaves the lease to end by itself, and the connection alone until then.
    lease.forget()
  }
}

const bookAll = async (work: Work): Promise<void> => {
  await fillAgain(work)
  while (work.goesOn() && !work.trouble) {
    const booked = await bookDue(work)
    const read = work.trouble ? 0 : await readBack(work)
    const lettered = work.trouble ? 0 : await letterOffDue(work)
    if (booked + read + lettered === 0) break
  }
  if (work.trouble) await keepTrouble(work, work.trouble)
  else await keepSuccess(work)
}

const openWork = async (
  room: Bookkeeping,
  { organisation, id }: Due,
  goesOn: () => boolean,
): Promise<Work | null> => {
  const found = await room.store.read(organisation, async (tx) => ({
    connection: (await listConnections(tx, id))[0],
    language: await languageIn(tx),
  }))
  const { connection, language } = found
  const connector = connection && connectorOf(room, connection.connector)
  const books = connection && booksOf(room, connection)
  if (!connection || !connector || !books) return null
  return { room, organisation, language, connection, connector, books, goesOn, trouble: null }
}

const languageIn = async (tx: Parameters<typeof listConnections>[0]): Promise<Language> => {
  const [row] = await tx.query<{ language: string }>('select language from organisation where id = $1', [
    tx.organisation,
  ])
  return row && isLanguage(row.language) ? row.language : 'en'
}

// Entries of transactions that were open when the connection was made could not see it: they have ended once no transaction
// is as old.
const fillAgain = async ({ room, organisation, connection }: Work): Promise<void> => {
  await room.store.read(organisation, async (tx) => {
    const [old] = await tx.query(
      `update connection set fill_after = null where organisation_id = $1 and id = $2
         and fill_after < pg_snapshot_xmin(pg_current_snapshot()) returning id`,
      [organisation, connection.id],
    )
    if (old) await tx.query('select fill_bookings($1, $2)', [connection.id, room.now()])
  })
}

const keepSuccess = async ({ room, organisation, connection }: Work): Promise<void> => {
  const at = room.now()
  await room.store.read(organisation, async (tx) => {
    const [was] = await tx.query(
      `update connection set last_success_at = $3, trouble = null, trouble_since = null, troubles = 0
       where organisation_id = $1 and id = $2 returning id`,
      [organisation, connection.id, at],
    )
    if (was && connection.trouble)
      await tx.query('insert into outbox (organisation_id, topic, subject_id, at) values ($1, $2, $3, $4)', [
        ...[organisation, 'connection', connection.id, at],
      ])
  })
}
