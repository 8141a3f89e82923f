import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { signInLink } from '../../src/cli/sign-in-link.ts'
import { makeInvoice } from '../../src/orders/make-invoice.ts'
import type { Actor, Command } from '../../src/organisation/command.ts'
import { rightsOf } from '../../src/organisation/rights.ts'
import { isRefusal } from '../../src/refusal.ts'
import type { Store } from '../../src/store/database.ts'

/** A shop with its terminals and a way in. */
export interface Shop {
  readonly organisation: string
  readonly terminals: readonly string[]
  readonly actor: Actor
  readonly token: string
}

/** Makes an organisation with as many terminals as there are settings. */
export const furnishShop = async (
  store: Store,
  driver: string,
  settings: readonly Record<string, unknown>[],
): Promise<Shop> => {
  const organisation = newId()
  const shop = newId()
  const person = newId()
  const terminals = settings.map(() => newId())
  const at = new Date()
  await store.read(organisation, async (tx) => {
    await tx.query(
      `insert into organisation (id, name, country, currency, language, time_zone, created_at)
       values ($1, 'Bench', 'NL', 'EUR', 'en', 'Europe/Amsterdam', $2)`,
      [organisation, at],
    )
    await tx.query(`insert into shop (organisation_id, id, name) values ($1, $2, 'Bench')`, [
      organisation,
      shop,
    ])
    await tx.query(
      `insert into person (organisation_id, id, name, role, created_at) values ($1, $2, 'Bench', 'administrator', $3)`,
      [organisation, person, at],
    )
    for (const [number, id] of terminals.entries())
      await tx.query(
        `insert into terminal (organisation_id, id, shop_id, name, driver, settings, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [organisation, id, shop, `Terminal ${number + 1}`, driver, settings[number], at],
      )
  })
  const link = await signInLink(store, () => new Date(), organisation)
  const actor: Actor = {
    organisation,
    person,
    name: 'Bench',
    rights: rightsOf({ role: 'administrator', given: [], withheld: [] }),
    cashLimit: null,
    refundLimit: null,
    till: null,
    apiKey: null,
    address: 'bench',
    language: 'en',
  }
  return { organisation, terminals, actor, token: link?.token ?? '' }
}

const batch = 250

/** Makes invoices of 12.10 beforehand; their ids. */
export const makeInvoices = async (store: Store, actor: Actor, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId())
  for (let from = 0; from < count; from += batch) {
    const done = await store.within(actor.organisation, async (tx) => {
      for (const id of ids.slice(from, from + batch)) {
        const at = new Date()
        const command: Command = {
          id,
          actor,
          action: 'invoice.add',
          subject: id,
          at,
          digest: createHash('sha256').update(id).digest('hex'),
          detail: {},
        }
        await makeInvoice(tx, command, {
          id,
          number: id,
          customerName: 'Bench',
          currency: 'EUR',
          issuedOn: at.toISOString().slice(0, 10),
          lines: [{ text: 'Bench', net: '10.00', vatRate: '21' }],
        })
      }
    })
    if (isRefusal(done)) throw new Error(done.refused.code)
  }
  return ids
}
