import type { ShopEvidence, ShopRule } from './evidence.ts'
import * as ledger from './ledger.ts'
import * as memorials from './memorials.ts'
import * as packages from './packages.ts'
import { whatIsNotBookedSaysWhyTruly } from './reasons.ts'
import * as unknowns from './unknowns.ts'

const rules: Readonly<Record<string, ShopRule>> = {
  ...ledger,
  ...packages,
  ...memorials,
  ...unknowns,
  whatIsNotBookedSaysWhyTruly,
}

/** Compares our books with what the provider and the packages really have; each broken rule comes back in words. */
export const auditShops = async (evidence: ShopEvidence): Promise<string[]> => {
  const broken: string[] = []
  for (const [name, rule] of Object.entries(rules))
    for (const finding of await rule(evidence)) broken.push(`${name}: ${finding}`)
  return broken
}
