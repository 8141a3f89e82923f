import type { Static } from 'typebox'
import { isTextKey, type Language, say } from '../../../languages/say.ts'
import type { StoryStep as Step } from '../../payments/story.ts'
import type { StoryStep } from '../shapes/payments.ts'

const text = (language: Language, key: string, otherwise: string): string =>
  isTextKey(key) ? say(language, key) : otherwise

const evidence = (language: Language, what: string): string => {
  const [proves = '', source = ''] = what.split('.')
  return `${text(language, `story.evidence.${proves}`, proves)} (${text(language, `story.source.${source}`, source)})`
}

// The audit trail says the same words in the middle of a sentence.
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const textOf = ({ kind, what }: Step, language: Language): string => {
  if (kind === 'command') return sentence(text(language, `action.${what}`, what))
  if (kind === 'evidence') return evidence(language, what)
  if (kind === 'entry') return say(language, 'story.entry', { kind: text(language, `entry.${what}`, what) })
  return text(language, `story.${kind}.${what}`, what)
}

/** A step of the story in the reader's language. */
export const presentStep = (step: Step, language: Language): Static<typeof StoryStep> => ({
  at: step.at.toISOString(),
  kind: step.kind,
  text: step.detail ? `${textOf(step, language)}: ${step.detail}` : textOf(step, language),
  person: step.person,
})
