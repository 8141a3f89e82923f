import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import { openDatabase } from '../../src/cli/open-database.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { checkLedger } from '../../src/ledger/check-ledger.ts'
import { makeInvoice } from '../../src/orders/make-invoice.ts'
import type { Actor, Command } from '../../src/organisation/command.ts'
import { type Right, rights } from '../../src/organisation/rights.ts'
import { isRefusal } from '../../src/refusal.ts'
import type { Store } from '../../src/store/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'

/** A garage in a PostgreSQL of its own that is as durable as a shop's, with everything a payment needs. */
export interface Garage {
  readonly directory: string
  /** As `SALDO_KEY` takes it. */
  readonly key: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly store: Store
  readonly actor: Actor
  owner<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  addTerminal(settings: Readonly<Record<string, unknown>>): Promise<string>
  /** An invoice of 121.00 euro. */
  addInvoice(): Promise<string>
  command(action: string, subject: string): Command
  /** Ends the server; everybody who is connected loses the line. */
  stopDatabase(): Promise<void>
  startDatabase(): Promise<void>
  close(): Promise<void>
}

export const total = 12_100n

export const openGarage = async (): Promise<Garage> => {
  const directory = mkdtempSync(join(tmpdir(), 'saldo-crash-'))
  const database = await openDatabase(readSettings({ SALDO_DATA: directory }), () => {})
  const { store, ownerUrl, appUrl } = database
  let server: EmbeddedPostgres | null = database.embedded
  const owners = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  owners.on('error', () => {})
  const owner = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await owners.query(text, values)).rows
  const actor = await administrator(owner)
  const command = (action: string, subject: string): Command => ({
    id: newId(),
    actor,
    action,
    subject,
    at: new Date(),
    digest: createHash('sha256')
      .update(action + subject)
      .digest('hex'),
    detail: {},
  })
  return {
    directory,
    key: readFileSync(join(directory, 'key'), 'utf8'),
    ownerUrl,
    appUrl,
    store,
    actor,
    owner,
    command,
    addTerminal: async (settings) => {
      const id = newId()
      await owner(
        `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
         select $1, $2, id, $3, 'ccv-opi', $4, now() from shop where organisation_id = $1`,
        [actor.organisation, id, `Terminal ${id.slice(-4)}`, settings],
      )
      return id
    },
    addInvoice: async () => {
      const id = newId()
      const given = { id, number: id, customerName: 'Vermeulen', currency: 'EUR', issuedOn: '2026-01-05' }
      const lines = [{ text: 'Onderhoudsbeurt', quantity: '1', net: '100.00', vatRate: '21' }]
      const kept = await store.within(actor.organisation, (tx) =>
        makeInvoice(tx, command('invoice.add', id), { ...given, lines }),
      )
      if (isRefusal(kept)) throw new Error(kept.refused.code)
      return id
    },
    stopDatabase: async () => {
      await server?.stop()
    },
    startDatabase: async () => {
      server = await startEmbeddedPostgres({ directory })
    },
    close: async () => {
      await owners.end()
      await database.close()
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** An organisation with one shop and one person who may do everything. */
const administrator = async (
  owner: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>,
): Promise<Actor> => {
  const [organisation, shop, person] = [newId(), newId(), newId()]
  await owner(
    `insert into organisation (id, name, country, currency, language, time_zone, created_at)
     values ($1, 'Garage Zonneweide', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', now())`,
    [organisation],
  )
  await owner(`insert into shop (organisation_id, id, name) values ($1, $2, 'Garage Zonneweide')`, [
    organisation,
    shop,
  ])
  await owner(
    `insert into person (organisation_id, id, name, role, created_at) values ($1, $2, 'Mila de Wit', 'administrator', now())`,
    [organisation, person],
  )
  return {
    organisation,
    person,
    name: 'Mila de Wit',
    rights: new Set<Right>(rights),
    cashLimit: null,
    refundLimit: null,
    till: null,
    apiKey: null,
    address: 'test',
    language: 'nl',
  }
}

/** What of the book does not follow from its lines; nothing when all is well. */
export const discrepancies = (garage: Garage) => garage.store.read(garage.actor.organisation, checkLedger)
