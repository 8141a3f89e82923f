import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useTerminals } from '../api/terminals.ts'
import { useReleaseTerminal } from '../api/unknown.ts'
import { useText } from '../text.tsx'
import { AskWhy } from '../ui/ask-why.tsx'

/** Frees the terminal that an unknown holds, by signature; the payment itself stays unknown. */
export const Release = ({ payment }: { payment: Payment }) => {
  const t = useText()
  const may = useMay('release-terminals')
  const terminals = useTerminals().data
  const release = useReleaseTerminal()
  const [open, setOpen] = useState(false)
  const held = terminals?.find(({ heldBy }) => heldBy?.paymentId === payment.id)
  if (!may || !held) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlugConnectedX aria-hidden size={20} />}
        onClick={() => setOpen(true)}
      >
        {t('tasks.release', { terminal: held.name })}
      </Button>
      <AskWhy
        title={t('tasks.release', { terminal: held.name })}
        explain={t('tasks.release.explain')}
        verb={t('tasks.release.do')}
        opened={open}
        onClose={() => setOpen(false)}
        error={release.state.error}
        busy={release.state.isPending}
        run={(reason) => release.run({ id: held.id, reason })}
      />
    </>
  )
}
