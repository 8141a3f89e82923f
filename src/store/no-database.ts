/** There is no database to work with, and why: `code` names a text in `languages/`, `params` fill it. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
  readonly code: string
  readonly params: Readonly<Record<string, string>>

  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super([code, ...Object.values(params)].join(': '))
    this.code = code
    this.params = params
  }
}
