import type { Language } from '../../languages/say.ts'
import type { Settings } from './settings.ts'
import type { Say } from './start.ts'

export const importInvoices = async (
  _settings: Settings,
  _files: readonly string[],
  _options: { organisation?: string; as?: string },
  _language: Language,
  _say: Say,
): Promise<number> => 1
