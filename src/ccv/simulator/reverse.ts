import { type Route, wrongInKey, wrongInShared } from './call.ts'
import { finishLater } from './finish-later.ts'
import { draftOf } from './follow.ts'
import type { Transaction } from './memory.ts'
import { methods } from './methods.ts'
import type { Office } from './office.ts'
import { madeOf, originalOf } from './original.ts'
import { repeatable } from './repeat.ts'
import { type Refusal, refused } from './reply.ts'
import { show } from './show.ts'
import { openTransaction } from './transactions.ts'

/** `POST /reversal` (1.12): all of it, once; of a terminal also a sale and a capture. */
export const reverse: Route = (office, call) => {
  const found = originalOf(office, call)
  if ('reply' in found) return found.reply
  const { original } = found
  const problem = wrongInKey(office, call) ?? wrongInShared(office, call.body)
  if (problem) return refused(problem)
  return repeatable(office, call, 'reversal', () => {
    const wrong = wrongOriginal(office, original)
    if (wrong) return refused(wrong)
    const opened = openTransaction(office, draftOf(call.body, original, 'reversal', original.amount))
    return { status: 200, body: show(office, finishLater(office, opened)) }
  })
}

const wrongOriginal = (office: Office, original: Transaction): Refusal | null => {
  const { reference, type, method, status } = original
  const types = method === 'terminal' ? ['authorise', 'sale', 'capture'] : ['authorise']
  if (status !== 'success' || !methods[method]?.reversible || !types.includes(type))
    return { message: `a ${status} ${type} of ${method} cannot be reversed`, field: 'reference' }
  const followers: Readonly<Record<string, string>> = {
    reversal: 'it is reversed already, or a reversal is pending',
    capture: 'it is captured already',
    refund: 'it is refunded already',
  }
  for (const [kind, message] of Object.entries(followers))
    if (madeOf(office, reference, kind).length > 0) return { message, field: 'reference' }
  return null
}
