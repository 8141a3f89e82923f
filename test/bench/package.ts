import { startSnelstartSimulator } from '../../src/bookkeeping/snelstart/simulator.ts'
import { money } from '../../src/money/money.ts'

// The bookkeeping package of the bench, in a process of its own: it allows so many calls a second and holds the invoices it is told.
const simulator = await startSnelstartSimulator({
  port: 0,
  dialect: {
    callsPerSecond: Number(process.env.BENCH_CALLS_PER_SECOND),
    burst: Number(process.env.BENCH_BURST),
  },
})

const total = money(1_210n, 'EUR')
const answers: Readonly<Record<string, (numbers: readonly string[]) => unknown>> = {
  invoices: (numbers) => {
    for (const number of numbers)
      simulator.addInvoice({ number, customer: 'Bench', total, issuedOn: '2026-01-01' })
    return null
  },
  figures: () => ({
    calls: simulator.calls(),
    bookings: simulator.bookings().length,
    marks: new Set(simulator.bookings().map(({ reference }) => reference)).size,
  }),
}
process.on('message', ({ ask, numbers = [] }: { ask: string; numbers?: readonly string[] }) =>
  process.send?.({ answer: answers[ask]?.(numbers) }),
)
process.send?.({
  apiAddress: simulator.apiAddress,
  authAddress: simulator.authAddress,
  keys: simulator.keys,
  clearing: simulator.daybooks.clearing,
})
process.on('disconnect', () => simulator.stop().finally(() => process.exit()))
