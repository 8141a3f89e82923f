import { Button, Radio, SimpleGrid } from '@mantine/core'
import { useMay, useSession } from '../api/session.ts'
import { useSurplusKinds } from '../api/surplus.ts'
import { useText } from '../text.tsx'
import { useAmount } from '../ui/amount.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { amountOf } from '../ui/money.ts'
import { Notice } from '../ui/notice.tsx'
import { surplusText } from '../ui/payment/standing.ts'
import { RadioCard } from '../ui/radio-card.tsx'
import { Waiting } from '../ui/waiting.tsx'
import styles from './surplus-choice.module.css'
import type { BillForm, SurplusKind } from './use-bill-form.ts'

/** Handing out cash takes the right to, and a till that has some. */
const useCashBack = (): boolean => {
  const mayGiveCash = useMay('take-cash')
  const takesCash = useSession().till?.takesCash ?? false
  return mayGiveCash && takesCash
}

/** Back to paying just what is open. */
export const PayJustWhatIsOpen = ({ form }: { form: BillForm }) => {
  const t = useText()
  const write = useAmount()
  return (
    <Button variant="default" onClick={() => form.setAmount(form.free)}>
      {t('desk.surplus.none_of_it', { amount: write(amountOf(form.free)) })}
    </Button>
  )
}

/** More than is open is never silent: it has a name. */
export const SurplusChoice = ({ form }: { form: BillForm }) => {
  const t = useText()
  const write = useAmount()
  const cashBack = useCashBack()
  const { surplus } = form
  const kinds = useSurplusKinds()
  if (!surplus) return null
  const amount = write(amountOf(surplus))
  return (
    <section className={styles.surplus}>
      <Loaded query={kinds} skeleton={<Waiting rows={2} />}>
        {(known) => {
          const offered = known.filter(({ kind, offered }) => offered && (kind !== 'cash_back' || cashBack))
          if (offered.length === 0)
            return (
              <Notice
                tone="waiting"
                title={t('desk.surplus.not_here', { amount })}
                actions={<PayJustWhatIsOpen form={form} />}
              >
                {t('desk.surplus.not_here.hint')}
              </Notice>
            )
          return (
            <Radio.Group
              label={t('desk.surplus.what', { amount })}
              description={t('desk.surplus.why')}
              classNames={{ label: styles.question }}
              value={form.surplusKind ?? ''}
              onChange={(kind) => form.setSurplusKind(kind as SurplusKind)}
            >
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
                {offered.map(({ kind, vatRate }) => (
                  <RadioCard key={kind} value={kind} title={t(surplusText[kind])}>
                    {t(`desk.surplus.${kind}`)}
                    {vatRate === null ? null : ` ${t('desk.surplus.vat', { rate: vatRate })}`}
                  </RadioCard>
                ))}
              </SimpleGrid>
            </Radio.Group>
          )
        }}
      </Loaded>
    </section>
  )
}
