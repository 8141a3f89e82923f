import { connectors } from '../../src/bookkeeping/connectors.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { start } from '../../src/cli/start.ts'
import { clients } from '../../src/psps/clients.ts'
import { simulators } from '../../src/simulators/known.ts'
import { drivers } from '../../src/terminals/drivers.ts'
import { atOnce } from './at-once.ts'

// A node as `saldo start` runs it, with one driver more.
const node = await start(
  readSettings(process.env),
  { drivers: [...drivers, atOnce], clients, connectors, simulators },
  () => {},
)
process.send?.({ address: node.address })
process.on('disconnect', () => node.stop().finally(() => process.exit()))
