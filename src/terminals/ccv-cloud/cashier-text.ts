import { isLanguage, say, type TextKey } from '../../../languages/say.ts'
import type { PaymentOrder } from '../terminal.ts'

type Told = Extract<TextKey, `terminal.ccv_cloud.show.${string}` | `terminal.ccv_cloud.ask.${string}`>
type Tail<Key> = Key extends `terminal.ccv_cloud.${infer Name}` ? Name : never

/** CCV tells how a payment goes on its own page only, so Saldo says in a line what it is at. */
export const cashierText = ({ language }: PaymentOrder, name: Tail<Told>): string => {
  const short = language.slice(0, 2).toLowerCase()
  return say(isLanguage(short) ? short : 'en', `terminal.ccv_cloud.${name}`)
}
