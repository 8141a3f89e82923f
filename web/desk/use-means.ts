import type { TextKey } from '../../languages/say.ts'
import { useMay, useSession } from '../api/session.ts'
import type { Means } from './address.ts'

/** The means this person may take at this till; where cash is not among them, why. */
export const useMeans = (): { means: readonly Means[]; noCash: TextKey | null } => {
  const { till } = useSession()
  const card = useMay('take-card')
  const cash = useMay('take-cash')
  const slip = useMay('record-slip')
  const takesCash = till?.takesCash ?? false
  const means: readonly (Means | false)[] = [
    card && 'card',
    cash && takesCash && 'cash',
    slip && 'standalone',
  ]
  return {
    means: means.filter((one): one is Means => one !== false),
    noCash: !cash ? 'desk.no_cash.person' : takesCash ? null : 'desk.no_cash.till',
  }
}
