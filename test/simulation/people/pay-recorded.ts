import { v7 as newId } from 'uuid'
import { euro } from '../garage.ts'
import { ask, type Worker } from './shop.ts'

let slips = 0

/** Takes cash, or the slip of a device of its own. */
export const payRecorded = async (
  me: Worker,
  how: 'cash' | 'slip',
  invoice: string,
  minor: bigint,
): Promise<void> => {
  const { actor } = me
  const id = newId()
  slips += 1
  const slip = { number: String(slips), terminal: 'spare', issuer: null }
  const till = actor.till ?? ''
  const given = euro(minor + 5_000n - (minor % 5n))
  await ask(
    me,
    `payment.${how}`,
    id,
    how === 'cash'
      ? { do: 'cash', wish: { id, invoice, till, amount: euro(minor), given } }
      : { do: 'slip', wish: { id, invoice, till, amount: euro(minor), slip } },
  )
}
