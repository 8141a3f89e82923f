import type { ConnectionCheck } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'

interface AdministrationProps {
  readonly check: ConnectionCheck
  readonly title: string
}

/** Which administration the settings open, or why they open none. */
export const Administration = ({ check, title }: AdministrationProps) => {
  const t = useText()
  const { alive, administration, facts, reason } = check
  if (!alive || !administration)
    return (
      <Notice live tone="bad" title={t('connections.not_alive')}>
        {reason?.text}
        {reason?.said ? <div className="quiet">“{reason.said}”</div> : null}
      </Notice>
    )
  return (
    <Notice live tone="good" title={title}>
      <Facts of={[{ label: t('connections.administration'), value: administration.name }, ...facts]} />
    </Notice>
  )
}
