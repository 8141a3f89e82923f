import type { AccountToMap } from '../bookkeeping/accounts-to-map.ts'
import type { BooksChoice } from '../bookkeeping/books.ts'
import { refuseChoice } from '../bookkeeping/change-mapping.ts'
import type { Use } from '../bookkeeping/mapping.ts'

/** What fits an account by its name, its number and its kind; null where nothing does. */
export interface Suggestion {
  readonly account: string
  readonly use: Use
  readonly choice: BooksChoice | null
}

const cards = /\bpin|saldo|ccv|kaart|\bcards?\b|terminal|betaalautomaat|clearing|psp/i
// A daybook by such a name is fed by the bank's statements: what Saldo booked there would stand there twice.
const realBank =
  /\bbank(rekening)?\b|\brabo|\bing\b|\babn\b|\bknab\b|\bbunq\b|triodos|\bsns\b|\basn\b|regiobank|revolut|\bkbc\b|belfius|NL\d{2}[A-Z]{4}|betaalrekening|spaar/i

/** Whether a daybook looks like the one of the shop's own bank account. */
export const isRealBank = ({ use, kind, name }: BooksChoice): boolean =>
  use === 'place' && kind === 'bank' && realBank.test(name) && !cards.test(name)

// The most telling word first; the names are those of Dutch charts of accounts, and English ones.
const ledgerWords: Readonly<Record<string, readonly RegExp[]>> = {
  other: [
    /tussenrekening.*(betal|pin|saldo)/i,
    /tussenrekening/i,
    /vraagpost/i,
    /kruispost/i,
    /suspense|clearing/i,
  ],
  tips: [/fooi|\btips?\b|gratuit/i],
  prepayments: [/vooruitontvangen|vooruitbetal|aanbetal|prepay/i],
  deposits: [/waarborg|\bborg|statiegeld|deposit/i],
  surcharges: [/toeslag|surcharge/i],
  'cash-rounding': [/afrond|rounding/i, /betalingsverschil|kasverschil/i],
  unexplained: [/vraagpost|onbekende betaling|unexplained/i],
  'refunds-owed': [/terug ?te ?betalen|terugbetal|refund/i],
  cash: [/kruispost/i, /transit/i],
  'dispute-costs': [/kosten.*(betaal|psp|provider)/i, /betaal.*kosten|transactiekosten|payment.*(cost|fee)/i],
  'cash-back': [/kruispost/i],
}

// What says most first: money on its way from a payment provider is no money of the shop's own till.
const onlinePlaces: readonly RegExp[] = [
  /(online|web).*(onderweg|transit|betaal|payment)/i,
  /\bonline\b|web(shop|winkel)|\bpsp\b|betaalprovider|\bccv\b/i,
  /onderweg|tussenrekening.*betal|in transit/i,
  /kruispost|clearing|suspense/i,
]

const firstBy = (choices: readonly BooksChoice[], words: readonly RegExp[]): BooksChoice | undefined =>
  words.map((word) => choices.find(({ name }) => word.test(name))).find((found) => found !== undefined)

const place = (account: string, choices: readonly BooksChoice[]): BooksChoice | undefined => {
  if (account.startsWith('cash')) {
    const cash = choices.filter(({ kind }) => kind === 'cash')
    return firstBy(cash, [/\bkas\b|cash/i]) ?? cash[0]
  }
  const banks = choices.filter((choice) => ['bank', 'clearing'].includes(choice.kind) && !isRealBank(choice))
  return firstBy(banks, [/saldo/i, cards])
}

/** A place that is called as the method is, or one for money on its way from a provider. */
const onlinePlace = (account: string, choices: readonly BooksChoice[]): BooksChoice | undefined => {
  const places = choices.filter((choice) => !isRealBank(choice) && choice.kind !== 'cash')
  const method = account.split(':')[2]?.replace(/[^\p{L}\p{N}]/gu, '')
  const own = method ? [new RegExp(`\\b${method}\\b`, 'i')] : []
  return firstBy(places, [...own, ...onlinePlaces])
}

/**
 * Suggests where accounts are booked that have no choice yet. Only what is usable is suggested, and never the real bank's
 * daybook; an account that another's choice holds for is left to it unless a ledger bears its very name.
 */
export const suggestAccounts = (
  rows: readonly AccountToMap[],
  choices: readonly BooksChoice[],
  isPsp: (name: string) => boolean = () => false,
): Suggestion[] =>
  rows
    .filter(({ mapped }) => mapped === null)
    .flatMap((row) => {
      const { account, use, required } = row
      const usable = choices.filter((choice) => !refuseChoice(choice, use))
      const choice =
        use === 'place' ? placeFor(row, usable, isPsp) : firstBy(usable, ledgerWords[account] ?? [])
      return choice || required ? [{ account, use, choice: choice ?? null }] : []
    })

const placeFor = (
  { account, required }: AccountToMap,
  usable: readonly BooksChoice[],
  isPsp: (name: string) => boolean,
): BooksChoice | undefined => {
  if (isPsp(account.split(':')[1] ?? '')) return onlinePlace(account, usable)
  return required ? place(account, usable) : undefined
}
