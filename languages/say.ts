import { IntlMessageFormat } from 'intl-messageformat'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'

/** The name of a text, as English has them. */
export type TextKey = keyof typeof en

export const catalogues = { en, nl } satisfies Record<string, Record<TextKey, string>>

export type Language = keyof typeof catalogues

export const languages = Object.keys(catalogues) as Language[]

export const isLanguage = (text: string): text is Language => Object.hasOwn(catalogues, text)

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key)

const formats = new Map<string, IntlMessageFormat>()

const formatOf = (language: Language, key: TextKey): IntlMessageFormat => {
  const name = `${language} ${key}`
  const known = formats.get(name)
  if (known) return known
  const made = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true })
  formats.set(name, made)
  return made
}

/** A text in a language, its parameters filled in. */
export const say = (language: Language, key: TextKey, params: Record<string, string | number> = {}): string =>
  String(formatOf(language, key).format(params))
