import { type Refusal, refuse } from '../refusal.ts'
import { readKeptSecrets } from './kept-secrets.ts'
import { type Own, once } from './own-session.ts'
import { isSecret } from './secret.ts'
import { endSession, type NewSession, startSession } from './session.ts'
import type { Door, Knock } from './sign-in.ts'
import { countTry, forgetTries } from './throttle.ts'

/** Another person takes over by PIN: only at a till somebody signed in at. The old session ends, a new one begins. */
export const switchPerson = async (
  { store, key, door }: Door,
  own: Own,
  knock: Knock,
  { personId, pin }: { personId: string; pin: string },
): Promise<NewSession | Refusal | null> => {
  const { organisation, till } = own.caller.actor
  if (till === null) return refuse('till.none')
  const whom = `${organisation} ${personId}`
  const tooMany = await countTry(store, door, 'pin', whom, knock.at)
  if (tooMany) return tooMany
  const kept = await store.read(organisation, (tx) => readKeptSecrets(tx, personId))
  const fits = await isSecret(key, 'pin', kept?.active ? kept.pin_hash : null, pin)
  if (!fits) return refuse('right.wrong_pin')
  await forgetTries(store, 'pin', whom)
  return once({ store }, own, async (tx, hash) => {
    await endSession(tx, hash, knock.at)
    return startSession(tx, door, {
      person: personId,
      till,
      byPin: true,
      address: knock.address,
      at: knock.at,
    })
  })
}
