import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { en } from '../languages/en/index.ts'
import type { Language, TextKey } from '../languages/say.ts'

type Catalogue = Readonly<Record<TextKey, string>>

const catalogueOf: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  nl: async () => (await import('../languages/nl/index.ts')).nl,
}

const usual: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' }

/** How amounts and days are written: as the browser's reader does, where it reads this language. */
const localeOf = (language: Language): string =>
  navigator.languages.find((known) => known.startsWith(`${language}-`)) ?? usual[language]

const kept = 'saldo.language'

/** The language before anybody signed in: the one chosen last here, else the browser's. */
export const guessLanguage = (): Language => {
  const wishes = [localStorage.getItem(kept) ?? '', ...navigator.languages]
  const wish = wishes.map((known) => known.slice(0, 2)).find((known) => known in catalogueOf)
  return (wish as Language | undefined) ?? 'en'
}

interface Reader {
  readonly language: Language
  readonly setLanguage: (to: Language) => void
  /** The shop's, not the browser's: a receipt says the same. */
  readonly setTimeZone: (to: string) => void
}

const LanguageContext = createContext<Reader>({
  language: 'en',
  setLanguage: () => {},
  setTimeZone: () => {},
})

export const useLanguage = () => useContext(LanguageContext)

interface Shown {
  readonly language: Language
  readonly catalogue: Catalogue
}

/** Gives everything below it the texts of the language that is read here. */
export const Texts = ({ children }: { children: ReactNode }) => {
  const [shown, show] = useState<Shown>()
  const [timeZone, setTimeZone] = useState<string>()
  const setLanguage = useCallback((language: Language) => {
    localStorage.setItem(kept, language)
    document.documentElement.lang = language
    void catalogueOf[language]().then((catalogue) => show({ language, catalogue }))
  }, [])
  useEffect(() => setLanguage(guessLanguage()), [setLanguage])
  if (!shown) return null
  return (
    <LanguageContext value={{ language: shown.language, setLanguage, setTimeZone }}>
      <IntlProvider locale={localeOf(shown.language)} timeZone={timeZone} messages={shown.catalogue}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export type Say = (key: TextKey, params?: Record<string, string | number>) => string

/** Looks a text up: a name that no language file has does not compile. */
export const useText = (): Say => {
  const intl = useIntl()
  return useCallback((key, params) => intl.formatMessage({ id: key }, params, { ignoreTag: true }), [intl])
}
