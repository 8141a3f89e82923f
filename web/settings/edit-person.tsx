import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useChangePerson } from '../api/organisation.ts'
import type { Person } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Dialog, DialogForm } from './dialog.tsx'
import { type PersonDraft, PersonFields } from './person-fields.tsx'
import { exceptionsOf } from './rights.ts'
import { RightsFields } from './rights-fields.tsx'
import { useLimit } from './use-limit.tsx'

const Form = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText()
  const change = useChangePerson(person.id)
  const { name, email, role, language } = person
  const [draft, setDraft] = useState<PersonDraft>({ name, email: email ?? '', role, language })
  const [rights, setRights] = useState<readonly string[]>(person.rights)
  const [active, setActive] = useState(person.active)
  const limit = useLimit(person.cashLimit)
  const refundLimit = useLimit(person.refundLimit, 'refund')
  const roleChanged = draft.role !== person.role
  const save = () =>
    change.run({
      ...draft,
      name: draft.name.trim(),
      email: draft.email.trim() || null,
      active,
      cashLimit: limit.decimal,
      refundLimit: refundLimit.decimal,
      ...(roleChanged ? {} : exceptionsOf(person, rights)),
    })
  return (
    <DialogForm onClose={onClose} error={change.state.error} busy={change.state.isPending} save={save}>
      <PersonFields draft={draft} onChange={(part) => setDraft((known) => ({ ...known, ...part }))} />
      {limit.field}
      {refundLimit.field}
      <Switch
        label={t('settings.person.active')}
        description={t('settings.person.active.hint')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      {roleChanged ? (
        <p className="quiet">{t('settings.rights.after_role')}</p>
      ) : (
        <RightsFields person={person} rights={rights} onChange={setRights} />
      )}
    </DialogForm>
  )
}

interface EditPersonProps {
  readonly person: Person
  readonly opened: boolean
  readonly onClose: () => void
}

export const EditPerson = ({ person, opened, onClose }: EditPersonProps) => {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('settings.person.edit', { person: person.name })}>
      <Form person={person} onClose={onClose} />
    </Dialog>
  )
}
