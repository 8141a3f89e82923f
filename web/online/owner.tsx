import type { OnlineCheck } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'

/** Whose account a key opens, or why it opens none. */
export const Owner = ({ check, title }: { check: OnlineCheck; title: string }) => {
  const t = useText()
  const { alive, owner, facts, reason } = check
  if (!alive || !owner)
    return (
      <Notice live tone="bad" title={t('online.account.not_alive')}>
        {reason?.text}
        {reason?.said ? <div className="quiet">“{reason.said}”</div> : null}
      </Notice>
    )
  return (
    <Notice live tone="good" title={title}>
      <Facts of={[{ label: t('online.account.owner'), value: owner.name }, ...facts]} />
    </Notice>
  )
}
