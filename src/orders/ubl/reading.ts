import type { Refusal } from './document.ts'
import type { Element } from './xml.ts'

/** Collects what is wrong while a document is read, so that reading needs no throw to stop. */
export interface Reading {
  readonly refusals: Refusal[]
  readonly warnings: Refusal[]
}

export const startReading = (): Reading => ({ refusals: [], warnings: [] })

export const refusal = (
  code: Refusal['code'],
  params: Readonly<Record<string, string>> = {},
  at: Pick<Element, 'line'> | null = null,
): Refusal => ({
  code,
  ...(Object.keys(params).length > 0 ? { params } : {}),
  ...(at ? { line: at.line } : {}),
})
