import type { Reason } from '../outbound/answer.ts'
import { reasonOf } from '../outbound/wire.ts'

/** The stages of a rehearsal, in their order. */
export const stageNames = [
  'choices',
  'accounts',
  'stand_ins',
  'answers',
  'paid',
  'posted',
  'booked',
  'read_back',
  'settled',
] as const
export type StageName = (typeof stageNames)[number]

/** A stage that was played, and what came of it. */
export interface Played {
  readonly stage: StageName
  readonly params: Readonly<Record<string, string>>
  /** Why it did not succeed; null where it did. */
  readonly reason: Reason | null
}

/** Hears of each stage as soon as it was played. */
export type Tell = (played: Played) => Promise<void>

/** What a stage found, with what tells it in words; or why it did not succeed. */
export type Came<T> =
  | { readonly found: T; readonly params?: Readonly<Record<string, string>> }
  | { readonly failed: Reason }

/** Plays one stage after another and tells each; null where one did not succeed, so that nothing follows it. */
export const openStage =
  (tell: Tell) =>
  async <T>(stage: StageName, play: () => Promise<Came<T>>): Promise<T | null> => {
    const came = await play().catch((error: unknown) => ({ failed: reasonOf(error) }))
    if ('failed' in came) {
      await tell({ stage, params: {}, reason: came.failed })
      return null
    }
    await tell({ stage, params: came.params ?? {}, reason: null })
    return came.found
  }
