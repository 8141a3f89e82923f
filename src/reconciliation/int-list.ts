/** A growing list of 32-bit whole numbers. */
export interface IntList {
  readonly length: number
  push(value: number): void
  at(index: number): number
  set(index: number, value: number): void
  array(): Int32Array
}

export const intList = (capacity = 1024): IntList => {
  let values = new Int32Array(capacity)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    at: (index) => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value
    },
    array: () => values.subarray(0, length),
  }
}

/** Members by owner: those of owner `i` stand from `start[i]` up to `start[i + 1]`. */
export interface Grouped {
  readonly start: Int32Array
  /** Where in the list that was grouped each of them stood. */
  readonly from: Int32Array
}

/** Sorts places of a list by their owner, keeping their order: a counting sort. */
export const groupBy = (owners: Int32Array, count: number): Grouped => {
  const start = new Int32Array(count + 1)
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] as number
    if (owner >= 0) start[owner + 1] = (start[owner + 1] as number) + 1
  }
  for (let owner = 0; owner < count; owner++)
    start[owner + 1] = (start[owner + 1] as number) + (start[owner] as number)
  const next = start.slice(0, count)
  const from = new Int32Array(start[count] as number)
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] as number
    if (owner < 0) continue
    const place = next[owner] as number
    next[owner] = place + 1
    from[place] = at
  }
  return { start, from }
}
