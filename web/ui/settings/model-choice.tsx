import { Radio, SimpleGrid } from '@mantine/core'
import type { Driver } from '../../api/shapes.ts'
import { useText } from '../../text.tsx'
import { RadioCard } from '../radio-card.tsx'
import { Day } from '../when.tsx'

interface ModelChoiceProps {
  readonly models: Driver['models']
  readonly value: unknown
  readonly onChange: (name: string) => void
}

/** The setting that a choice of models fills in. */
export const modelOf = (driver: Driver | undefined): string | undefined =>
  driver && driver.models.length > 0 ? 'model' : undefined

/** Which device it is. Those that cannot be connected stand there too, with why and from when. */
export const ModelChoice = ({ models, value, onChange }: ModelChoiceProps) => {
  const t = useText()
  if (models.length === 0) return null
  const connectable = models.toSorted((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null))
  return (
    <Radio.Group
      label={t('terminals.model')}
      description={t('terminals.model.hint')}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {connectable.map(({ name, title, endOfLife, refusal }) => (
          <RadioCard key={name} value={name} title={title} disabled={refusal !== null}>
            {refusal ? refusal.text : null}
            {!refusal && endOfLife ? (
              <>
                {t('terminals.model.ends')} <Day of={endOfLife} />
              </>
            ) : null}
          </RadioCard>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
