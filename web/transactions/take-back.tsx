import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useMay } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useTakeBack } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { AskWhy } from '../ui/ask-why.tsx'

/** Cash or a slip is taken back by a reversing payment; a card payment goes back on the terminal. */
export const TakeBack = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const write = useAmount()
  const may = useMay('take-back-cash')
  const takeBack = useTakeBack(payment.id)
  const id = useRef(newId())
  const [open, setOpen] = useState(false)
  const possible =
    payment.method !== 'card' && payment.state === 'accepted' && !payment.takenBackBy && !payment.takesBack
  if (!may || !possible) return null
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp aria-hidden size={20} />}
        onClick={() => setOpen(true)}
      >
        {t('transactions.take_back')}
      </Button>
      <AskWhy
        title={t('transactions.take_back')}
        explain={t('transactions.take_back.explain', { amount: write(payment.amount) })}
        verb={t('transactions.take_back.do')}
        opened={open}
        onClose={() => setOpen(false)}
        error={takeBack.state.error}
        busy={takeBack.state.isPending}
        run={(reason) => takeBack.run({ id: id.current, reason })}
      />
    </div>
  )
}
