import { isTextKey, type Language, say } from '../../languages/say.ts'
import { checkLedger } from '../ledger/check-ledger.ts'
import { checkPrinter, networkPrinterDefaults } from '../payments/receipts/network-printer.ts'
import { isRefusal, type Reason } from '../refusal.ts'
import { servingRole } from '../store/check-database.ts'
import { checkConnection, listTerminals } from '../terminals/estate.ts'
import { findOrganisations } from './demonstration/make.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import type { Settings } from './settings.ts'
import type { Parties } from './start.ts'

interface Finding {
  readonly well: boolean
  readonly text: string
}

/** Looks at database, roles, ledger, terminals and printers, prints a line for each, and returns 0 when all are well. */
export const doctor = async (settings: Settings, parties: Parties, language: Language): Promise<number> => {
  const findings = await examine(settings, parties, language)
  for (const { well, text } of findings) process.stdout.write(`${well ? '✓' : '✗'} ${text}\n`)
  return findings.every(({ well }) => well) ? 0 : 1
}

const examine = async (settings: Settings, parties: Parties, language: Language): Promise<Finding[]> => {
  let database: OpenDatabase
  try {
    database = await openDatabase(settings, () => {})
  } catch (error) {
    return [bad(say(language, 'doctor.no_database', { said: String((error as Error).message) }))]
  }
  try {
    const findings = [await databaseFinding(database, language), await roleFinding(database, language)]
    for (const organisation of await findOrganisations(database.ownerUrl))
      findings.push(...(await examineOrganisation(database, parties, organisation, language)))
    return findings
  } finally {
    await database.close()
  }
}

const good = (text: string): Finding => ({ well: true, text })
const bad = (text: string): Finding => ({ well: false, text })

const databaseFinding = async ({ store }: OpenDatabase, language: Language): Promise<Finding> => {
  const [row] = await store.call<{ version: string; skew: number }>(
    `select current_setting('server_version') as version, extract(epoch from now() - $1::timestamptz)::float8 as skew`,
    [new Date()],
  )
  const version = row?.version ?? '?'
  const seconds = Math.abs(Math.round(row?.skew ?? 0))
  if (Number.parseInt(version, 10) < 15) return bad(say(language, 'doctor.database_old', { version }))
  if (seconds > 5) return bad(say(language, 'doctor.clock_off', { seconds }))
  return good(say(language, 'doctor.database', { version }))
}

/** The role that serves must be bound by row-level security, or tenants are not kept apart. */
const roleFinding = async ({ appUrl }: OpenDatabase, language: Language): Promise<Finding> => {
  const { role, free } = await servingRole(appUrl)
  return free
    ? bad(say(language, 'doctor.role_free', { role }))
    : good(say(language, 'doctor.role', { role }))
}

const examineOrganisation = async (
  database: OpenDatabase,
  parties: Parties,
  { id, name }: { id: string; name: string },
  language: Language,
): Promise<Finding[]> => {
  const { store, key } = database
  const wrong = await store.read(id, checkLedger)
  const estate = { store, key, drivers: parties.drivers }
  const findings = [
    wrong.length === 0
      ? good(say(language, 'doctor.ledger', { name }))
      : bad(
          say(language, 'doctor.ledger_off', { name, count: wrong.length, first: JSON.stringify(wrong[0]) }),
        ),
  ]
  for (const terminal of (await store.read(id, (tx) => listTerminals(tx))).filter(({ active }) => active)) {
    const check = await checkConnection(estate, id, { id: terminal.id })
    const reason = isRefusal(check) ? check.refused : check.alive ? null : check.reason
    findings.push(deviceFinding(terminal.name, reason, language))
  }
  const printers = await store.read(id, (tx) =>
    tx.query<{ name: string; host: string; port: number }>(
      'select name, host, port from printer where organisation_id = $1 order by name',
      [id],
    ),
  )
  for (const { name: printer, host, port } of printers)
    findings.push(
      deviceFinding(printer, await checkPrinter({ ...networkPrinterDefaults, host, port }), language),
    )
  return findings
}

const deviceFinding = (name: string, reason: Reason | null, language: Language): Finding => {
  if (!reason) return good(say(language, 'doctor.device', { name }))
  const key = `reason.${reason.code}`
  const why = isTextKey(key) ? say(language, key, reason.params) : reason.code
  return bad(say(language, 'doctor.device_off', { name, why }))
}
