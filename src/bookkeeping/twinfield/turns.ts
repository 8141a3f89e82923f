/** Lets one after the other through, for each key in the whole process (fact sheet, 8: one action at a time per organisation). */
const queues = new Map<string, Promise<void>>()

/** Waits for one's turn and takes it until `done`; null where it did not come in time. */
export const takeTurn = async (key: string, patience: number): Promise<{ done(): void } | null> => {
  const before = queues.get(key) ?? Promise.resolve()
  let finish = (): void => {}
  const mine = new Promise<void>((resolve) => {
    finish = resolve
  })
  const after = before.then(() => mine)
  queues.set(key, after)
  const done = (): void => {
    finish()
    void after.then(() => {
      if (queues.get(key) === after) queues.delete(key)
    })
  }
  if (await within(before, patience)) return { done }
  done()
  return null
}

const within = async (waited: Promise<void>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const came = await Promise.race([waited.then(() => true as const), tooLate])
  clearTimeout(timer)
  return came
}
