import { Button } from '@mantine/core'
import { useText } from '../text.tsx'
import { Notice } from '../ui/notice.tsx'
import { PayJustWhatIsOpen } from './surplus-choice.tsx'
import type { BillForm } from './use-bill-form.ts'
import { useMeans } from './use-means.ts'

/** More than is open, by a means that takes no surplus: what can be done instead. */
export const SurplusNotSo = ({ form, title }: { form: BillForm; title: string }) => {
  const t = useText()
  const byCard = useMeans().means.includes('card')
  return (
    <Notice
      live
      tone="waiting"
      title={title}
      actions={
        <>
          {byCard ? <Button onClick={() => form.setMeans('card')}>{t('desk.surplus.by_card')}</Button> : null}
          <PayJustWhatIsOpen form={form} />
        </>
      }
    />
  )
}
