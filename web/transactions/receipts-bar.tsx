import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core'
import { IconChevronDown, IconFileTypePdf, IconPrinter, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { usePrinters } from '../api/organisation.ts'
import { receiptsPdf, useCountReceipts, usePrintReceipts } from '../api/receipts.ts'
import { useSession } from '../api/session.ts'
import type { Payment } from '../api/shapes.ts'
import { useText } from '../text.tsx'
import { Key, useShortcut } from '../ui/shortcut.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { PrintedSoFar } from './printed-so-far.tsx'
import styles from './receipts-bar.module.css'
import type { Chosen } from './use-chosen.ts'

/** The till's own printer, unless somebody chooses another. */
const usePrinterChoice = () => {
  const own = useSession().till?.printer ?? null
  const all = usePrinters().data ?? []
  const [other, setOther] = useState('')
  const others = all.filter(({ id }) => id !== own?.id).map(({ id, name }) => ({ value: id, label: name }))
  const options = own ? [{ value: '', label: own.name }, ...others] : others
  const value = options.some((option) => option.value === other) ? other : (options[0]?.value ?? '')
  return { options, value, setOther, none: options.length === 0 }
}

const Files = ({ href }: { href: (layout: 'columns' | 'roll') => string }) => {
  const t = useText()
  return (
    <Button.Group>
      <Button
        component="a"
        variant="default"
        href={href('columns')}
        target="_blank"
        rel="noreferrer"
        leftSection={<IconFileTypePdf aria-hidden size={20} />}
      >
        {t('transactions.receipts.pdf')}
      </Button>
      <Menu position="top-end" width={260}>
        <Menu.Target>
          <Button variant="default" className={styles.layouts} aria-label={t('transactions.receipts.layout')}>
            <IconChevronDown aria-hidden size={20} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['columns', 'roll'] as const).map((layout) => (
            <Menu.Item key={layout} component="a" href={href(layout)} target="_blank" rel="noreferrer">
              {t(`transactions.receipts.layout.${layout}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}

/** What is chosen, and what can be done with it: one print job, or one file. Stays in reach while the list moves. */
export const ReceiptsBar = ({ chosen, payments }: { chosen: Chosen; payments: readonly Payment[] }) => {
  const t = useText()
  const { selection } = chosen
  const counted = useCountReceipts(selection)
  const print = usePrintReceipts()
  const printer = usePrinterChoice()
  const count = chosen.count ?? counted.data?.receipts ?? null
  const ready = selection !== null && count !== null && !printer.none && !print.state.isPending
  const start = () => {
    if (!ready) return
    const wish = { ...selection, ...(printer.value ? { printerId: printer.value } : {}) }
    print.run(wish).then(
      ({ perhaps, notPrinted }) => chosen.chooseIds([...(perhaps ? [perhaps] : []), ...notPrinted]),
      () => {},
    )
  }
  useShortcut('F9', start, ready)
  useShortcut('Escape', chosen.clear, selection !== null && !print.state.isPending)
  const done = print.state.data
  if (!selection && !done) return null
  return (
    <section className={styles.bar} aria-label={t('transactions.receipts.chosen')}>
      {done ? (
        <PrintedSoFar done={done} payments={payments} onClose={selection ? null : print.state.reset} />
      ) : null}
      <Trouble error={print.state.error ?? (chosen.count === null && selection ? counted.error : null)} />
      {selection ? (
        <div className={styles.actions}>
          <ActionIcon aria-label={t('transactions.receipts.clear')} onClick={chosen.clear}>
            <IconX aria-hidden size={22} />
          </ActionIcon>
          <strong className={styles.count} aria-live="polite">
            {count === null ? '…' : t('transactions.receipts.count', { count })}
          </strong>
          {printer.options.length > 1 ? (
            <NativeSelect
              aria-label={t('transactions.receipts.printer')}
              className={styles.printer}
              data={printer.options}
              value={printer.value}
              onChange={(event) => printer.setOther(event.currentTarget.value)}
            />
          ) : null}
          <Files href={(layout) => receiptsPdf(selection, layout)} />
          <Button
            className={styles.print}
            leftSection={<IconPrinter aria-hidden size={20} />}
            rightSection={<Key of="F9" />}
            aria-keyshortcuts="F9"
            disabled={!ready && !print.state.isPending}
            loading={print.state.isPending}
            onClick={start}
          >
            {printer.none
              ? t('transactions.receipts.no_printer')
              : t('transactions.receipts.print', { count: count ?? 0 })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
