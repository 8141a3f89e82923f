import { type Static, Type } from 'typebox'
import type { Language } from '../../../languages/say.ts'
import { accountsToMap, inUseIn, type MethodsOfPsps, unmappedOf } from '../../bookkeeping/accounts-to-map.ts'
import { countBookings } from '../../bookkeeping/booking.ts'
import {
  addConnection,
  changeConnection,
  checkConnection,
  checkUnsaved,
  findConnection,
} from '../../bookkeeping/change-connections.ts'
import { choicesOf, chooseAccounts } from '../../bookkeeping/change-mapping.ts'
import { connectSignedIn } from '../../bookkeeping/connect-signed-in.ts'
import { listConnections } from '../../bookkeeping/connection.ts'
import { mappedAccounts } from '../../bookkeeping/mapping.ts'
import { reconnect } from '../../bookkeeping/reconnect.ts'
import { methodsInto } from '../../online/methods-into.ts'
import type { Command } from '../../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Transaction } from '../../store/database.ts'
import type { App } from '../app.ts'
import { accountName, providersOf } from '../present/account-name.ts'
import {
  inWords,
  mappedName,
  presentAccounts,
  presentCheck,
  presentChoice,
  presentConnection,
} from '../present/bookkeeping.ts'
import { schemaInWords } from '../present/schema-in-words.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import {
  ChangedConnection,
  ChoiceShape,
  ChosenAccounts,
  ConnectionCheckShape,
  ConnectionShape,
  ConnectorShape,
  MappedAccountShape,
  NewConnection,
  UnsavedConnection,
} from '../shapes/bookkeeping.ts'
import { Reconnect } from '../shapes/sign-in-at-package.ts'
import { returnAddress } from './sign-in-at-package.ts'

/** Connections to bookkeeping packages, and where our accounts are booked in them. */
export const bookkeeping = (app: App): void => {
  const { bookkeeping: room, store, online } = app.parts

  const rowsIn = async (tx: Transaction, connection: string, methods?: MethodsOfPsps) =>
    accountsToMap(await inUseIn(tx, connection, methods), await mappedAccounts(tx, connection))
  const shown = (organisation: string, language: Language, id?: string) =>
    store.read(organisation, async (tx) => {
      const counts = await countBookings(tx)
      const all: Static<typeof ConnectionShape>[] = []
      for (const connection of await listConnections(tx, id)) {
        const rows = await rowsIn(tx, connection.id)
        const unmapped = unmappedOf(rows).length
        all.push(presentConnection(room, language, connection, { counts: counts(connection.id), unmapped }))
      }
      return all
    })
  const one = async (organisation: string, language: Language, done: string | Refusal) => {
    if (isRefusal(done)) return done
    const [connection] = await shown(organisation, language, done)
    return connection ?? refuse('connection.not_found')
  }
  const connect = (command: Command, body: Static<typeof NewConnection>): Promise<string | Refusal> => {
    const { id, name, booksFrom, signIn, administrationId, connector = '', settings = {} } = body
    return signIn === undefined
      ? addConnection(room, command, { id, name, booksFrom, connector, settings })
      : connectSignedIn(room, command, {
          id,
          name,
          booksFrom,
          signIn,
          administrationId: administrationId ?? '',
        })
  }
  const accountRows = async (organisation: string, language: Language, id: string) => {
    const methods = await methodsInto(online, organisation, id)
    const providers = providersOf(app.parts)
    return store.read(organisation, async (tx) => {
      const nameOf = await accountName(tx, language, providers)
      return presentAccounts(await rowsIn(tx, id, methods), mappedName(language, nameOf, providers))
    })
  }

  read(app, {
    name: 'listConnectors',
    url: '/connectors',
    summary: 'The kinds of bookkeeping package Saldo books into.',
    right: 'see-bookkeeping',
    reply: Type.Array(ConnectorShape),
    handle: ({ language, request }) =>
      room.connectors.map((connector) => ({
        name: connector.name,
        title: connector.title,
        settings: schemaInWords(connector.settings, (key) => inWords(language, key)),
        checklist: connector.checklist.map((key) => inWords(language, key)),
        signIn: connector.signIn ? { redirect: returnAddress(app, request) } : null,
      })),
  })
  read(app, {
    name: 'listConnections',
    url: '/connections',
    summary: 'The connections to bookkeeping packages and how each stands.',
    right: 'see-bookkeeping',
    reply: Type.Array(ConnectionShape),
    handle: ({ actor, language }) => shown(actor.organisation, language),
  })
  command(app, {
    name: 'addConnection',
    method: 'POST',
    url: '/connections',
    summary: 'Connects an administration: by settings that open it, or by a sign-in at the package.',
    right: 'manage-bookkeeping',
    action: 'connection.add',
    body: NewConnection,
    secret: ['settings'],
    status: 201,
    reply: ConnectionShape,
    handle: async ({ actor, command, body, language }) =>
      one(actor.organisation, language, await connect(command, body)),
  })
  command(app, {
    name: 'changeConnection',
    method: 'PATCH',
    url: '/connections/:id',
    summary:
      'Changes a connection. New settings must open the same administration; an empty secret stays as it was.',
    right: 'manage-bookkeeping',
    action: 'connection.change',
    params: ById,
    body: ChangedConnection,
    secret: ['settings'],
    reply: ConnectionShape,
    handle: async ({ actor, command, params, body, language }) =>
      one(actor.organisation, language, await changeConnection(room, command, params.id, body)),
  })
  command(app, {
    name: 'reconnect',
    method: 'POST',
    url: '/connections/:id/reconnect',
    summary:
      'Uses a fresh sign-in. The same administration keeps everything; for another one this connection is left for a new one, which is the answer.',
    right: 'manage-bookkeeping',
    action: 'connection.reconnect',
    params: ById,
    body: Reconnect,
    reply: ConnectionShape,
    handle: async ({ actor, command, params, body, language }) =>
      one(actor.organisation, language, await reconnect(room, command, params.id, body)),
  })
  command(app, {
    name: 'checkUnsavedConnection',
    method: 'POST',
    url: '/connections/check',
    summary: 'Tries settings before they are saved.',
    right: 'manage-bookkeeping',
    action: 'connection.try',
    body: UnsavedConnection,
    secret: ['settings'],
    reply: ConnectionCheckShape,
    handle: async ({ body, language }) => {
      const check = await checkUnsaved(room, body)
      return isRefusal(check) ? check : presentCheck(body.connector, check, language)
    },
  })
  command(app, {
    name: 'checkConnection',
    method: 'POST',
    url: '/connections/:id/check',
    summary: 'Asks a package whether the connection is alive.',
    right: 'see-bookkeeping',
    action: 'connection.check',
    params: ById,
    reply: ConnectionCheckShape,
    handle: async ({ actor, params, language }) => {
      const connection = await findConnection(room, actor.organisation, params.id)
      if (isRefusal(connection)) return connection
      const check = await checkConnection(room, actor.organisation, params.id)
      return isRefusal(check) ? check : presentCheck(connection.connector, check, language)
    },
  })
  read(app, {
    name: 'listChoices',
    url: '/connections/:id/choices',
    summary: 'What the package offers to be booked on, asked of it now.',
    right: 'see-bookkeeping',
    params: ById,
    reply: Type.Array(ChoiceShape),
    handle: async ({ actor, params, language }) => {
      const choices = await choicesOf(room, actor.organisation, params.id)
      return isRefusal(choices) ? choices : choices.map(presentChoice(language))
    },
  })
  read(app, {
    name: 'listMappedAccounts',
    url: '/connections/:id/accounts',
    summary: 'Our accounts and where each is booked.',
    right: 'see-bookkeeping',
    params: ById,
    reply: Type.Array(MappedAccountShape),
    handle: async ({ actor, params, language }) => {
      const connection = await findConnection(room, actor.organisation, params.id)
      return isRefusal(connection) ? connection : accountRows(actor.organisation, language, params.id)
    },
  })
  command(app, {
    name: 'chooseAccounts',
    method: 'PUT',
    url: '/connections/:id/accounts',
    summary: 'Chooses where accounts are booked; those that are not named stay as they are.',
    right: 'manage-bookkeeping',
    action: 'connection.accounts',
    params: ById,
    body: ChosenAccounts,
    reply: Type.Array(MappedAccountShape),
    handle: async ({ actor, command, params, body, language }) => {
      const done = await chooseAccounts(room, command, params.id, body.accounts)
      return isRefusal(done) ? done : accountRows(actor.organisation, language, params.id)
    },
  })
}
