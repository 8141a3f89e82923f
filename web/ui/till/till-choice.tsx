import { IconCashRegister, IconDoorExit } from '@tabler/icons-react'
import { useTills } from '../../api/organisation.ts'
import { useChooseTill, useSession } from '../../api/session.ts'
import { useText } from '../../text.tsx'
import { BigChoice, BigChoices } from '../big-choice.tsx'
import { Loaded } from '../loaded.tsx'
import { Trouble } from '../trouble.tsx'

/** The tills, each a large target; and to be at none, for who works at a desk of their own. */
export const TillChoice = ({ onChosen }: { onChosen?: () => void }) => {
  const t = useText()
  const { till } = useSession()
  const choose = useChooseTill()
  const sit = (id: string | null) => {
    choose.run(id).then(onChosen, () => {})
  }
  return (
    <Loaded query={useTills()}>
      {(tills) => (
        <BigChoices>
          {tills.map(({ id, name, shop, takesCash }) => (
            <BigChoice
              key={id}
              icon={IconCashRegister}
              title={name}
              chosen={till?.id === id}
              onChoose={() => sit(id)}
            >
              {shop.name} · {t(takesCash ? 'shell.till.cash' : 'shell.till.card_only')}
            </BigChoice>
          ))}
          {till ? (
            <BigChoice icon={IconDoorExit} title={t('shell.till.leave')} onChoose={() => sit(null)} />
          ) : null}
          <Trouble error={choose.state.error} />
        </BigChoices>
      )}
    </Loaded>
  )
}
