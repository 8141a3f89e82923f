import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { accountText } from '../../ledger/chart.ts'
import type { Transaction } from '../../store/database.ts'
import type { TerminalDriver } from '../../terminals/terminal.ts'

/** How accounts are called in the reader's language, tills and providers by their names. */
export const accountName = async (
  tx: Transaction,
  language: Language,
  drivers: readonly Pick<TerminalDriver, 'name' | 'provider'>[],
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
    const provider = drivers.find(({ name }) => name === driver)?.provider
    return say(language, text, { ...params, till: nameOf.get(till) ?? till, driver: provider ?? driver })
  }
}
