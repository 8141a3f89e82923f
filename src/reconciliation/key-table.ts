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
  let first = new Int32Array(size)
  let second = new Int32Array(size)
  let number = new Int32Array(size)
  let count = 0
  const slotOf = (a: number, b: number): number => {
    const mask = size - 1
    let slot = (a ^ (b >>> 7)) & mask
    while (number[slot] !== 0 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & mask
    return slot
  }
  const place = (a: number, b: number, value: number): void => {
    const slot = slotOf(a, b)
    first[slot] = a
    second[slot] = b
    number[slot] = value
  }
  const grow = (): void => {
    const [oldFirst, oldSecond, oldNumber] = [first, second, number]
    size *= 2
    first = new Int32Array(size)
    second = new Int32Array(size)
    number = new Int32Array(size)
    for (let slot = 0; slot < oldNumber.length; slot++)
      if (oldNumber[slot] !== 0)
        place(oldFirst[slot] as number, oldSecond[slot] as number, oldNumber[slot] as number)
  }
  return {
    get count() {
      return count
    },
    add(a, b) {
      const slot = slotOf(a, b)
      const known = number[slot] as number
      if (known !== 0) return known - 1
      first[slot] = a
      second[slot] = b
      number[slot] = ++count
      if (count * 1.6 > size) grow()
      return count - 1
    },
    find: (a, b) => (number[slotOf(a, b)] as number) - 1,
  }
}
