import { Button, Group } from '@mantine/core'
import { IconPencil, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { usePrinters, useTestPrinter } from '../api/organisation.ts'
import type { Printer } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { PrinterDialog } from './printer-dialog.tsx'
import styles from './settings.module.css'

const Row = ({ printer }: { printer: Printer }) => {
  const t = useText()
  const test = useTestPrinter(printer.id)
  const [open, setOpen] = useState(false)
  const printed = test.state.data
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <div className={styles.name}>{printer.name}</div>
        <div className="quiet">
          {printer.shop.name} · {printer.host}:{printer.port}
        </div>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          loading={test.state.isPending}
          onClick={() => test.start(null)}
        >
          {t('settings.printer.test')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPencil aria-hidden size={20} />}
          aria-label={t('settings.printer.edit', { printer: printer.name })}
          onClick={() => setOpen(true)}
        >
          {t('settings.edit')}
        </Button>
      </Group>
      <Trouble error={test.state.error} />
      {printed ? (
        <Notice
          live
          tone={printed.printed ? 'good' : 'waiting'}
          title={t(printed.printed ? 'settings.printer.works' : 'settings.printer.fails')}
        >
          {printed.reason?.text}
        </Notice>
      ) : null}
      <PrinterDialog printer={printer} opened={open} onClose={() => setOpen(false)} />
    </li>
  )
}

const Rows = ({ printers }: { printers: readonly Printer[] }) => {
  const t = useText()
  if (printers.length === 0)
    return (
      <Empty icon={IconPrinter} title={t('settings.printer.none')}>
        {t('settings.printer.none.hint')}
      </Empty>
    )
  return (
    <ul className={styles.rows}>
      {printers.map((printer) => (
        <Row key={printer.id} printer={printer} />
      ))}
    </ul>
  )
}

export const Printers = () => {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('settings.printers')}
      aside={
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('settings.printer.add')}
        </Button>
      }
    >
      <Loaded query={usePrinters()}>{(printers) => <Rows printers={printers} />}</Loaded>
      <PrinterDialog opened={adding} onClose={() => setAdding(false)} />
    </Card>
  )
}
