import { Button, Group, NativeSelect, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Card } from '../ui/card.tsx'
import { amountOf } from '../ui/money.ts'
import { Page } from '../ui/page.tsx'
import { useShortcut } from '../ui/shortcut.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { LineFields } from './line-fields.tsx'
import { useDesk } from './use-desk.ts'
import { useNewBill } from './use-new-bill.ts'

const kinds = ['workshop', 'parts', 'vehicle'] as const

/** A work order or an invoice that no other program made. */
export const MakeBill = ({ kind }: { kind: 'order' | 'invoice' }) => {
  const t = useText()
  const write = useAmount()
  const { go } = useDesk()
  const bill = useNewBill(kind)
  useShortcut('Escape', () => go({}))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void bill.save()
  }
  return (
    <Page
      title={t(`desk.new.${kind}`)}
      actions={
        <SegmentedControl
          aria-label={t('desk.new.what')}
          value={kind}
          onChange={(to) => go({ make: to as 'order' | 'invoice' }, true)}
          data={[
            { value: 'order', label: t('desk.new.order.short') },
            { value: 'invoice', label: t('desk.new.invoice.short') },
          ]}
        />
      }
    >
      <form onSubmit={submit}>
        <Stack gap="lg">
          <Card>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput required autoFocus label={t('desk.number')} {...bill.field('number')} />
              {kind === 'order' ? (
                <NativeSelect
                  label={t('desk.kind')}
                  data={kinds.map((value) => ({ value, label: t(`desk.kind.${value}`) }))}
                  {...bill.field('kind')}
                />
              ) : (
                <TextInput required type="date" label={t('desk.due_on')} {...bill.field('dueOn')} />
              )}
              <TextInput required label={t('desk.customer')} {...bill.field('customerName')} />
              <TextInput type="email" label={t('desk.customer_email')} {...bill.field('customerEmail')} />
              <TextInput label={t('desk.plate')} {...bill.field('plate')} />
              {kind === 'order' ? <TextInput label={t('desk.vehicle')} {...bill.field('vehicle')} /> : null}
            </SimpleGrid>
          </Card>
          <Card title={t('desk.lines')}>
            {bill.lines.map((line, at) => (
              <LineFields
                key={line.key}
                line={line}
                name={t('desk.line_number', { number: at + 1 })}
                onChange={(change) => bill.changeLine(line.key, change)}
                onRemove={bill.lines.length > 1 ? () => bill.removeLine(line.key) : undefined}
              />
            ))}
            <Group justify="space-between">
              <Button
                variant="default"
                leftSection={<IconPlus aria-hidden size={20} />}
                onClick={bill.addLine}
              >
                {t('desk.add_line')}
              </Button>
              <span>{t('desk.total_with_vat', { amount: write(amountOf(bill.total)) })}</span>
            </Group>
          </Card>
          <Trouble error={bill.error} />
          <BigButton submit disabled={!bill.ready} loading={bill.busy}>
            {t(`desk.new.${kind}.do`)}
          </BigButton>
          <Button variant="subtle" onClick={() => go({})}>
            {t('shell.cancel')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}
