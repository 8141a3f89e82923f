import { Button } from '@mantine/core'
import { useText } from '../text.tsx'

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The next page of something long. */
export const More = ({ query }: MoreProps) => {
  const t = useText()
  if (!query.hasNextPage) return null
  return (
    <Button
      variant="default"
      size="lg"
      fullWidth
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('shell.more')}
    </Button>
  )
}
