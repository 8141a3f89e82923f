import { connectors } from './bookkeeping/connectors.ts'
import { run } from './cli/run.ts'
import { clients } from './psps/clients.ts'
import { simulators } from './simulators/known.ts'
import { drivers } from './terminals/drivers.ts'

// The one file that knows every party: the rest of the house knows their families only.
process.exitCode = await run(process.argv, { drivers, clients, connectors, simulators })
