import type { Static } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { connectorOf } from '../../bookkeeping/bookkeeping.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import type { Reason } from '../../refusal.ts'
import { shownAccount } from '../../setup/account.ts'
import type { Rehearsal } from '../../setup/rehearsals.ts'
import { type Played, type StageName, stageNames } from '../../setup/stage.ts'
import { nextOf } from '../../setup/steps.ts'
import type { Standing } from '../../setup/where-it-stands.ts'
import type { Parts } from '../parts.ts'
import type { RehearsalShape, SetupShape } from '../shapes/setup.ts'
import { perhaps, reasonOf } from './basics.ts'
import { inWords, mappedName } from './bookkeeping.ts'
import { schemaInWords } from './schema-in-words.ts'

/** How far the setting up is, as the API shows it. */
export const presentSetup = (
  { estate, bookkeeping, now }: Parts,
  language: Language,
  { steps, accounts, terminals, connection, rehearsal, webShop }: Standing,
  nameOf: (account: string) => string,
): Static<typeof SetupShape> => ({
  steps: steps.map(({ name, state, reason }) => ({
    ...{ name, state },
    reason: perhaps(reason, (why) => reasonOf(packageReason(why), language)),
  })),
  next: nextOf(steps),
  webShop,
  providers: estate.drivers.flatMap(({ name, title, provider, account }) => {
    if (!account) return []
    const known = accounts.find(({ driver }) => driver === name)
    return {
      ...{ driver: name, driverTitle: title, provider },
      settings: schemaInWords(account.settings, (key) => inWords(language, key)),
      whereFound: inWords(language, account.whereFound),
      account: perhaps(known, (one) => ({
        settings: shownAccount(estate, one),
        checkedAt: one.checkedAt.toISOString(),
      })),
    }
  }),
  terminals: terminals.map(({ id, name, driver }) => ({
    ...{ id, name },
    driverTitle: estate.drivers.find((one) => one.name === driver)?.title ?? driver,
  })),
  connection: perhaps(connection, ({ id, name, administration_name, connector }) => ({
    ...{ id, name, administration: administration_name },
    title: connectorOf(bookkeeping, connector)?.title ?? connector,
  })),
  rehearsal: perhaps(rehearsal, (one) => presentRehearsal(one, now(), teller(language, estate, nameOf))),
})

// A rehearsal gives itself up long before; its node must have died.
const longest = 120_000

const presentRehearsal = (rehearsal: Rehearsal, now: Date, tell: Teller): Static<typeof RehearsalShape> => {
  const isLost = rehearsal.passed === null && now.getTime() - rehearsal.started_at.getTime() > longest
  const passed = isLost ? false : rehearsal.passed
  return {
    id: rehearsal.id,
    terminal: { id: rehearsal.terminal, name: rehearsal.terminal_name },
    connection: { id: rehearsal.connection, name: rehearsal.connection_name },
    person: { id: rehearsal.person, name: rehearsal.person_name },
    startedAt: rehearsal.started_at.toISOString(),
    endedAt: perhaps(rehearsal.ended_at, (at) => at.toISOString()),
    passed,
    stages: stagesOf(
      isLost ? [...rehearsal.steps, lostAfter(rehearsal.steps)] : rehearsal.steps,
      passed,
      tell,
    ),
  }
}

const lostAfter = (steps: readonly Played[]): Played => ({
  stage: stageNames[steps.length] ?? 'settled',
  params: {},
  reason: { code: 'setup.rehearsal_lost' },
})

const stagesOf = (
  steps: readonly Played[],
  passed: boolean | null,
  tell: Teller,
): Static<typeof RehearsalShape>['stages'] =>
  stageNames.map((stage, index) => {
    const played = steps.find((one) => one.stage === stage)
    if (!played || played.reason)
      return {
        stage,
        state: played ? 'failed' : passed === null && index === steps.length ? 'running' : 'waiting',
        text: tell.coming(stage),
        reason: perhaps(played?.reason, tell.reason),
      }
    return { stage, state: 'done', text: tell.played(played), reason: null }
  })

/** Stages in words: what was kept of them are accounts' keys and decimal amounts, which each reader reads in their own way. */
const teller = (language: Language, { drivers }: Parts['estate'], nameOf: (account: string) => string) => {
  const named = mappedName(language, nameOf, drivers)
  const account = (key: string): string => named(key, 'place').text
  const accounts = (keys: string): string => keys.split(' ').map(account).join(', ')
  const inWords = (name: string, text: string): string =>
    name === 'debit' || name === 'credit' ? accounts(text) : amountIn(language, text)
  return {
    coming: (stage: StageName) => say(language, `setup.stage.${stage}`),
    played: ({ stage, params }: Played) => {
      const told = Object.entries(params).map(([name, text]) => [name, inWords(name, text)])
      return say(language, `setup.played.${stage}`, Object.fromEntries(told))
    },
    reason: (reason: Reason) => {
      const key = reason.params?.account
      const params = key === undefined ? reason.params : { ...reason.params, account: account(key) }
      return reasonOf(params ? { ...reason, params } : reason, language)
    },
  }
}

type Teller = ReturnType<typeof teller>

const locales = { en: 'en-GB', nl: 'nl-NL' } as const

const amountIn = (language: Language, text: string): string => {
  const [, amount, currency] = /^(-?\d+\.\d+) ([A-Z]{3})$/.exec(text) ?? []
  if (amount === undefined || currency === undefined) return text
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
  return format.format(amount as `${number}`)
}
