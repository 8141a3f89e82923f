import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'

/** Said clearly where a key opens test money only. */
export const TestKey = ({ owner }: { owner: { readonly id: string } | null }) => {
  const t = useText()
  if (!owner?.id.startsWith('TEST')) return null
  return (
    <Notice tone="waiting" title={t('setup.shop.provider.test.title')}>
      {t('setup.shop.provider.test')}
    </Notice>
  )
}
