import type { Language } from '../../../languages/say.ts'
import { accountsToMap, inUseIn } from '../../bookkeeping/accounts-to-map.ts'
import { choicesOf } from '../../bookkeeping/change-mapping.ts'
import { mappedAccounts } from '../../bookkeeping/mapping.ts'
import { methodsInto } from '../../online/methods-into.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal } from '../../refusal.ts'
import { keepAccount } from '../../setup/account.ts'
import { addWithAccount } from '../../setup/add-terminal.ts'
import { rehearse } from '../../setup/rehearse.ts'
import { isRealBank, suggestAccounts } from '../../setup/suggest-accounts.ts'
import { whereItStands } from '../../setup/where-it-stands.ts'
import type { App } from '../app.ts'
import { accountName, providersOf } from '../present/account-name.ts'
import { presentChoice } from '../present/bookkeeping.ts'
import { presentSetup } from '../present/setup.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { NewAccount, NewRehearsal, NewSetupTerminal, SetupShape, SuggestionsShape } from '../shapes/setup.ts'

/** The set-up assistant: how far it is, and what it does beside the screens it uses. */
export const setup = (app: App): void => {
  const { estate, bookkeeping: room, online, simulators, store } = app.parts
  const isPsp = (wanted: string): boolean => online.clients.some(({ name }) => name === wanted)
  const shown = (actor: Actor, language: Language) =>
    store.read(actor.organisation, async (tx) =>
      presentSetup(
        app.parts,
        language,
        await whereItStands(tx),
        await accountName(tx, language, providersOf(app.parts)),
      ),
    )

  read(app, {
    name: 'readSetup',
    url: '/setup',
    summary: 'How far the setting up is.',
    right: 'see-bookkeeping',
    reply: SetupShape,
    handle: ({ actor, language }) => shown(actor, language),
  })
  command(app, {
    name: 'keepAccount',
    method: 'PUT',
    url: '/setup/account',
    summary:
      "Keeps a provider's key for all its terminals, once the provider let it in; an empty secret stays as it was.",
    right: 'manage-terminals',
    action: 'setup.account',
    body: NewAccount,
    secret: ['settings'],
    reply: SetupShape,
    handle: async ({ actor, command, body, language }) => {
      const check = await keepAccount(estate, command, body)
      if (isRefusal(check)) return check
      return check.alive ? shown(actor, language) : { refused: check.reason }
    },
  })
  command(app, {
    name: 'addSetupTerminal',
    method: 'POST',
    url: '/setup/terminals',
    summary: "Adds a terminal with its provider's account, once it answers.",
    right: 'manage-terminals',
    action: 'terminal.add',
    body: NewSetupTerminal,
    secret: ['settings'],
    status: 201,
    reply: SetupShape,
    handle: async ({ actor, command, body: { shopId, ...body }, language }) => {
      const done = await addWithAccount(estate, command, { ...body, shop: shopId })
      return isRefusal(done) ? done : shown(actor, language)
    },
  })
  read(app, {
    name: 'suggestAccounts',
    url: '/setup/suggestions/:id',
    summary:
      'What fits the accounts of a connection for which nothing was chosen yet, of what the package offers now.',
    right: 'see-bookkeeping',
    params: ById,
    reply: SuggestionsShape,
    handle: async ({ actor, params, language }) => {
      const choices = await choicesOf(room, actor.organisation, params.id)
      if (isRefusal(choices)) return choices
      const methods = await methodsInto(online, actor.organisation, params.id)
      const rows = await store.read(actor.organisation, async (tx) =>
        accountsToMap(await inUseIn(tx, params.id, methods), await mappedAccounts(tx, params.id)),
      )
      return {
        accounts: suggestAccounts(rows, choices, isPsp).map(({ account, use, choice }) => ({
          ...{ account, use },
          choice: choice && presentChoice(language)(choice),
        })),
        banks: choices.filter(isRealBank).map(({ id }) => id),
      }
    },
  })
  command(app, {
    name: 'rehearseOneCent',
    method: 'POST',
    url: '/setup/rehearsals',
    summary:
      'Plays a payment of one cent from the terminal to the books against simulators; nothing of it reaches real ones.',
    right: 'manage-bookkeeping',
    action: 'setup.rehearse',
    body: NewRehearsal,
    status: 201,
    reply: SetupShape,
    handle: async ({ actor, command, body: { id, terminalId, connectionId }, language }) => {
      const wish = { id, terminal: terminalId, connection: connectionId, language }
      const done = await rehearse({ estate, room, simulators }, command, wish)
      return isRefusal(done) ? done : shown(actor, language)
    },
  })
}
