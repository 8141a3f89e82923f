import { useText } from '../text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'

/** An earlier step comes first. */
export const NeedsProvider = () => {
  const t = useText()
  return (
    <Notice
      title={t('setup.shop.later.provider')}
      actions={
        <LinkButton to="/setup" search={{ what: 'web-shop', step: 'provider' }}>
          {t('setup.shop.step.provider')}
        </LinkButton>
      }
    />
  )
}
