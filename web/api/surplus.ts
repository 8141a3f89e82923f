import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'

/** What money beyond an invoice can be here, and how it is treated. */
export const useSurplusKinds = () =>
  useQuery({ queryKey: ['surplus-kinds'], queryFn: () => answerOf(client.GET('/api/v1/surplus-kinds')) })
