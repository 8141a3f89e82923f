import type { Fault } from '../../../src/simulators/simulator.ts'
import type { Random } from '../random.ts'

const ofTheLine = new Set(
  [
    'lose_request',
    'lose_answer',
    'slow_answer',
    'cut_answer',
    'garble',
    'error_500',
    'gateway_timeout',
  ].concat([
    'maintenance',
    'expired_token',
    'revoked_key',
    'forbidden',
    'too_many_requests',
    'unexpected_error',
  ]),
)

/** A fault of the seed's choice; most often the answer that is lost. */
export const faultOf = (codes: readonly string[], on: readonly string[], random: Random): Fault => {
  const code = random.chance(0.3) ? 'lose_answer' : random.pick(codes)
  return {
    fault: code,
    ...(ofTheLine.has(code) && random.chance(0.8) ? { on: random.pick(on) } : {}),
    ...(code === 'maintenance' ? { times: random.between(1, 5) } : {}),
    ...(code === 'cut_answer' ? { bytes: random.pick([0, 3, 20, 120]) } : {}),
    ...(code === 'slow_answer' ? { ms: random.between(20, 600) } : {}),
    ...(code === 'too_many_requests' ? { ms: random.between(50, 1_500) } : {}),
    ...(code === 'refuse_to_connect' ? { ms: random.between(20, 300) } : {}),
  }
}
