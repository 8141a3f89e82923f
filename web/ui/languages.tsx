import { SegmentedControl } from '@mantine/core'
import type { Language } from '../../languages/say.ts'
import { useLanguage, useText } from '../text.tsx'

const names: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'nl', label: 'Nederlands' },
]

/** Each language by its own name. */
export const Languages = ({ onChange }: { onChange?: (to: Language) => void }) => {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      data={[...names]}
      value={language}
      onChange={(to) => (onChange ?? setLanguage)(to as Language)}
    />
  )
}
