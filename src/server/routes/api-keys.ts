import { Type } from 'typebox'
import { addApiKey, endApiKey, readApiKeys } from '../../organisation/api-key.ts'
import { isRefusal } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentApiKey } from '../present/organisation.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { NewApiKey } from '../shapes/changes.ts'
import { ApiKeyShape, MadeApiKeyShape } from '../shapes/organisation.ts'

export const apiKeys = (app: App): void => {
  const { store, gate } = app.parts
  read(app, {
    name: 'listApiKeys',
    url: '/api-keys',
    summary: 'The API keys of the organisation, without their tokens.',
    right: 'manage-api-keys',
    reply: Type.Array(ApiKeyShape),
    handle: async ({ actor }) => (await store.read(actor.organisation, readApiKeys)).map(presentApiKey),
  })
  command(app, {
    name: 'addApiKey',
    method: 'POST',
    url: '/api-keys',
    summary: 'Makes an API key that acts for who makes it.',
    right: 'manage-api-keys',
    action: 'api_key.add',
    body: NewApiKey,
    status: 201,
    reply: MadeApiKeyShape,
    handle: async ({ command, body }) => {
      const added = await addApiKey(store, command, body)
      return isRefusal(added) ? added : { key: presentApiKey(added.key), token: added.token }
    },
  })
  command(app, {
    name: 'endApiKey',
    method: 'DELETE',
    url: '/api-keys/:id',
    summary: 'Ends an API key.',
    right: 'manage-api-keys',
    action: 'api_key.end',
    params: ById,
    reply: ApiKeyShape,
    handle: async ({ actor, command, params }) => {
      const ended = await endApiKey(store, command, params.id)
      if (isRefusal(ended)) return ended
      gate.forget(actor.organisation)
      return presentApiKey(ended)
    },
  })
}
