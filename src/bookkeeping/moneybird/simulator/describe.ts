import { demonstrationClient } from './oauth.ts'
import type { Scene } from './scene.ts'

/** What runs where, with the keys it accepts: one fact a line. */
export const describeIt = ({ memory }: Scene, address: string): string =>
  [
    `Moneybird API v2 (apiAddress): ${address}/api/v2`,
    `OAuth 2 (oauthAddress): ${address}/oauth, with /authorize and /token`,
    `client id (clientId): ${demonstrationClient.id}`,
    `client secret (clientSecret): ${demonstrationClient.secret}`,
    'sign-in without a browser: POST /oauth/authorize as a form with client_id, redirect_uri, response_type=code, scope, state, user (an e-mail address below) and decision (allow or deny)',
    ...[...memory.all('users')].map(
      ({ name, email, access }) => `person: ${name}, ${email}, ${Object.keys(access).length} administrations`,
    ),
    ...[...memory.all('administrations')].map(({ id, name }) => `administration: ${name} (${id})`),
    `versions are whole seconds, webhook addresses must answer 200 when they are registered, and lists show this year unless asked otherwise`,
  ].join('\n')
