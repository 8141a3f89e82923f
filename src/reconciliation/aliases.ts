import { nameForm } from './party.ts'

/** What a person confirmed: who else pays under which name or account, and which prefix says nothing. */
export type Alias =
  | { readonly kind: 'name'; readonly paysAs: string; readonly party: string }
  | { readonly kind: 'iban'; readonly iban: string; readonly party: string }
  | { readonly kind: 'prefix'; readonly prefix: string }

/** Aliases as they are looked up. */
export interface AliasBook {
  /** The parties that a payer may stand for. */
  partiesOf(name: string, iban: string): readonly string[]
  readonly prefixes: ReadonlySet<string>
  readonly isEmpty: boolean
}

export const aliasBook = (aliases: readonly Alias[]): AliasBook => {
  const names = new Map<string, string[]>()
  const ibans = new Map<string, string[]>()
  const prefixes = new Set<string>()
  for (const alias of aliases) {
    if (alias.kind === 'name') put(names, nameForm(alias.paysAs).whole, alias.party)
    if (alias.kind === 'iban') put(ibans, plainIban(alias.iban), alias.party)
    if (alias.kind === 'prefix') prefixes.add(alias.prefix.toUpperCase().replace(/[^A-Z]/g, ''))
  }
  const partiesOf = (name: string, iban: string): readonly string[] =>
    isEmpty ? [] : [...(names.get(nameForm(name).whole) ?? []), ...(ibans.get(plainIban(iban)) ?? [])]
  const isEmpty = names.size === 0 && ibans.size === 0
  return { partiesOf, prefixes, isEmpty }
}

const put = (map: Map<string, string[]>, key: string, value: string): void => {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), value])
}

export const plainIban = (iban: string): string => iban.replace(/\s+/g, '').toUpperCase()
