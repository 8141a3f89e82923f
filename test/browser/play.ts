import { expect } from 'vitest'
import type { Caller } from '../story/shop.ts'

/** Plays the simulated terminal of the garage, as the simulator room would. */
export const playTerminal = async (mila: Caller) => {
  const { body } = await mila.get('/simulators')
  const { id } = body.find(({ party }: { party: string }) => party === 'ccv-opi')
  const send = async (method: string, path: string, wish: object) => {
    const { status } = await mila.send(method, `/simulators/${id}/${path}`, wish)
    expect(status).toBe(200)
  }
  return {
    act: (action: string) => send('POST', 'actions', { action }),
    fault: (fault: string, on = true) => send('PUT', 'faults', { fault, on }),
    byHand: (byHand: boolean) => send('PUT', 'by-hand', { byHand }),
  }
}
