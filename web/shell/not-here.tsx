import { IconMapPinQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

export const NotHere = () => {
  const t = useText()
  return (
    <Page plain title={t('shell.not_here')}>
      <Empty icon={IconMapPinQuestion} title={t('shell.not_here')}>
        <Link to="/desk">{t('shell.not_here.desk')}</Link>
      </Empty>
    </Page>
  )
}
