const most = 60

/** Waits as long as the caller prefers (RFC 7240, `wait`, seconds; at most a minute), or until it is done. */
export const waitFor = async (done: Promise<void>, prefer: string | string[] | undefined): Promise<void> => {
  const seconds = Number(/(?:^|[,;\s])wait=(\d{1,3})/.exec(String(prefer ?? ''))?.[1] ?? 0)
  if (seconds === 0) return
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, Math.min(seconds, most) * 1000)
  // What went wrong while it was written down is told by the log; the caller reads how the payment stands.
  await Promise.race([done.catch(() => {}), late])
  clearTimeout(timer)
}
