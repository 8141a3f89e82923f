import { Button, Stack } from '@mantine/core'
import { useFollowLink } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { Frame } from './frame.tsx'

/** Where a one-time link leads: its token stands behind the hash, which no server and no log ever sees. */
export const Welcome = () => {
  const t = useText()
  const follow = useFollowLink()
  const token = location.hash.slice(1)
  const enter = () => {
    follow.run(token).then(
      () => location.replace('/desk'),
      () => {},
    )
  }
  return (
    <Frame title={t('shell.welcome.title')}>
      <Stack>
        {token ? <p className="quiet">{t('shell.welcome.hint')}</p> : null}
        {token ? null : <Notice tone="waiting" title={t('shell.welcome.no_token')} />}
        <Trouble error={follow.state.error} />
        {token ? (
          <Button size="lg" onClick={enter} loading={follow.state.isPending} autoFocus>
            {t('shell.welcome.do')}
          </Button>
        ) : null}
        <Button component="a" href="/desk" variant="subtle">
          {t('shell.welcome.sign_in')}
        </Button>
      </Stack>
    </Frame>
  )
}
