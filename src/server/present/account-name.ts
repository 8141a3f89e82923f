import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { accountText } from '../../ledger/chart.ts'
import type { Transaction } from '../../store/database.ts'
import type { Parts } from '../parts.ts'
import { methodText } from './online.ts'

/** Over whom money comes in, as accounts name them. */
export interface AccountProvider {
  readonly name: string
  readonly provider: string
  readonly title: string
  /** A payment provider of a web shop; else a driver of terminals. */
  readonly online?: true
}

/** Everybody over whom money can come in. */
export const providersOf = ({ estate, online }: Pick<Parts, 'estate' | 'online'>): AccountProvider[] => [
  ...estate.drivers,
  ...online.clients.map(({ name, title }) => ({ name, title, provider: title, online: true as const })),
]

/** How accounts are called in the reader's language, tills and providers by their names. */
export const accountName = async (
  tx: Transaction,
  language: Language,
  providers: readonly Pick<AccountProvider, 'name' | 'provider' | 'online'>[],
): Promise<(account: string) => string> => {
  const tills = await tx.query<{ id: string; name: string }>(
    'select id, name from till where organisation_id = $1',
    [tx.organisation],
  )
  const nameOf = new Map(tills.map((till) => [till.id, till.name]))
  return (account) => {
    const { text, params } = accountText(account)
    if (!isTextKey(text)) return account
    const { till = '', driver = '' } = params
    const known = providers.find(({ name }) => name === driver)
    const provider = known?.provider ?? driver
    if (known?.online && params.issuer !== undefined)
      return say(language, 'account.clearing_online', {
        driver: provider,
        method: methodText(params.issuer.toLowerCase(), null, language),
      })
    return say(language, text, { ...params, till: nameOf.get(till) ?? till, driver: provider })
  }
}
