import type { Store } from '../store/database.ts'
import { renewLease } from './store.ts'
import { Broken } from './wire.ts'

/** Who holds a lease, for how long at a time and how often it is renewed, milliseconds. */
export interface Leaseholder {
  readonly store: Store
  readonly now: () => Date
  readonly lease: { readonly length: number; readonly renewEvery: number }
  readonly trouble: (error: unknown, about: Readonly<Record<string, string>>) => void
}

export interface Lease {
  letGo(): void
  /** Throws when the lease may have ended meanwhile: then another node asks already, and nothing may be begun any more. */
  mayBegin(): void
}

/**
 * Renews the lease on a request while it is spoken about. By the clock that never jumps: a process that was frozen notices.
 * `inquires` where it was claimed to be asked about, not begun.
 */
export const holdLease = (
  { store, now, lease, trouble }: Leaseholder,
  { organisation, request }: { readonly organisation: string; readonly request: string },
  inquires: boolean,
): Lease => {
  let heldSince = performance.now()
  let lost = false
  const timer = setInterval(() => {
    const asked = performance.now()
    const until = new Date(now().getTime() + lease.length)
    renewLease(store, { organisation, request, inquires }, until).then(
      (held) => {
        if (held) heldSince = asked
        else lost = true
      },
      (error) => trouble(error, { request }),
    )
  }, lease.renewEvery)
  return {
    letGo: () => clearInterval(timer),
    mayBegin: () => {
      if (lost || performance.now() - heldSince > lease.length / 2)
        throw new Broken({ code: 'payment.too_late_to_begin' })
    },
  }
}
