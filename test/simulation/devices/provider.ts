import { setTimeout as pause } from 'node:timers/promises'
import type { RunningCcv } from '../../../src/ccv/simulator.ts'

/** A transaction as the provider has it, whatever our side was told. */
export interface AtProvider {
  readonly reference: string
  readonly type: string
  readonly status: string
  readonly created: number
  readonly merchantOrderReference?: string
  readonly description?: string
  readonly originalReference?: string
}

/** Whether it is the refund that a request of ours asked for. */
export const isRefundFor = ({ type, description }: AtProvider, request: string): boolean =>
  type === 'refund' && (description ?? '').endsWith(`/${request}`)

/** The provider's own staff: sees every transaction, and can set the outcome of what is not established. */
export interface Provider {
  /** Oldest first; asked again until it is understood. */
  transactions(): Promise<readonly AtProvider[]>
  /** Sets what waits for a person as it really was; sometimes undoes what was taken instead. */
  setByHand(undo: () => boolean): Promise<number>
}

export const providerOf = (ccv: RunningCcv): Provider => {
  const page = async (query: string): Promise<readonly AtProvider[] | null> => {
    try {
      const reply = await fetch(`${ccv.address}/transaction${query}`, {
        headers: {
          authorization: `Basic ${Buffer.from(`${ccv.key}:`).toString('base64')}`,
          'user-agent': 'the staff of the provider',
        },
      })
      const body: unknown = await reply.json()
      return Array.isArray(body) ? body : null
    } catch {
      return null
    }
  }
  const untilUnderstood = async (query: string): Promise<readonly AtProvider[]> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = await page(query)
      if (found) return found
      await pause(10)
    }
    throw new Error(`the provider does not answer its own staff about ${query || 'everything'}`)
  }
  // However pages are cut and ordered: on from every one of them until none is new.
  const transactions = async (): Promise<readonly AtProvider[]> => {
    const found = new Map<string, AtProvider>()
    const add = (some: readonly AtProvider[]) => some.forEach((one) => void found.set(one.reference, one))
    add(await untilUnderstood(''))
    for (const { reference } of found.values()) add(await untilUnderstood(`?referenceBefore=${reference}`))
    return [...found.values()].toSorted((a, b) => a.created - b.created)
  }
  return {
    transactions,
    setByHand: async (undo) => {
      const open = (await transactions()).filter(({ status }) => status === 'manualintervention')
      const taken = new Set(
        ccv.book().flatMap((line) => (line.state === 'authorised' ? [line.terminalReference] : [])),
      )
      // The simulator sets the oldest.
      for (const { reference } of open)
        ccv.play(taken.has(reference) && !undo() ? 'set_success' : 'set_failed')
      return open.length
    },
  }
}
