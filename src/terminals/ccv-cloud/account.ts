import { Type } from 'typebox'
import type { Check, ProviderAccount } from '../terminal.ts'
import { check } from './check.ts'
import { cloudSettings, readSettings } from './settings.ts'

const accountSettings = Type.Pick(cloudSettings, ['apiKey', 'apiAddress'], { additionalProperties: false })

// `GET /method` is about the key alone (fact sheet of CCV, 1.13); the schema wants a terminal all the same.
const anyTerminal = { terminalId: 'none', model: 'nexus-pad' }

const checkAccount = async (stored: unknown): Promise<Check> => {
  const found = await check(readSettings({ ...anyTerminal, ...(stored as object) }))
  if (!found.alive) return found
  const { terminalId: _, ...facts } = found.facts
  return { alive: true, facts }
}

/** The key of CCV's Payment API: one for all terminals of a shop (fact sheet of CCV, 1.1). */
export const cloudAccount: ProviderAccount = {
  settings: accountSettings,
  whereFound: 'terminal.ccv_cloud.where_found',
  check: checkAccount,
}
