import { Type } from 'typebox'
import { refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { NewApiKey } from '../shapes/changes.ts'
import { ApiKeyShape, NewApiKeyShape } from '../shapes/organisation.ts'

const notBuilt = () => refuse('server.not_built')

export const apiKeys = (app: App): void => {
  read(app, {
    name: 'listApiKeys',
    url: '/api-keys',
    summary: 'The API keys of the organisation, without their tokens.',
    right: 'manage-api-keys',
    reply: Type.Array(ApiKeyShape),
    handle: notBuilt,
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
    reply: NewApiKeyShape,
    handle: notBuilt,
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
    handle: notBuilt,
  })
}
