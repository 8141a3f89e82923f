import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { ChangedSurplusKind, SurplusKind } from './shapes.ts'

/** What money beyond an invoice can be here, and how it is treated. */
export const useSurplusKinds = () =>
  useQuery({ queryKey: ['surplus-kinds'], queryFn: () => answerOf(client.GET('/api/v1/surplus-kinds')) })

export const useChangeSurplusKind = (kind: SurplusKind['kind']) =>
  useCommand(
    (body: ChangedSurplusKind, keyed) =>
      answerOf(client.PUT('/api/v1/surplus-kinds/{kind}', { params: { path: { kind }, ...keyed }, body })),
    ['surplus-kinds'],
  )
