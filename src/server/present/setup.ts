import type { Static } from 'typebox'
import { type Language, say } from '../../../languages/say.ts'
import { connectorOf } from '../../bookkeeping/bookkeeping.ts'
import { packageReason } from '../../bookkeeping/package-reason.ts'
import { shownAccount } from '../../setup/account.ts'
import type { Rehearsal } from '../../setup/rehearsals.ts'
import { type Played, stageNames } from '../../setup/stage.ts'
import { nextOf } from '../../setup/steps.ts'
import type { Standing } from '../../setup/where-it-stands.ts'
import type { Parts } from '../parts.ts'
import type { RehearsalShape, SetupShape } from '../shapes/setup.ts'
import { perhaps, reasonOf } from './basics.ts'
import { inWords } from './bookkeeping.ts'
import { schemaInWords } from './schema-in-words.ts'

/** How far the setting up is, as the API shows it. */
export const presentSetup = (
  { estate, bookkeeping }: Parts,
  language: Language,
  { steps, accounts, terminals, connection, rehearsal }: Standing,
  now: Date,
): Static<typeof SetupShape> => ({
  steps: steps.map(({ name, state, reason }) => ({
    ...{ name, state },
    reason: perhaps(reason, (why) => reasonOf(packageReason(why), language)),
  })),
  next: nextOf(steps),
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
  rehearsal: perhaps(rehearsal, (one) => presentRehearsal(one, language, now)),
})

// A rehearsal gives itself up long before; its node must have died.
const longest = 120_000

export const presentRehearsal = (
  rehearsal: Rehearsal,
  language: Language,
  now: Date,
): Static<typeof RehearsalShape> => {
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
      language,
      passed,
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
  language: Language,
  passed: boolean | null,
): Static<typeof RehearsalShape>['stages'] =>
  stageNames.map((stage, index) => {
    const played = steps.find((one) => one.stage === stage)
    if (!played || played.reason)
      return {
        stage,
        state: played ? 'failed' : passed === null && index === steps.length ? 'running' : 'waiting',
        text: say(language, `setup.stage.${stage}`),
        reason: perhaps(played?.reason, (why) => reasonOf(why, language)),
      }
    const text = say(language, `setup.played.${stage}`, amountsIn(language, played.params))
    return { stage, state: 'done', text, reason: null }
  })

const locales = { en: 'en-GB', nl: 'nl-NL' } as const

// Amounts are kept as decimal texts with their currency, and read by each reader in their own way.
const amountsIn = (
  language: Language,
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      const [, amount, currency] = /^(-?\d+\.\d+) ([A-Z]{3})$/.exec(text) ?? []
      if (amount === undefined || currency === undefined) return [name, text]
      const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
      return [name, format.format(amount as `${number}`)]
    }),
  )
