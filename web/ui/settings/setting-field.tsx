import { NativeSelect, NumberInput, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useText } from '../../text.tsx'
import type { Setting } from './schema.ts'
import { useDriverText } from './use-driver-text.ts'

interface SettingFieldProps {
  readonly setting: Setting
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** There is one already, which is never shown again: empty keeps it. */
  readonly kept?: boolean
}

/** The field a setting asks for. */
export const SettingField = ({ setting, value, onChange, kept = false }: SettingFieldProps) => {
  const say = useDriverText()
  const t = useText()
  const { kind, required, standard, minimum, maximum, choices } = setting
  const words = { label: say(setting.title), description: say(setting.description) || undefined }
  const now = value ?? standard
  if (kind === 'switch')
    return (
      <Switch {...words} checked={now === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    )
  if (kind === 'choice')
    return (
      <NativeSelect
        {...words}
        required={required}
        data={[...(standard === undefined ? [''] : []), ...choices].map((choice) => ({
          value: choice,
          label: say(choice),
        }))}
        value={String(now ?? '')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  if (kind === 'number')
    return (
      <NumberInput
        {...words}
        required={required}
        min={minimum}
        max={maximum}
        allowDecimal={false}
        hideControls
        value={typeof now === 'number' ? now : ''}
        onChange={onChange}
      />
    )
  if (kind === 'secret')
    return (
      <PasswordInput
        {...words}
        required={required && !kept}
        placeholder={kept ? t('terminals.secret_kept') : undefined}
        autoComplete="off"
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...words}
      required={required}
      autoComplete="off"
      value={String(now ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
