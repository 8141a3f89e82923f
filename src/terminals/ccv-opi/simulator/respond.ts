import type { CardServiceRequest, CardServiceResponse } from '../messages.ts'

/** A response under the request's own header. */
export const responseTo = (
  { workstationId, requestId, requestType }: CardServiceRequest,
  overallResult: string,
  terminalId: string,
  rest: Partial<CardServiceResponse> = {},
): CardServiceResponse => ({
  element: 'CardServiceResponse',
  workstationId,
  requestId,
  requestType,
  overallResult,
  terminal: { terminalId },
  ...rest,
})
