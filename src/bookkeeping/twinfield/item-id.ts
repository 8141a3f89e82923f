import type { LineKey } from './match.ts'

/** An item is the line of a transaction that stands on a customer: `VRK/202600103/1`. */
export const itemId = ({ code, number, line }: LineKey): string => `${code}/${number}/${line}`

/** A transaction as a whole: `MEMO/202600029`. */
export const transactionId = ({ code, number }: { readonly code: string; readonly number: string }): string =>
  `${code}/${number}`

/** Null at what is no id of an item. */
export const lineKeyOf = (id: string): LineKey | null => {
  const [, code, number, line] = /^(.+)\/([^/]+)\/([^/]+)$/.exec(id) ?? []
  return code && number && line ? { code, number, line } : null
}

/** Null at what is no id of a transaction. */
export const transactionKeyOf = (id: string): { readonly code: string; readonly number: string } | null => {
  const [, code, number] = /^(.+)\/([^/]+)$/.exec(id) ?? []
  return code && number ? { code, number } : null
}
