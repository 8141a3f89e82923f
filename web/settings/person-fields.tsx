import { NativeSelect, TextInput } from '@mantine/core'
import type { Person, Role } from '../api/shapes.ts'
import { useText } from '../text.tsx'

export const roles = ['cashier', 'adviser', 'manager', 'bookkeeper', 'administrator'] as const

export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly language: Person['language']
}

interface PersonFieldsProps {
  readonly draft: PersonDraft
  readonly onChange: (change: Partial<PersonDraft>) => void
}

export const PersonFields = ({ draft, onChange }: PersonFieldsProps) => {
  const t = useText()
  return (
    <>
      <TextInput
        required
        data-autofocus
        maxLength={100}
        label={t('settings.name')}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        maxLength={200}
        label={t('settings.email')}
        value={draft.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.role')}
        data={roles.map((role) => ({ value: role, label: t(`settings.role.${role}`) }))}
        value={draft.role}
        description={t(`settings.role.${draft.role}.hint`)}
        onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
      />
      <NativeSelect
        label={t('shell.language')}
        data={[
          { value: 'en', label: 'English' },
          { value: 'nl', label: 'Nederlands' },
        ]}
        value={draft.language}
        onChange={(event) => onChange({ language: event.currentTarget.value as Person['language'] })}
      />
    </>
  )
}
