import { useQuery } from '@tanstack/react-query'
import { answerOf, client } from './client.ts'
import { useCommand } from './command.ts'
import type { ChangedTerminal, NewTerminal } from './shapes.ts'

export const useTerminals = () =>
  useQuery({ queryKey: ['terminals'], queryFn: () => answerOf(client.GET('/api/v1/terminals')) })

export const useDrivers = () =>
  useQuery({
    queryKey: ['terminal-drivers'],
    queryFn: () => answerOf(client.GET('/api/v1/terminal-drivers')),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useAddTerminal = () =>
  useCommand(
    (body: NewTerminal, params) => answerOf(client.POST('/api/v1/terminals', { body, params })),
    ['terminals'],
  )

export const useChangeTerminal = (id: string) =>
  useCommand(
    (body: ChangedTerminal, keyed) =>
      answerOf(client.PATCH('/api/v1/terminals/{id}', { params: { path: { id }, ...keyed }, body })),
    ['terminals'],
  )

export const useCheckTerminal = (id: string) =>
  useCommand(
    (_: null, keyed) =>
      answerOf(client.POST('/api/v1/terminals/{id}/check', { params: { path: { id }, ...keyed } })),
    [],
  )

/** Tests settings that are not saved yet. */
export const useCheckSettings = () =>
  useCommand(
    (body: { driver: string; settings: Record<string, unknown> }, params) =>
      answerOf(client.POST('/api/v1/terminals/check', { body, params })),
    [],
  )
