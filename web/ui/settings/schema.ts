/** One setting of a driver, as its JSON schema describes it. */
export interface Setting {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly kind: 'text' | 'secret' | 'number' | 'switch' | 'choice'
  readonly choices: readonly string[]
  readonly standard: unknown
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly required: boolean
}

interface Property {
  readonly type?: string
  readonly format?: string
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly { readonly const?: unknown }[]
}

interface Schema {
  readonly properties?: Readonly<Record<string, Property>>
  readonly required?: readonly string[]
}

const choicesOf = ({ anyOf, enum: words }: Property): readonly string[] =>
  (words ?? anyOf?.map((one) => one.const) ?? []).map(String)

const kindOf = (property: Property): Setting['kind'] => {
  if (choicesOf(property).length > 0) return 'choice'
  if (property.type === 'boolean') return 'switch'
  if (property.format === 'password') return 'secret'
  return property.type === 'integer' || property.type === 'number' ? 'number' : 'text'
}

const settingOf = (name: string, property: Property, required: boolean): Setting => ({
  name,
  title: property.title ?? name,
  description: property.description ?? '',
  kind: kindOf(property),
  choices: choicesOf(property),
  standard: property.default,
  minimum: property.minimum,
  maximum: property.maximum,
  required: required && property.default === undefined,
})

/** The settings a driver asks for, in its own order. What has a good value already can stay folded away. */
export const settingsOf = (schema: unknown): readonly Setting[] => {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).map(([name, property]) =>
    settingOf(name, property, required.includes(name)),
  )
}

/** The same schema without what is filled in elsewhere. */
export const withoutFields = (schema: unknown, names: readonly string[]): unknown => {
  const { properties = {}, ...rest } = schema as Schema
  const left = Object.entries(properties).filter(([name]) => !names.includes(name))
  return { ...rest, properties: Object.fromEntries(left) }
}

type Values = Readonly<Record<string, unknown>>

/** What is not filled in is left out, so that the driver's own default holds. */
export const filledIn = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined))

/** The same over settings that are kept: a secret that is sent empty stays as it is. */
export const changed = (schema: unknown, values: Values): Record<string, unknown> => {
  const secrets = settingsOf(schema).filter(({ kind }) => kind === 'secret')
  const kept = Object.fromEntries(secrets.map(({ name }) => [name, values[name] ?? '']))
  return { ...filledIn(values), ...kept }
}
