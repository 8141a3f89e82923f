import type { Actor } from '../../../src/organisation/command.ts'
import { isRefusal } from '../../../src/refusal.ts'
import type { Garage } from '../garage.ts'
import type { OnlineWish } from '../node/online-wishes.ts'
import { ask, type Counter, rest } from '../people/shop.ts'
import type { Random } from '../random.ts'
import type { Desk } from './desk.ts'
import type { Package } from './package.ts'
import type { PaymentProvider } from './provider.ts'
import type { Truth } from './truth.ts'

/** A web shop: its account at the provider, and where the provider tells of its payments. */
export interface WebShop {
  /** Of the account here, and its name at the provider; undefined is the first. */
  readonly account: string
  readonly name: string | undefined
  readonly partPayments: 'ask' | 'book'
  readonly corrections: 'ask' | 'book'
  webhook: string | undefined
}

/** The web shops of one world as their people use them. */
export interface WebShops extends Counter {
  readonly garage: Garage
  readonly shops: readonly WebShop[]
  readonly packages: readonly Package[]
  readonly provider: PaymentProvider
  readonly desk: Desk
  readonly truth: Truth
  now(): Date
  isOpen(): boolean
}

export interface Person {
  readonly shop: WebShops
  readonly actor: Actor
  readonly random: Random
}

/** Asks a node for something that only web shops have. */
export const wish = (me: Person, subject: string, asked: OnlineWish) =>
  ask(me, `online.${asked.do}`, subject, { do: 'online', asked })

/** At it until it is so; whatever is refused that often is refused for good. */
export const untilDone = async (me: Person, subject: string, asked: () => OnlineWish): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const reply = await wish(me, subject, asked())
    if (reply !== null && !isRefusal(reply)) return
    await rest(20, 60, me.random)
  }
  throw new Error(`${asked().do} is never done`)
}
