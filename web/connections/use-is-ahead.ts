import { useNow } from '../ui/use-now.ts'

/** Whether an instant is still to come. */
export const useIsAhead = () => {
  const now = useNow()
  return (at: string | null): at is string => at !== null && new Date(at).getTime() > now
}
