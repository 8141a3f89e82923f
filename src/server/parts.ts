import type { Logger } from 'pino'
import type { Bookkeeping } from '../bookkeeping/bookkeeping.ts'
import type { Online } from '../online/online.ts'
import type { DoorSettings } from '../organisation/door-settings.ts'
import type { Gate } from '../organisation/gate.ts'
import type { Desk } from '../payments/desk.ts'
import type { SimulatorRoom } from '../simulators/room.ts'
import type { Simulator } from '../simulators/simulator.ts'
import type { Store } from '../store/database.ts'
import type { Key } from '../store/key.ts'
import type { Signals } from '../store/signals.ts'
import type { Estate } from '../terminals/estate.ts'
import type { SupportMail } from './mail.ts'
import type { ServerSettings } from './server-settings.ts'

/** What the server is made of. `main.ts` puts it together. */
export interface Parts {
  readonly store: Store
  readonly key: Key
  readonly now: () => Date
  readonly signals: Signals
  readonly gate: Gate
  readonly door: DoorSettings
  readonly settings: ServerSettings
  readonly log: Logger
  readonly desk: Desk
  /** Has what is due for asking looked at now instead of at the next tick. */
  readonly askAgainSoon: () => void
  readonly estate: Estate
  readonly bookkeeping: Bookkeeping
  readonly online: Online
  readonly room: SimulatorRoom
  readonly simulators: readonly Simulator[]
  /** Null where nobody is set up to be written to. */
  readonly mail: SupportMail | null
  /** Of Saldo itself. */
  readonly version: string
}
