import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { components } from './schema.d.ts'

type Shape = components['schemas']
export type MatchBatch = Shape['MatchBatch']
export type MatchOverview = Shape['MatchOverview']
export type MatchItem = Shape['MatchItem']
export type MatchCandidate = Shape['MatchCandidate']
export type MatchProposal = Shape['MatchProposal']
export type NewMatchBatch = Shape['NewMatchBatch']
export type MatchAccept = Shape['MatchAccept']
export type MatchSplit = Shape['MatchSplit']
export type Pass = MatchProposal['pass']
export type MatchState = MatchProposal['state'] | 'unmatched'

/** What of a batch is shown. */
export interface MatchFilter {
  readonly state?: MatchState
  readonly pass?: Pass
}

export const useMatchBatches = () =>
  useQuery({
    queryKey: ['matching'],
    queryFn: () => answerOf(client.GET('/api/v1/matching/batches')),
  })

export const useMatchBatch = (id: string) =>
  useQuery({
    queryKey: ['matching', id],
    queryFn: () => answerOf(client.GET('/api/v1/matching/batches/{id}', { params: { path: { id } } })),
  })

const page = (id: string, filter: MatchFilter, after: string | undefined) =>
  answerOf(
    client.GET('/api/v1/matching/batches/{id}/proposals', {
      params: { path: { id }, query: { ...filter, ...(after ? { after } : {}) } },
    }),
  )

export const useMatchProposals = (id: string, filter: MatchFilter) =>
  useInfiniteQuery({
    queryKey: ['matching', id, 'proposals', filter],
    queryFn: ({ pageParam }) => page(id, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const useMakeBatch = () =>
  useCommand(
    (body: NewMatchBatch, keyed) =>
      answerOf(client.POST('/api/v1/matching/batches', { params: { ...keyed }, body })),
    ['matching'],
  )

interface On<Body> {
  readonly id: string
  readonly body: Body
}

export const useAccept = () =>
  useCommand(
    ({ id, body }: On<MatchAccept>, keyed) =>
      answerOf(
        client.POST('/api/v1/matching/proposals/{id}/accept', { params: { path: { id }, ...keyed }, body }),
      ),
    ['matching'],
  )

export const useReject = () =>
  useCommand(
    ({ id, body }: On<{ why?: string }>, keyed) =>
      answerOf(
        client.POST('/api/v1/matching/proposals/{id}/reject', { params: { path: { id }, ...keyed }, body }),
      ),
    ['matching'],
  )

export const useUndoMatch = () =>
  useCommand(
    ({ id, body }: On<{ why?: string }>, keyed) =>
      answerOf(
        client.POST('/api/v1/matching/proposals/{id}/undo', { params: { path: { id }, ...keyed }, body }),
      ),
    ['matching'],
  )

export const useSplit = () =>
  useCommand(
    ({ id, body }: On<MatchSplit>, keyed) =>
      answerOf(
        client.POST('/api/v1/matching/proposals/{id}/split', { params: { path: { id }, ...keyed }, body }),
      ),
    ['matching'],
  )
