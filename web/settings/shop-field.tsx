import { NativeSelect } from '@mantine/core'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'

/** Which shop; nothing to ask where there is only one. */
export const ShopField = ({ value, onChange }: { value: string; onChange: (id: string) => void }) => {
  const t = useText()
  const { shops } = useSession().organisation
  if (shops.length < 2) return null
  return (
    <NativeSelect
      label={t('settings.shop')}
      data={shops.map((shop) => ({ value: shop.id, label: shop.name }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
