import { type Static, Type } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import { refuse } from '../../refusal.ts'
import type { Played } from '../../simulators/room.ts'
import type { App } from '../app.ts'
import { command, read } from '../route.ts'
import { closed } from '../shapes/basics.ts'
import { SimulatorShape } from '../shapes/terminals.ts'

const Code = Type.String({ maxLength: 60 })
const params = Type.Object({ id: Type.String({ maxLength: 100 }) })

/** The simulated devices that run inside this node. */
export const simulators = (app: App): void => {
  const { room } = app.parts
  read(app, {
    name: 'listSimulators',
    url: '/simulators',
    summary: 'The simulators that run inside Saldo.',
    right: 'play-simulators',
    reply: Type.Array(SimulatorShape),
    handle: ({ language }) => room.list().map((played) => present(played, language)),
  })
  const played = (id: string, language: Language, act: (found: Played) => void) => {
    const found = room.find(id)
    if (!found) return refuse('simulator.not_found')
    act(found)
    return present(found, language)
  }
  const play = { right: 'play-simulators', params, reply: SimulatorShape } as const
  command(app, {
    ...play,
    name: 'actOnSimulator',
    method: 'POST',
    url: '/simulators/:id/actions',
    summary: 'Does something to a simulator, as a customer or a cable would.',
    action: 'simulator.act',
    body: Type.Object({ action: Code }, closed),
    handle: ({ params, body, language }) =>
      played(params.id, language, (found) => room.play(found, body.action)),
  })
  command(app, {
    ...play,
    name: 'switchFault',
    method: 'PUT',
    url: '/simulators/:id/faults',
    summary: 'Switches a fault of a simulator on or off.',
    action: 'simulator.fault',
    body: Type.Object({ fault: Code, on: Type.Boolean() }, closed),
    handle: ({ params, body, language }) =>
      played(params.id, language, (found) => room.switchFault(found, body.fault, body.on)),
  })
  command(app, {
    ...play,
    name: 'playByHand',
    method: 'PUT',
    url: '/simulators/:id/by-hand',
    summary: 'Lets a person play the customer, or the simulator itself.',
    action: 'simulator.by_hand',
    body: Type.Object({ byHand: Type.Boolean() }, closed),
    handle: ({ params, body, language }) =>
      played(params.id, language, (found) => room.playByHand(found, body.byHand)),
  })
}

const mostShown = 20

const present = (played: Played, language: Language): Static<typeof SimulatorShape> => {
  const { party, running } = played
  const screen = running.screen()
  const words = (kind: string, code: string): string => {
    const own = `simulator.${party.name}.${kind}.${code}`
    const key = isTextKey(own) ? own : `simulator.${kind}.${code}`
    return isTextKey(key) ? say(language, key) : code
  }
  return {
    id: played.id,
    party: party.name,
    title: isTextKey(party.title) ? say(language, party.title) : party.title,
    address: played.address,
    screen: [...screen.lines],
    state: screen.stage,
    stateText: words('stage', screen.stage),
    byHand: played.byHand,
    actions: party.actions.map(({ code }) => ({
      code,
      text: words('action', code),
      possible: screen.can.includes(code),
    })),
    faults: party.faults.map(({ code }) => ({
      code,
      text: words('fault', code),
      on: played.faultsOn.has(code),
    })),
    happened: running
      .happened()
      .toReversed()
      .slice(0, mostShown)
      .map(({ code, params }) => {
        const key = `simulator.happened.${code}`
        return isTextKey(key) ? say(language, key, params) : code
      }),
    paper: [...(running.paper?.() ?? [])].toReversed().slice(0, mostShown),
  }
}
