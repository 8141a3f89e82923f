import { Modal } from '@mantine/core'
import { useText } from '../../text.tsx'
import { TillChoice } from './till-choice.tsx'

interface ChooseTillProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export const ChooseTill = ({ opened, onClose }: ChooseTillProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.till.choose')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <TillChoice onChosen={onClose} />
    </Modal>
  )
}
