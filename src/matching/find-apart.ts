import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { find, type Trouble, type WishToFind } from './find.ts'
import type { Found } from './found.ts'

/** Runs the engine on a thread of its own, so that nobody else waits for it. */
export const findApart = (wish: WishToFind): Promise<Found | { readonly troubles: readonly Trouble[] }> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { matching: wish } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that matches ended without an answer')))
  })

const wish = isMainThread ? undefined : (workerData as { matching?: WishToFind } | null)?.matching
if (wish) parentPort?.postMessage(await find(wish))
