import type { Language } from '../../../languages/say.ts'
import { accept } from '../../matching/accept.ts'
import { decide } from '../../matching/decide.ts'
import { readProposal } from '../../matching/proposals.ts'
import { reject } from '../../matching/reject.ts'
import { split } from '../../matching/split.ts'
import { undo } from '../../matching/undo.ts'
import type { Actor } from '../../organisation/command.ts'
import { isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { App } from '../app.ts'
import { presentProposal } from '../present/matching.ts'
import { command } from '../route.ts'
import { ById } from '../route-schema.ts'
import { MatchAccept, MatchProposalShape, MatchSplit, MatchWhy } from '../shapes/matching.ts'

const ofProposal = {
  method: 'POST',
  right: 'decide-matching',
  params: ById,
  reply: MatchProposalShape,
} as const

/** What people decide about what the engine found; each decision is a version, and undo takes the last one back. */
export const matchDecisions = (app: App): void => {
  const { store } = app.parts
  const shown = async (actor: Actor, language: Language, decided: string | Refusal) => {
    if (isRefusal(decided)) return decided
    const found = await store.read(actor.organisation, (tx) => readProposal(tx, decided))
    const [proposal] = found?.proposals ?? []
    return found && proposal ? presentProposal(proposal, found.items, language) : refuse('matching.not_found')
  }

  command(app, {
    ...ofProposal,
    name: 'acceptMatch',
    url: '/matching/proposals/:id/accept',
    summary: 'Says yes to a match, or to one candidate of a question.',
    action: 'matching.accept',
    body: MatchAccept,
    handle: async ({ actor, params, body: { candidate, why, remember = {} }, command, language }) =>
      shown(actor, language, await decide(store, command, params.id, why, accept(candidate, remember))),
  })
  command(app, {
    ...ofProposal,
    name: 'rejectMatch',
    url: '/matching/proposals/:id/reject',
    summary: 'Says no; these pairs are not proposed again.',
    action: 'matching.reject',
    body: MatchWhy,
    handle: async ({ actor, params, body, command, language }) =>
      shown(actor, language, await decide(store, command, params.id, body.why, reject)),
  })
  command(app, {
    ...ofProposal,
    name: 'undoMatch',
    url: '/matching/proposals/:id/undo',
    summary: 'Takes the last decision back, with what was remembered by it.',
    action: 'matching.undo',
    body: MatchWhy,
    handle: async ({ actor, params, body, command, language }) =>
      shown(actor, language, await decide(store, command, params.id, body.why, undo)),
  })
  command(app, {
    ...ofProposal,
    name: 'splitMatch',
    url: '/matching/proposals/:id/split',
    summary: 'Divides what came in over several items, in place of what was found.',
    action: 'matching.split',
    body: MatchSplit,
    handle: async ({ actor, params, body: { parts, why }, command, language }) =>
      shown(actor, language, await decide(store, command, params.id, why, split(parts))),
  })
}
