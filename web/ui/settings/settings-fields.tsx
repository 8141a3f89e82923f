import { Button, SimpleGrid, Stack } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../text.tsx'
import { type Setting, settingsOf } from './schema.ts'
import { SettingField } from './setting-field.tsx'

interface SettingsFieldsProps {
  readonly schema: unknown
  readonly values: Readonly<Record<string, unknown>>
  readonly onChange: (name: string, value: unknown) => void
  /** Settings that are kept already, with their secrets. */
  readonly kept?: boolean
  /** A setting that is asked for elsewhere. */
  readonly without?: string
}

/** What the driver must be told; all that has a good value already is folded away. */
export const SettingsFields = ({ schema, values, onChange, kept, without }: SettingsFieldsProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const settings = settingsOf(schema).filter(({ name }) => name !== without)
  const plain = settings.filter(({ required }) => required)
  const advanced = settings.filter(({ required }) => !required)
  const field = (setting: Setting) => (
    <SettingField
      key={setting.name}
      setting={setting}
      value={values[setting.name]}
      kept={kept}
      onChange={(value) => onChange(setting.name, value)}
    />
  )
  const Icon = open ? IconChevronUp : IconChevronDown
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>{plain.map(field)}</SimpleGrid>
      {advanced.length > 0 ? (
        <Button
          variant="subtle"
          style={{ alignSelf: 'start' }}
          aria-expanded={open}
          rightSection={<Icon aria-hidden size={20} />}
          onClick={() => setOpen(!open)}
        >
          {t('terminals.advanced', { count: advanced.length })}
        </Button>
      ) : null}
      {open ? <SimpleGrid cols={{ base: 1, sm: 2 }}>{advanced.map(field)}</SimpleGrid> : null}
    </Stack>
  )
}
