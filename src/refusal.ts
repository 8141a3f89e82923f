/**
 * Why something is as it is, for a person: `code` names a text in `languages/` (as `reason.<code>`),
 * `params` fill it, `said` are an outside party's own words, unaltered.
 */
export interface Reason {
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
  readonly said?: string
}

/** One of our own rules said no: a value that is returned, never thrown. */
export interface Refusal {
  readonly refused: Reason
  /** What is wrong where, in the reader's words: for what was given with several things wrong in it. */
  readonly fields?: readonly { readonly field: string; readonly detail: string }[]
}

export const refuse = (code: string, params?: Readonly<Record<string, string>>): Refusal => ({
  refused: params ? { code, params } : { code },
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value
