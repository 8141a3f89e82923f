import { Button } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'

/** A mistake of ours on the page: what was stored is not touched by it. */
export const Broken = () => {
  const t = useText()
  return (
    <Empty icon={IconTool} title={t('shell.broken')}>
      <p>{t('shell.broken.hint')}</p>
      <Button onClick={() => location.reload()}>{t('shell.broken.again')}</Button>
    </Empty>
  )
}
