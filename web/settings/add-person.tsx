import { useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddPerson } from '../api/organisation.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Dialog, DialogForm } from './dialog.tsx'
import { type PersonDraft, PersonFields } from './person-fields.tsx'

const Form = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const { language } = useSession().organisation
  const add = useAddPerson()
  const id = useRef(newId())
  const [draft, setDraft] = useState<PersonDraft>({ name: '', email: '', role: 'cashier', language })
  const save = () =>
    add.run({ ...draft, id: id.current, name: draft.name.trim(), email: draft.email.trim() || null })
  return (
    <DialogForm onClose={onClose} error={add.state.error} busy={add.state.isPending} save={save}>
      <p className="quiet">{t('settings.person.add.hint')}</p>
      <PersonFields draft={draft} onChange={(change) => setDraft((known) => ({ ...known, ...change }))} />
    </DialogForm>
  )
}

export const AddPerson = (props: { opened: boolean; onClose: () => void }) => {
  const t = useText()
  return (
    <Dialog {...props} title={t('settings.person.add')}>
      <Form onClose={props.onClose} />
    </Dialog>
  )
}
