import { grades, type Links } from '../links.ts'
import { free, type Run } from '../run.ts'

/** Asks about the same reference in another currency: what it was changed at is not ours to guess. */
export const noteOtherCurrencies = (run: Run, links: Links): void => {
  for (let place = 0; place < links.right.length; place++) {
    const left = links.left[place] as number
    const right = links.right[place] as number
    if (run.leftState[left] !== free || run.rightState[right] !== free) continue
    if (run.left.currency[left] === run.right.currency[right]) continue
    if ((links.grade[place] as number) < grades.mentioned || run.isRejected(left, right)) continue
    const candidate = { left: [left], right: [right], pass: 'exact-reference' as const }
    run.note({ doubt: 'currency_differs', candidates: [candidate] })
  }
}
