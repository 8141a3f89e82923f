import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { Connection } from '../api/shapes.ts'
import { useBeginSignIn } from '../api/sign-in-at-package.ts'
import { useText } from '../text.tsx'
import { OtherAdministration } from '../ui/books/other-administration.tsx'
import { Trouble } from '../ui/trouble.tsx'

const useLeave = ({ id, connector }: Connection) => {
  const begin = useBeginSignIn()
  return {
    leave: () => begin.start({ connector, settings: {}, connectionId: id }),
    busy: begin.state.isPending || begin.state.isSuccess,
    error: begin.state.error,
  }
}

/** To the package's page and back, with the same administration or another one. */
export const SignInAgain = ({ connection }: { connection: Connection }) => {
  const t = useText()
  const { leave, busy, error } = useLeave(connection)
  const [explaining, explain] = useState(false)
  return (
    <>
      <Button
        variant={connection.trouble ? 'filled' : 'default'}
        leftSection={<IconRefresh aria-hidden size={20} />}
        loading={busy}
        onClick={leave}
      >
        {t('connections.sign_in_again')}
      </Button>
      <Button variant="default" onClick={() => explain(true)}>
        {t('connections.other_administration')}
      </Button>
      <Modal
        opened={explaining}
        onClose={() => explain(false)}
        size="lg"
        title={t('connections.other_administration')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <Stack>
          <p>{t('sign_in.other.lead', { package: connection.connectorTitle })}</p>
          <OtherAdministration from={connection.administration.name} />
          <Trouble error={error} />
          <Group>
            <Button loading={busy} onClick={leave}>
              {t('sign_in.at', { package: connection.connectorTitle })}
            </Button>
            <Button variant="default" onClick={() => explain(false)}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
      {explaining ? null : <Trouble error={error} />}
    </>
  )
}
