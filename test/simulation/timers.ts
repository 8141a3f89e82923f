import { availableParallelism, loadavg } from 'node:os'
import { onlineTimers } from '../../src/online/online.ts'
import { deskTimers } from '../../src/payments/open-desk.ts'

// As in the shop, but in milliseconds. Where much else goes on a lease is longer, or no node would dare to begin anything.
export const timersNow = () => {
  const busy = Math.min(6, Math.max(1, (loadavg()[0] ?? 1) / availableParallelism()))
  const lease = { lease: Math.round(400 * busy), renewLease: Math.round(100 * busy) }
  return {
    timers: { ...deskTimers, ...lease, lookForDue: 50, writeAgainAfter: 20, questionTimeout: 300 },
    bookkeeping: {
      timers: { ...lease, look: 40, tryAgain: [50, 150, 500, 3_600_000], awayAgain: [20, 50, 200] },
      // Longer than all the jumps of the clock while somebody books: then nothing would have passed but the clock's hands.
      certainAfter: 345_600_000,
    },
    online: { ...onlineTimers, ...lease, look: 50, awayAgain: [20, 50, 200] },
  }
}
export const askAfter = [20, 50, 150, 600, 3_000, 3_600_000]
export const freeAfter = 1_500
