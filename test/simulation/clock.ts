import type { Clock } from './misfortune.ts'
import type { Seat } from './node/seat.ts'

/** A clock that runs as the machine's and can be moved, for the devices and for each node. */
export const openClock = () => {
  let offset = 0
  const skews = [0, 0]
  let seats: readonly Seat[] = []
  const offsetOf = (index: number): number => offset + (skews[index] ?? 0)
  const tell = (): void => seats.forEach((seat, index) => void seat.setClock(offsetOf(index)))
  const clock: Clock = {
    now: () => new Date(Date.now() + offset),
    jump: (ms) => {
      offset += ms
      tell()
    },
    skew: (seat, ms) => {
      skews[seat] = ms
      tell()
    },
  }
  const follow = (given: readonly Seat[]): void => {
    seats = given
  }
  return { clock, follow, offsetOf }
}
