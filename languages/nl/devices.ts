import type { devices as english } from '../en/devices.ts'

export const devices: Record<keyof typeof english, string> = {
  'simulator.happened.authorised': '{amount} afgeschreven voor aanvraag {number} (code {code})',
  'simulator.happened.reversed': '{amount} afgeschreven voor aanvraag {number}, en teruggeboekt',
}
