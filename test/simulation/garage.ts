import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { formatDecimal } from '../../src/money/decimal.ts'
import { type Money, money } from '../../src/money/money.ts'
import { makeInvoice } from '../../src/orders/make-invoice.ts'
import type { Actor } from '../../src/organisation/command.ts'
import { type Role, rightsOf } from '../../src/organisation/rights.ts'
import { isRefusal } from '../../src/refusal.ts'
import type { Store, Transaction } from '../../src/store/database.ts'
import type { Order } from './node/messages.ts'
import type { Random } from './random.ts'

/** The shop of one world. */
export interface Garage {
  readonly organisation: string
  readonly shop: string
  readonly tills: readonly [string, string]
  readonly people: { readonly [name in 'anna' | 'bram' | 'carla' | 'dirk']: Actor }
  readonly invoices: readonly GarageInvoice[]
}

export interface GarageInvoice {
  readonly id: string
  readonly number: string
  readonly total: bigint
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
}

const roles = { anna: 'cashier', bram: 'adviser', carla: 'manager', dirk: 'bookkeeper' } as const

// Few amounts, so that two payments often look alike; 50.01 to 50.03 make the terminal ask questions, 121.00 and more
// need a second person for a decision by hand.
const totals = [1_000n, 1_250n, 1_250n, 2_500n, 5_001n, 5_003n, 12_100n, 26_000n]
export const euro = (minor: bigint): Money => money(minor, 'EUR')

export const order = (actor: Actor, action: string, subject: string, id = newId()): Order => ({
  id,
  actor,
  action,
  subject,
  digest: createHash('sha256').update(`${action} ${subject}`).digest('hex'),
  detail: {},
})

export const furnishGarage = async (store: Store, random: Random, at: Date): Promise<Garage> => {
  const organisation = newId()
  const garage = await store.within(organisation, async (tx) => {
    const shop = newId()
    await tx.query(
      `insert into organisation (id, name, country, currency, language, time_zone, cash_step, created_at)
       values ($1, 'Garage Simulatie', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', 5, $2)`,
      [organisation, at],
    )
    await tx.query('insert into shop (organisation_id, id, name) values ($1, $2, $3)', [
      organisation,
      shop,
      'Garage Simulatie',
    ])
    const tills: [string, string] = [await till(tx, shop, 'Balie'), await till(tx, shop, 'Magazijn')]
    const people = {
      anna: await person(tx, 'anna', tills[0], at),
      bram: await person(tx, 'bram', tills[1], at),
      carla: await person(tx, 'carla', tills[0], at),
      dirk: await person(tx, 'dirk', null, at),
    }
    const invoices: GarageInvoice[] = []
    const count = random.between(8, 14)
    for (let number = 1; number <= count; number += 1)
      invoices.push(await invoice(tx, people.carla, `2026-${number}`, random.pick(totals), at))
    return { organisation, shop, tills, people, invoices }
  })
  if (isRefusal(garage)) throw new Error(`the garage was refused: ${garage.refused.code}`)
  return garage
}

const till = async (tx: Transaction, shop: string, name: string): Promise<string> => {
  const id = newId()
  await tx.query('insert into till (organisation_id, id, shop_id, name) values ($1, $2, $3, $4)', [
    tx.organisation,
    id,
    shop,
    name,
  ])
  return id
}

const person = async (
  tx: Transaction,
  name: keyof typeof roles,
  at: string | null,
  made: Date,
): Promise<Actor> => {
  const role: Role = roles[name]
  const id = newId()
  await tx.query(
    'insert into person (organisation_id, id, name, language, role, created_at) values ($1, $2, $3, $4, $5, $6)',
    [tx.organisation, id, name, 'nl', role, made],
  )
  return {
    organisation: tx.organisation,
    person: id,
    name,
    rights: rightsOf({
      role,
      given: name === 'bram' ? ['take-cash', 'refund'] : ['take-cash'],
      withheld: [],
    }),
    cashLimit: null,
    refundLimit: name === 'bram' ? 5_000n : null,
    till: at,
    apiKey: null,
    address: '127.0.0.1',
    language: 'nl',
  }
}

const invoice = async (
  tx: Transaction,
  actor: Actor,
  number: string,
  total: bigint,
  at: Date,
): Promise<GarageInvoice> => {
  const id = newId()
  const issuedOn = at.toISOString().slice(0, 10)
  const made = await makeInvoice(
    tx,
    { ...order(actor, 'invoice.add', id), at },
    {
      id,
      number,
      customerName: 'Klant',
      currency: 'EUR',
      issuedOn,
      lines: [{ text: 'Werk', quantity: '1', net: formatDecimal(euro(total)), vatRate: '0' }],
    },
  )
  if (isRefusal(made)) throw new Error(`the invoice was refused: ${made.refused.code}`)
  return { id, number, total, issuedOn }
}
