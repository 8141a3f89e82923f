import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { newId } from '../../api/new-id.ts'
import { useSession } from '../../api/session.ts'
import { type Decided, useDecide } from '../../api/unknown.ts'
import { useText } from '../../text.tsx'
import { useAmount } from '../amount.tsx'
import { Notice } from '../notice.tsx'
import { Trouble } from '../trouble.tsx'

const outcomes = [
  ['accepted', 'tasks.decide.accepted', 'tasks.decide.accepted.hint'],
  ['refused', 'tasks.decide.refused', 'tasks.decide.refused.hint'],
  ['not_taken', 'tasks.decide.not_taken', 'tasks.decide.not_taken.hint'],
] as const

const Form = ({ paymentId, onClose }: { paymentId: string; onClose: () => void }) => {
  const t = useText()
  const write = useAmount()
  const { organisation } = useSession()
  const decide = useDecide(paymentId)
  const id = useRef(newId())
  const [state, setState] = useState<Decided>()
  const [reason, setReason] = useState('')
  const ready = state !== undefined && reason.trim().length >= 3
  const submit = async () => {
    if (!ready) return
    await decide.run({ id: id.current, state, reason: reason.trim() }).then(onClose, () => {})
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <Notice title={t('tasks.decide.rules')}>
          {t('tasks.decide.rules.hint', { limit: write(organisation.secondPersonAbove) })}
        </Notice>
        <Radio.Group
          label={t('tasks.decide.what')}
          value={state ?? ''}
          onChange={(value) => setState(value as Decided)}
        >
          <Stack gap="xs" mt="xs">
            {outcomes.map(([value, label, hint]) => (
              <Radio key={value} value={value} label={t(label)} description={t(hint)} size="md" />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t('tasks.decide.reason')}
          description={t('tasks.decide.reason.hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Trouble error={decide.state.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={decide.state.isPending}>
            {t('tasks.decide.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface DecideProps {
  readonly paymentId: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** A person says what an unknown was, after asking the provider. */
export const Decide = ({ paymentId, opened, onClose }: DecideProps) => {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('tasks.decide.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Form paymentId={paymentId} onClose={onClose} />
    </Modal>
  )
}
