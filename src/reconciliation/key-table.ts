/**
 * Numbers for keys of text. A key is two independent 32-bit hashes of its characters: ten million of them meet by
 * chance about three times in a million runs, and a pair that is found this way is compared in full before it counts.
 */
export interface KeyTable {
  readonly count: number
  /** The number of a key, a new one if it was not known. */
  add(a: number, b: number): number
  /** The number of a key, or -1. */
  find(a: number, b: number): number
}

export const keyTable = (expected: number): KeyTable => {
  let size = 1024
  while (size < expected * 2) size *= 2
  // First half, second half and number of a key stand together, so that a look touches one line of the cache.
  let slots = new Int32Array(size * 4)
  let count = 0
  const slotOf = (a: number, b: number): number => {
    const mask = size - 1
    let slot = (a ^ (b >>> 7)) & mask
    while (slots[slot * 4 + 2] !== 0 && (slots[slot * 4] !== a || slots[slot * 4 + 1] !== b))
      slot = (slot + 1) & mask
    return slot * 4
  }
  const place = (a: number, b: number, number: number): void => {
    const slot = slotOf(a, b)
    slots[slot] = a
    slots[slot + 1] = b
    slots[slot + 2] = number
  }
  const grow = (): void => {
    const old = slots
    size *= 2
    slots = new Int32Array(size * 4)
    for (let slot = 0; slot < old.length; slot += 4)
      if (old[slot + 2] !== 0) place(old[slot] as number, old[slot + 1] as number, old[slot + 2] as number)
  }
  return {
    get count() {
      return count
    },
    add(a, b) {
      const known = slots[slotOf(a, b) + 2] as number
      if (known !== 0) return known - 1
      count += 1
      if (count * 1.4 > size) grow()
      place(a, b, count)
      return count - 1
    },
    find: (a, b) => (slots[slotOf(a, b) + 2] as number) - 1,
  }
}
