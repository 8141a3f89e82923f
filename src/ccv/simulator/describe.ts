import type { OpiAddress } from './bridge/till.ts'
import type { Office } from './office.ts'

/** What a stranger needs to point a client at it: one fact a line. */
export const describeIt = ({ address, terminals, dialect }: Office, key: string, opi?: OpiAddress): string =>
  [
    `CCV Payment API (TEST) at ${address()}/api/v1, the same at ${address()}/vpos/api/v1`,
    `API key ${key}: HTTP Basic, the key as the user, no password`,
    ...[...terminals.values()].map(
      ({ terminalId, managementSystemId }) =>
        `terminal ${terminalId} (managementSystemId ${managementSystemId}, accessProtocol OPI_NL)`,
    ),
    ...(opi
      ? [`the first terminal is the OPI-NL device at port ${opi.port}, which dials port ${opi.devicePort}`]
      : []),
    ...(dialect.testAmounts && !opi ? amounts : []),
    `try: curl -u ${key}: ${address()}/api/v1/method`,
  ].join('\n')

const amounts = [
  'at a terminal every amount succeeds, except 50.05 (declined) and 16.00 (printer without paper)',
  '50.01 asks for a signature, 50.02 for identification, 50.03 for both; 12.00 wants no customer receipt',
]
