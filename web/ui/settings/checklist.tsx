import { Checkbox, Stack } from '@mantine/core'
import { useText } from '../../text.tsx'
import { Card } from '../card.tsx'
import { useDriverText } from './use-driver-text.ts'

/** What the provider must do first; the ticks are for whoever sets it up, nothing waits for them. */
export const Checklist = ({ lines }: { lines: readonly string[] }) => {
  const t = useText()
  const say = useDriverText()
  if (lines.length === 0) return null
  return (
    <Card title={t('terminals.checklist')}>
      <Stack gap="xs">
        {lines.map((line) => (
          <Checkbox key={line} label={say(line)} />
        ))}
      </Stack>
    </Card>
  )
}
