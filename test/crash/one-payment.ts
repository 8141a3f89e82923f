import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { money } from '../../src/money/money.ts'
import { openDesk } from '../../src/payments/open-desk.ts'
import { takeCardPayment } from '../../src/payments/take-card-payment.ts'
import { isRefusal } from '../../src/refusal.ts'
import { openStore } from '../../src/store/database.ts'
import { openSignals } from '../../src/store/signals.ts'
import { ccvOpi } from '../../src/terminals/ccv-opi/driver.ts'
import { crashAt, storeThatCrashes, terminalThatCrashes } from './crash-points.ts'
import type { Job } from './victim.ts'

// One card payment in a process that ends at a chosen await. Where it lives it tells how many awaits there were.
const job: Job = JSON.parse(process.argv[2] ?? '{}')
const points = crashAt(job.crashAt)
const bare = openStore(job.appUrl, { connections: 4 })
const store = storeThatCrashes(bare, points)
const actor = { ...job.actor, rights: new Set(job.actor.rights), cashLimit: null }
const { desk } = openDesk({
  store,
  signals: await openSignals(bare),
  now: () => new Date(),
  drivers: [{ ...ccvOpi, askAfter: [1] }],
  open: (driver, settings) => terminalThatCrashes(driver.open(settings), points),
  timers: { lookForDue: 10 },
  trouble: (error) => process.stderr.write(`${error}\n`),
})
const stateOfRequest = async (): Promise<string | undefined> => {
  const [row] = await bare.read(actor.organisation, (tx) =>
    tx.query<{ state: string }>(
      'select state from outbound_request where organisation_id = $1 and subject_id = $2',
      [actor.organisation, job.tender],
    ),
  )
  return row?.state
}
const started = await takeCardPayment(
  desk,
  { ...job.command, at: new Date(job.command.at), actor },
  {
    id: job.tender,
    invoice: job.invoice,
    terminal: job.terminal,
    till: null,
    amount: money(BigInt(job.minor), 'EUR'),
    surplus: null,
  },
)
if (isRefusal(started)) throw new Error(started.refused.code)
await started.ended
while ((await stateOfRequest()) === 'unknown') await pause(5)
await Promise.all([...desk.running.values()].map(({ ended }) => ended))
writeSync(1, `${JSON.stringify({ survived: points.passed })}\n`)
process.exit(0)
