import { randomBytes } from 'node:crypto'
import { away, put } from './memory.ts'
import type { Pushes } from './pushes.ts'
import { isFields } from './read-body.ts'
import type { Webhook } from './records.ts'
import { created, done, notFound, ok, plain, type Said, symbolic } from './said.ts'
import { type Call, type Scene, stamp } from './scene.ts'
import { showWebhook } from './show.ts'

const found = ({ memory }: Scene, { administration }: Call, id: string): Webhook | undefined => {
  const webhook = memory.get('webhooks', id)
  return webhook?.administration === administration ? webhook : undefined
}

/** POST /webhooks (fact sheet, 9): the secret is told here and never again. */
export const postHook = async (scene: Scene, call: Call, pushes: Pushes): Promise<Said> => {
  const body = isFields(call.body) ? call.body : {}
  if ('events' in body)
    return symbolic(400, "'events' has been removed from webhooks, use 'enabled_events'", {
      events: 'removed',
    })
  const url = String(body.url ?? '')
  if (url === '') return symbolic(400, 'Url is required', { url: 'required' })
  if (!URL.canParse(url)) return symbolic(400, 'Url is invalid', { url: 'invalid' })
  const at = stamp(scene)
  const webhook: Webhook = {
    ...{ id: scene.memory.newId(), administration: call.administration, createdAt: at, updatedAt: at },
    ...{ url, events: Array.isArray(body.enabled_events) ? body.enabled_events.map(String) : [] },
    ...{ token: randomBytes(18).toString('base64url'), secret: randomBytes(32).toString('hex') },
    ...{ lastStatus: null, lastBody: null, deactivatedAt: null },
  }
  // The words are nobody's; that the address is tried is documented.
  if (scene.dialect.triesWebhook && !(await pushes.tries(webhook)))
    return symbolic(400, 'Url does not respond with a 200 status', { url: 'invalid' })
  scene.memory.commit([put('webhooks', webhook)])
  return created({ ...showWebhook(webhook), secret: webhook.secret })
}

export const listHooks = ({ memory }: Scene, { administration }: Call): Said =>
  ok([...memory.all('webhooks')].filter((one) => one.administration === administration).map(showWebhook))

export const deleteHook = (scene: Scene, call: Call, id: string): Said => {
  if (!found(scene, call, id)) return notFound()
  scene.memory.commit([away('webhooks', id)])
  return done
}

/** PATCH …/activate and …/deactivate. */
export const switchHook = (scene: Scene, call: Call, id: string, active: boolean): Said => {
  const webhook = found(scene, call, id)
  if (!webhook) return plain(404, 'Record not found for model name: Webhook')
  const next = { ...webhook, deactivatedAt: active ? null : stamp(scene) }
  scene.memory.commit([put('webhooks', next)])
  return ok(showWebhook(next))
}
