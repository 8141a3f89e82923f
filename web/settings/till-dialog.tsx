import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddTill, useChangeTill, usePrinters } from '../api/organisation.ts'
import { useSession } from '../api/session.ts'
import type { Till } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Dialog, DialogForm } from './dialog.tsx'
import { ShopField } from './shop-field.tsx'
import { useLimit } from './use-limit.tsx'

const Form = ({ till, onClose }: { till?: Till; onClose: () => void }) => {
  const t = useText()
  const { shops } = useSession().organisation
  const printers = usePrinters().data ?? []
  const id = useRef(till?.id ?? newId())
  const add = useAddTill()
  const change = useChangeTill(id.current)
  const [name, setName] = useState(till?.name ?? '')
  const [shopId, setShopId] = useState(till?.shop.id ?? shops[0]?.id ?? '')
  const [takesCash, setTakesCash] = useState(till?.takesCash ?? true)
  const [printerId, setPrinterId] = useState(till?.printer?.id ?? '')
  const limit = useLimit(till?.cashLimit ?? null)
  const save = () => {
    const body = { name: name.trim(), takesCash, printerId: printerId || null, cashLimit: limit.decimal }
    return till ? change.run(body) : add.run({ ...body, id: id.current, shopId })
  }
  const error = add.state.error ?? change.state.error
  const busy = add.state.isPending || change.state.isPending
  return (
    <DialogForm onClose={onClose} error={error} busy={busy} save={save}>
      <TextInput
        required
        data-autofocus
        label={t('settings.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {till ? null : <ShopField value={shopId} onChange={setShopId} />}
      <Switch
        label={t('settings.till.takes_cash')}
        checked={takesCash}
        onChange={(event) => setTakesCash(event.currentTarget.checked)}
      />
      {takesCash ? limit.field : null}
      <NativeSelect
        label={t('settings.till.printer')}
        data={[
          { value: '', label: t('settings.till.no_printer') },
          ...printers.map((printer) => ({ value: printer.id, label: printer.name })),
        ]}
        value={printerId}
        onChange={(event) => setPrinterId(event.currentTarget.value)}
      />
    </DialogForm>
  )
}

interface TillDialogProps {
  readonly till?: Till
  readonly opened: boolean
  readonly onClose: () => void
}

export const TillDialog = ({ till, opened, onClose }: TillDialogProps) => {
  const t = useText()
  const title = till ? t('settings.till.edit', { till: till.name }) : t('settings.till.add')
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form till={till} onClose={onClose} />
    </Dialog>
  )
}
