import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Bug } from '../../bug.ts'
import { makeInvoice } from '../../orders/make-invoice.ts'
import { makeOrder } from '../../orders/make-order.ts'
import type { Actor, Command } from '../../organisation/command.ts'
import { rightsOf } from '../../organisation/rights.ts'
import { hashSecret } from '../../organisation/secret.ts'
import { isRefusal } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { Key } from '../../store/key.ts'
import { connectToPrimary } from '../../store/primary.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { DemoPorts } from '../settings.ts'
import type { Say } from '../start.ts'
import { invoices, limits, orders, people } from './cast.ts'

/** The demonstration organisation of this database. */
export interface Demonstration {
  readonly organisation: string
}

/** Makes a Dutch garage in a database that has no organisation yet, or finds the one that was made. */
export const makeDemonstration = async (
  database: OpenDatabase,
  ports: DemoPorts,
  now: () => Date,
  say: Say,
): Promise<Demonstration | null> => {
  const known = await findOrganisations(database.ownerUrl)
  const made = known.find((one) => one.demonstration)
  if (made) return { organisation: made.id }
  if (known.length > 0) return null
  say('start.demonstration')
  const organisation = newId()
  const done = await database.store.within(organisation, (tx) => furnish(tx, database.key, ports, now()))
  if (isRefusal(done)) throw new Bug(`the demonstration was refused: ${done.refused.code}`)
  return { organisation }
}

/** The organisations of this database, as its owner sees them. */
export const findOrganisations = async (
  ownerUrl: string,
): Promise<{ id: string; name: string; demonstration: boolean }[]> => {
  const client = await connectToPrimary(ownerUrl)
  try {
    const found = await client.query('select id, name, demonstration from organisation order by created_at')
    return found.rows
  } finally {
    await client.end()
  }
}

const day = 86_400_000

const furnish = async (tx: Transaction, key: Key, ports: DemoPorts, at: Date): Promise<void> => {
  const shop = newId()
  await insertOrganisation(tx, shop, at)
  const persons = await insertPeople(tx, key, at)
  await insertDevices(tx, shop, ports, at)
  const actor = administrator(tx.organisation, persons.get('mila') ?? '')
  for (const order of orders) {
    const id = newId()
    await must(
      makeOrder(tx, wish(actor, 'order.add', id, at), {
        ...order,
        id,
        currency: 'EUR',
        adviserId: persons.get('ruben'),
        lines: linesOf(order.lines),
      }),
    )
  }
  for (const { daysAgo, ...invoice } of invoices) {
    const id = newId()
    const made = new Date(at.getTime() - daysAgo * day)
    await must(
      makeInvoice(tx, wish(actor, 'invoice.add', id, made), {
        ...invoice,
        id,
        currency: 'EUR',
        adviserId: persons.get('ruben'),
        issuedOn: made.toISOString().slice(0, 10),
        dueOn: new Date(made.getTime() + 14 * day).toISOString().slice(0, 10),
        lines: linesOf(invoice.lines),
      }),
    )
  }
}

const linesOf = (lines: readonly (readonly [string, string, string, string])[]) =>
  lines.map(([text, quantity, net, vatRate]) => ({ text, quantity, net, vatRate }))

const must = async (done: Promise<unknown>): Promise<void> => {
  const made = await done
  if (isRefusal(made)) throw new Bug(`the demonstration was refused: ${made.refused.code}`)
}

const insertOrganisation = async (tx: Transaction, shop: string, at: Date): Promise<void> => {
  await tx.query(
    `insert into organisation (id, name, country, currency, language, time_zone, cash_step, demonstration, created_at)
     values ($1, 'Garage Zonneweide', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', 5, true, $2)`,
    [tx.organisation, at],
  )
  await tx.query(
    `insert into shop (organisation_id, id, name, address, vat_number, phone) values ($1, $2, $3, $4, $5, $6)`,
    [
      tx.organisation,
      shop,
      'Garage Zonneweide',
      ['Zonneweide 12', '1234 AB Voorbeeldstad'],
      'NL000000000B00',
      '000-0000000',
    ],
  )
}

const insertPeople = async (tx: Transaction, key: Key, at: Date): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const { who, name, email, role, pin } of people) {
    const id = newId()
    ids.set(who, id)
    await tx.query(
      `insert into person (organisation_id, id, name, email, language, role, cash_limit, pin_hash, created_at)
       values ($1, $2, $3, $4, 'nl', $5, $6, $7, $8)`,
      [
        tx.organisation,
        id,
        name,
        email,
        role,
        role === 'cashier' ? limits.cashier : null,
        await hashSecret(key, 'pin', pin),
        at,
      ],
    )
  }
  return ids
}

const insertDevices = async (tx: Transaction, shop: string, ports: DemoPorts, at: Date): Promise<void> => {
  const printer = newId()
  await tx.query(
    `insert into printer (organisation_id, id, shop_id, name, host, port) values ($1, $2, $3, 'Bonprinter balie', '127.0.0.1', $4)`,
    [tx.organisation, printer, shop, ports.printer],
  )
  for (const name of ['Balie', 'Werkplaats'])
    await tx.query(
      `insert into till (organisation_id, id, shop_id, name, takes_cash, cash_limit, printer_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.organisation, newId(), shop, name, name === 'Balie', limits.till, printer],
    )
  const settings = {
    host: '127.0.0.1',
    commandPort: ports.terminal,
    deviceHost: '127.0.0.1',
    devicePort: ports.till,
    workstationId: 'BALIE1',
  }
  await tx.query(
    `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at)
     values ($1, $2, $3, 'Pinapparaat balie', 'ccv-opi', $4, $5)`,
    [tx.organisation, newId(), shop, settings, at],
  )
}

/** In whose name the demonstration is furnished. */
export const administrator = (organisation: string, person: string): Actor => ({
  organisation,
  person,
  name: 'Mila de Wit',
  rights: rightsOf({ role: 'administrator', given: [], withheld: [] }),
  cashLimit: null,
  refundLimit: null,
  till: null,
  apiKey: null,
  address: 'saldo start',
  language: 'nl',
})

/** A wish of the demonstration itself. */
export const wish = (actor: Actor, action: string, subject: string, at: Date): Command => ({
  id: newId(),
  actor,
  action,
  subject,
  at,
  digest: createHash('sha256').update(subject).digest('hex'),
  detail: { demonstration: true },
})
