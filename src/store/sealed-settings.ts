import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { type Refusal, refuse } from '../refusal.ts'
import { type Key, seal, unseal } from './key.ts'

type Settings = Readonly<Record<string, unknown>>

// A party marks a field that nobody may read again with `format: 'password'`.
const secretsOf = (schema: TSchema): string[] =>
  Object.entries((schema as { properties?: Record<string, { format?: string }> }).properties ?? {})
    .filter(([, field]) => field.format === 'password')
    .map(([name]) => name)

const mapSecrets = (schema: TSchema, settings: Settings, change: (text: string) => string): Settings => {
  const secrets = secretsOf(schema)
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) =>
      secrets.includes(name) && typeof value === 'string' ? [name, change(value)] : [name, value],
    ),
  )
}

/** The settings with the party's defaults, or which field is wrong. */
export const checkSettings = (schema: TSchema, given: Settings): Settings | Refusal => {
  const full = Value.Default(schema, structuredClone(given))
  const [error] = Value.Errors(schema, full)
  if (!error) return full as Settings
  return refuse('settings.wrong', {
    field: error.instancePath.replace(/^\//, '') || '?',
    problem: error.message,
  })
}

/** As they are stored: secrets in an envelope that opens for this row (a terminal, a connection) only. */
export const sealSettings = (schema: TSchema, settings: Settings, key: Key, row: string): Settings =>
  mapSecrets(schema, settings, (text) => seal(key, row, text))

export const openSettings = (schema: TSchema, stored: Settings, key: Key, row: string): Settings =>
  mapSecrets(schema, stored, (text) => (text.startsWith('sealed.') ? unseal(key, row, text) : text))

/** As a page may see them: a secret is not shown again. */
export const blankSettings = (schema: TSchema, stored: Settings): Settings =>
  mapSecrets(schema, stored, () => '')

/** New settings over the old ones: a secret that was left empty stays as it is. */
export const overSettings = (schema: TSchema, old: Settings, given: Settings): Settings => {
  const untouched = secretsOf(schema).filter((name) => given[name] === '')
  return { ...given, ...Object.fromEntries(untouched.map((name) => [name, old[name]])) }
}
