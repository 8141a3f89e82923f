import { type Language, say } from '../../../languages/say.ts'

/** Tells on stderr how a long run gets on; a short one says nothing. */
export interface Progress {
  tell(code: 'read' | 'step' | 'wrote', params: Readonly<Record<string, string | number>>): void
  /** Seconds since the beginning. */
  seconds(): number
}

const quietSeconds = 1

export const openProgress = (language: Language): Progress => {
  const begun = performance.now()
  const seconds = (): number => (performance.now() - begun) / 1000
  return {
    seconds,
    tell: (code, params) => {
      if (seconds() < quietSeconds) return
      const megabytes = Math.round(process.memoryUsage.rss() / 1048576)
      const text = say(language, `match.progress.${code}`, params)
      process.stderr.write(`${seconds().toFixed(1)} s, ${megabytes} MB: ${text}\n`)
    },
  }
}
