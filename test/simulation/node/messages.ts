import type { BookingTimers } from '../../../src/bookkeeping/bookkeeping.ts'
import type { NewConnection } from '../../../src/bookkeeping/change-connections.ts'
import type { ChosenAccount } from '../../../src/bookkeeping/change-mapping.ts'
import type { OnlineTimers } from '../../../src/online/online.ts'
import type { Command } from '../../../src/organisation/command.ts'
import type { Verdict } from '../../../src/payments/decide.ts'
import type { DeskTimers } from '../../../src/payments/open-desk.ts'
import type { SlipWish } from '../../../src/payments/record-slip.ts'
import type { CardWish } from '../../../src/payments/take-card-payment.ts'
import type { CashWish } from '../../../src/payments/take-cash.ts'
import type { RefundSlip, RefundWish } from '../../../src/payments/take-refund.ts'
import type { Refusal } from '../../../src/refusal.ts'
import type { OnlineWish } from './online-wishes.ts'

/** What a person asks of a node; the page would send the same over HTTP. */
export type Wish =
  | { readonly do: 'card'; readonly wish: CardWish }
  | { readonly do: 'cash'; readonly wish: CashWish }
  | { readonly do: 'slip'; readonly wish: SlipWish }
  | { readonly do: 'refund'; readonly wish: RefundWish }
  | { readonly do: 'refund slip'; readonly wish: RefundWish; readonly slip: RefundSlip }
  | { readonly do: 'take back'; readonly id: string; readonly tender: string }
  | { readonly do: 'hide'; readonly tender: string; readonly hidden: boolean }
  | { readonly do: 'answer'; readonly tender: string; readonly question: string; readonly yes: boolean }
  | { readonly do: 'decide'; readonly tender: string; readonly verdict: Verdict }
  | { readonly do: 'close task' | 'apply task'; readonly task: string }
  | { readonly do: 'connect'; readonly connection: NewConnection }
  | { readonly do: 'choose'; readonly connection: string; readonly chosen: readonly ChosenAccount[] }
  | { readonly do: 'press' }
  | { readonly do: 'online'; readonly asked: OnlineWish }
  | { readonly do: AboutOne; readonly tender: string }

export type AboutOne = 'abort' | 'let go' | 'promise' | 'ask now' | 'release' | 'confirm' | 'withdraw'

/** A command without its time: that is the node's. */
export type Order = Omit<Command, 'at'>

export interface Opening {
  readonly connection: string
  readonly timers: DeskTimers
  readonly askAfter: readonly number[]
  /** Where a driver asks by reference: when the protocol's time is over. */
  readonly freeAfter: number
  readonly door: Door
  readonly bookkeeping: BookkeepingOpening
  readonly online: OnlineTimers
  /** Milliseconds by which this node's clock differs from the machine's. */
  readonly offset: number
}

export interface BookkeepingOpening {
  readonly timers: BookingTimers
  /** Milliseconds after which a booking that nobody finds was certainly never made. */
  readonly certainAfter: number
}

/** Where this node listens for providers that have news, and what address it gives them; null where nobody outside reaches it. */
export interface Door {
  readonly port: number
  readonly address: string | null
}

export type ToNode =
  | { readonly kind: 'open'; readonly call: number; readonly opening: Opening }
  | { readonly kind: 'do'; readonly call: number; readonly order: Order; readonly wish: Wish }
  | { readonly kind: 'running' | 'close'; readonly call: number }
  | { readonly kind: 'clock'; readonly offset: number }
  | { readonly kind: 'die'; readonly after: number }

export type FromNode =
  | { readonly kind: 'done'; readonly call: number; readonly result: unknown }
  | { readonly kind: 'threw'; readonly call: number; readonly error: Thrown }
  | { readonly kind: 'trouble'; readonly error: Thrown; readonly about: Readonly<Record<string, string>> }
  | { readonly kind: 'dies'; readonly at: string }

export interface Thrown {
  readonly text: string
  /** The database was away: whoever asked may ask again. */
  readonly away: boolean
}

export type Reply = string | Refusal
