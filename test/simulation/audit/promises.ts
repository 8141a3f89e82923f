import type { Rule } from './evidence-room.ts'

/** What people were told came true: a yes is in the books, a no is not. */
export const peopleWereToldTheTruth: Rule = async ({ told, look }) => {
  const rows = await look<{ id: string }>('select id from tender where organisation_id = $1')
  const tenders = new Set(rows.map(({ id }) => id))
  return told.flatMap(({ wish, answer }) => {
    const id = 'wish' in wish ? wish.wish.id : wish.do === 'take back' ? wish.id : null
    if (id === null || answer === 'nothing') return []
    return tenders.has(id) === (answer === 'yes')
      ? []
      : [`somebody was told ${answer} about ${wish.do} ${id.slice(-6)}, and it is not so`]
  })
}
