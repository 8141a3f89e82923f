import { Skeleton, Stack } from '@mantine/core'
import { useText } from '../text.tsx'

/** Rows to come. */
export const Waiting = ({ rows = 5, height = 64 }: { rows?: number; height?: number }) => {
  const t = useText()
  return (
    <Stack gap="sm" aria-busy="true">
      <span className="unseen" role="status">
        {t('shell.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  )
}
