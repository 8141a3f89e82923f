import { isTextKey, type Language, say } from '../../languages/say.ts'
import type { Reason } from '../refusal.ts'

/** A reason in words; where no text was written for it, its code, so that nothing is ever hidden. */
export const reasonText = (language: Language, { code, params = {} }: Reason): string => {
  const key = `reason.${code}`
  return isTextKey(key) ? say(language, key, params) : code
}
