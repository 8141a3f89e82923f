import { type EvidenceRoom, nameOf } from './evidence-room.ts'

/** Everything that is known of every card payment, for a person who looks for the reason. */
export const tellAll = async ({ cases, devices, look }: EvidenceRoom): Promise<string[]> => {
  const said = await look<{ request: string; lines: string[] }>(
    `select request_id as request, array_agg(to_char(at, 'HH24:MI:SS.MS') || ' ' || direction || ' ' || channel || ' ' || body order by id) as lines
     from message where organisation_id = $1 group by 1`,
  )
  const proofs = await look<{ request: string; proof: string }>(
    `select request_id as request, to_char(at, 'HH24:MI:SS.MS') || ' ' || proves || ' by ' || source || ' ' || coalesce(reason::text, '') as proof
     from evidence where organisation_id = $1 order by at`,
  )
  return [
    ...devices.flatMap((device) => [
      `${device.name}: ${device.fate}, dialect ${JSON.stringify(device.dialect)}, settings ${JSON.stringify(device.settings)}`,
      ...device.simulator.book().map((line) => `  took ${describe(line)}`),
    ]),
    ...cases.flatMap((one) => [
      `${nameOf(one)}: asked ${one.minor}+${one.surplus}, made ${one.madeAt.toISOString()}, asks ${one.asks}, next ${one.askAt?.toISOString()}, promised ${one.promised}`,
      ...proofs.filter(({ request }) => request === one.request).map(({ proof }) => `  ${proof}`),
      ...(said.find(({ request }) => request === one.request)?.lines ?? []).map(shorten),
    ]),
  ]
}

const describe = (line: object): string =>
  JSON.stringify(line, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

const shorten = (line: string): string =>
  `  ${line.replaceAll(/\s*xmlns\S*|<\?xml.*?\?>/g, '').slice(0, 400)}`
