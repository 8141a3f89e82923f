import { NumberInput, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { newId } from '../api/new-id.ts'
import { useAddPrinter, useChangePrinter } from '../api/organisation.ts'
import { useSession } from '../api/session.ts'
import type { Printer } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Dialog, DialogForm } from './dialog.tsx'
import { ShopField } from './shop-field.tsx'

const Form = ({ printer, onClose }: { printer?: Printer; onClose: () => void }) => {
  const t = useText()
  const { shops } = useSession().organisation
  const id = useRef(printer?.id ?? newId())
  const add = useAddPrinter()
  const change = useChangePrinter(id.current)
  const [name, setName] = useState(printer?.name ?? '')
  const [shopId, setShopId] = useState(printer?.shop.id ?? shops[0]?.id ?? '')
  const [host, setHost] = useState(printer?.host ?? '')
  const [port, setPort] = useState(printer?.port ?? 9100)
  const [columns, setColumns] = useState(printer?.columns ?? 42)
  const save = () => {
    const body = { name: name.trim(), host: host.trim(), port, columns }
    return printer ? change.run(body) : add.run({ ...body, id: id.current, shopId })
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
      {printer ? null : <ShopField value={shopId} onChange={setShopId} />}
      <TextInput
        required
        label={t('settings.printer.host')}
        description={t('settings.printer.host.hint')}
        value={host}
        onChange={(event) => setHost(event.currentTarget.value)}
      />
      <NumberInput
        hideControls
        label={t('settings.printer.port')}
        min={1}
        max={65_535}
        value={port}
        onChange={(value) => setPort(Number(value))}
      />
      <NumberInput
        hideControls
        label={t('settings.printer.columns')}
        description={t('settings.printer.columns.hint')}
        min={24}
        max={80}
        value={columns}
        onChange={(value) => setColumns(Number(value))}
      />
    </DialogForm>
  )
}

interface PrinterDialogProps {
  readonly printer?: Printer
  readonly opened: boolean
  readonly onClose: () => void
}

export const PrinterDialog = ({ printer, opened, onClose }: PrinterDialogProps) => {
  const t = useText()
  const title = printer ? t('settings.printer.edit', { printer: printer.name }) : t('settings.printer.add')
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form printer={printer} onClose={onClose} />
    </Dialog>
  )
}
