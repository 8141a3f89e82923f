import { type Static, Type } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { releaseTerminal } from '../../payments/around-unknown.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import {
  addTerminal,
  changeTerminal,
  checkConnection,
  dayOf,
  type EstateTerminal,
  listTerminals,
  modelIn,
  shownSettings,
} from '../../terminals/estate.ts'
import { warningOf } from '../../terminals/models.ts'
import type { Check } from '../../terminals/terminal.ts'
import type { App } from '../app.ts'
import { named, perhaps, reasonOf } from '../present/basics.ts'
import { schemaInWords } from '../present/schema-in-words.ts'
import { command, read } from '../route.ts'
import { ById } from '../route-schema.ts'
import { Why } from '../shapes/payments.ts'
import {
  ChangedTerminal,
  CheckShape,
  DriverShape,
  NewTerminal,
  TerminalShape,
  UnsavedTerminal,
} from '../shapes/terminals.ts'

const inWords = (language: Language, key: string): string => (isTextKey(key) ? say(language, key) : key)

export const terminals = (app: App): void => {
  const { estate, desk } = app.parts
  const present = (
    terminal: EstateTerminal,
    language: Language,
    day: string,
  ): Static<typeof TerminalShape> => ({
    id: terminal.id,
    name: terminal.name,
    shop: { id: terminal.shop, name: terminal.shop_name },
    driver: terminal.driver,
    driverTitle: estate.drivers.find(({ name }) => name === terminal.driver)?.title ?? terminal.driver,
    settings: shownSettings(estate, terminal),
    active: terminal.active,
    model: perhaps(modelIn(estate, terminal), (model) => ({
      name: model.name,
      title: model.title,
      endOfLife: model.endOfLife,
      warning: perhaps(warningOf(model, day), (reason) => reasonOf(reason, language)),
    })),
    heldBy: holderOf(terminal),
  })
  const list = (organisation: string, language: Language, id?: string) =>
    estate.store.read(organisation, async (tx) => {
      const day = await dayOf(tx, app.parts.now())
      return (await listTerminals(tx, id)).map((terminal) => present(terminal, language, day))
    })
  const shown = async (organisation: string, language: Language, done: Promise<string | Refusal>) => {
    const id = await done
    if (isRefusal(id)) return id
    const [terminal] = await list(organisation, language, id)
    return terminal ?? refuse('terminal.not_found')
  }

  read(app, {
    name: 'listTerminalDrivers',
    url: '/terminal-drivers',
    summary: 'The kinds of terminal Saldo speaks to.',
    right: 'signed in',
    reply: Type.Array(DriverShape),
    handle: ({ language }) =>
      estate.drivers.map((driver) => ({
        name: driver.name,
        title: driver.title,
        settings: schemaInWords(driver.settings, (key) => inWords(language, key)),
        checklist: driver.checklist.map((key) => inWords(language, key)),
        models: (driver.models ?? []).map(({ name, title, endOfLife, refusal }) => ({
          name,
          title,
          endOfLife,
          refusal: perhaps(refusal, (reason) => reasonOf(reason, language)),
        })),
      })),
  })
  read(app, {
    name: 'listTerminals',
    url: '/terminals',
    summary: 'The terminals and what each is busy with.',
    right: 'signed in',
    reply: Type.Array(TerminalShape),
    handle: ({ actor, language }) => list(actor.organisation, language),
  })
  command(app, {
    name: 'addTerminal',
    method: 'POST',
    url: '/terminals',
    summary: 'Adds a terminal.',
    right: 'manage-terminals',
    action: 'terminal.add',
    body: NewTerminal,
    secret: ['settings'],
    status: 201,
    reply: TerminalShape,
    handle: ({ actor, command, body, language }) =>
      shown(actor.organisation, language, addTerminal(estate, command, { ...body, shop: body.shopId })),
  })
  command(app, {
    name: 'changeTerminal',
    method: 'PATCH',
    url: '/terminals/:id',
    summary: 'Changes a terminal.',
    right: 'manage-terminals',
    action: 'terminal.change',
    params: ById,
    body: ChangedTerminal,
    secret: ['settings'],
    reply: TerminalShape,
    handle: ({ actor, command, params, body, language }) =>
      shown(actor.organisation, language, changeTerminal(estate, command, params.id, body)),
  })
  command(app, {
    name: 'checkTerminal',
    method: 'POST',
    url: '/terminals/:id/check',
    summary: 'Asks a terminal whether it is there.',
    right: 'signed in',
    action: 'terminal.check',
    params: ById,
    reply: CheckShape,
    handle: async ({ actor, params, language }) =>
      presentCheck(await checkConnection(estate, actor.organisation, { id: params.id }), language),
  })
  command(app, {
    name: 'checkUnsavedTerminal',
    method: 'POST',
    url: '/terminals/check',
    summary: 'Tries settings before they are saved.',
    right: 'manage-terminals',
    action: 'terminal.try',
    body: UnsavedTerminal,
    secret: ['settings'],
    reply: CheckShape,
    handle: async ({ actor, body, language }) =>
      presentCheck(await checkConnection(estate, actor.organisation, body), language),
  })
  command(app, {
    name: 'releaseTerminal',
    method: 'POST',
    url: '/terminals/:id/release',
    summary: 'Frees a terminal of an unknown payment.',
    right: 'release-terminals',
    action: 'terminal.release',
    params: ById,
    body: Why,
    reply: TerminalShape,
    handle: async ({ actor, command, params, body, language }) => {
      const show = (done: string | Refusal) => shown(actor.organisation, language, Promise.resolve(done))
      const [terminal] = await estate.store.read(actor.organisation, (tx) => listTerminals(tx, params.id))
      if (!terminal?.held_payment) return show(params.id)
      const done = await releaseTerminal(desk, command, terminal.held_payment, body.reason)
      return isRefusal(done) ? done : show(params.id)
    },
  })
}

const holderOf = (terminal: EstateTerminal): Static<typeof TerminalShape>['heldBy'] =>
  terminal.held_payment === null
    ? null
    : {
        paymentId: terminal.held_payment,
        invoiceNumber: terminal.held_invoice ?? '',
        till: named(terminal.held_till, terminal.held_till_name),
        operator: { id: terminal.held_operator ?? '', name: terminal.held_operator_name ?? '' },
        running: terminal.held_running ?? false,
      }

const presentCheck = (check: Check | Refusal, language: Language): Static<typeof CheckShape> | Refusal => {
  if (isRefusal(check)) return check
  if (!check.alive) return { alive: false, facts: [], reason: reasonOf(check.reason, language) }
  const facts = Object.entries(check.facts).map(([key, value]) => ({
    label: inWords(language, `terminal.fact.${key}`),
    value,
  }))
  return { alive: true, facts, reason: null }
}
