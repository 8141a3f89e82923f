import type { Grant } from '../../books.ts'
import type { SimulatedGrant } from '../simulator.ts'

/** A grant as the connector keeps it, of somebody who signed in without any page. */
export const signedInGrant = (granted: SimulatedGrant, user: string | null): Grant => {
  const { access_token: access, refresh_token: refresh, scope, created_at, expires_in } = granted
  const until = expires_in === undefined ? null : (created_at + expires_in) * 1_000
  return { tokens: { access, refresh, until, renewFrom: until, scope }, user }
}
