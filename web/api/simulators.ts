import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'

const changed = ['simulators']

export const useSimulators = () =>
  useQuery({ queryKey: changed, queryFn: () => answerOf(client.GET('/api/v1/simulators')) })

export const usePlay = (id: string) =>
  useCommand(
    (action: string, keyed) =>
      answerOf(
        client.POST('/api/v1/simulators/{id}/actions', {
          params: { path: { id }, ...keyed },
          body: { action },
        }),
      ),
    changed,
  )

export const useSetFault = (id: string) =>
  useCommand(
    (body: { fault: string; on: boolean }, keyed) =>
      answerOf(client.PUT('/api/v1/simulators/{id}/faults', { params: { path: { id }, ...keyed }, body })),
    changed,
  )

export const useByHand = (id: string) =>
  useCommand(
    (byHand: boolean, keyed) =>
      answerOf(
        client.PUT('/api/v1/simulators/{id}/by-hand', {
          params: { path: { id }, ...keyed },
          body: { byHand },
        }),
      ),
    changed,
  )
