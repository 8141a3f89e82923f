import { say } from '../../../languages/say.ts'
import type { App } from '../app.ts'
import { languageOf } from '../language-of.ts'

/** Where a page of a provider sends the browser when it is done. It says nothing of the outcome, because it proves nothing. */
export const returned = (app: App): void => {
  app.get('/returned', { schema: { hide: true } }, (request, response) => {
    const language = languageOf(request)
    return response
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'self'")
      .send(
        `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Saldo</title><p>${say(language, 'returned.text')}</p></html>`,
      )
  })
}
