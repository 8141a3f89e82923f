import type { FastifyRequest } from 'fastify'
import { isLanguage, type Language } from '../../languages/say.ts'

/** The reader's language: what the request asks for, else the person's own. */
export const languageOf = (request: FastifyRequest): Language =>
  accepted(request.headers['accept-language']) ?? request.caller?.language ?? 'en'

// RFC 9110, 12.5.4: ranges with weights, `nl-NL, nl;q=0.9, en;q=0.8`.
const accepted = (header: string | undefined): Language | undefined => {
  const wanted = (header ?? '').split(',').map((range) => {
    const [tag = '', weight] = range
      .trim()
      .toLowerCase()
      .split(/;\s*q=/)
    return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
  })
  const best = wanted
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language
  return best !== undefined && isLanguage(best) ? best : undefined
}
