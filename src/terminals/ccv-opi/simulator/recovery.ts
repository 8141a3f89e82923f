import type { CardServiceRequest, CardServiceResponse } from '../messages.ts'
import type { Dialect } from './dialect.ts'
import type { LastMessage, Memory, Ticket } from './memory.ts'
import { responseTo } from './respond.ts'

/** RepeatLastMessage (3.7, step 2). */
export const repeatOf = (
  request: CardServiceRequest,
  last: LastMessage | null,
  terminalId: string,
  { repeats }: Dialect,
): CardServiceResponse => {
  if (!last) return responseTo(request, 'Failure', terminalId, { said: 'no message' })
  const { requestId, workstationId, requestType, overallResult, terminal, tender } = last
  const ids = { requestId, workstationId, requestType }
  return responseTo(request, 'Success', terminalId, {
    originalHeader: repeats === 'ids' || !overallResult ? ids : { ...ids, overallResult },
    ...(repeats === 'whole message' && terminal && { terminal }),
    ...(repeats === 'whole message' && tender && { tender }),
  })
}

/** The ticket a TicketReprint finds (3.7, step 3 and 4). */
export const ticketFor = ({ ticket, owed }: Memory, { reprintsUnowed }: Dialect): Ticket | null =>
  owed || reprintsUnowed === 'the last ticket' ? ticket : null

/** What a TicketReprint says after its paper was taken, or not. */
export const reprintOf = (
  request: CardServiceRequest,
  { requestId, workstationId, terminal, tender }: Ticket,
  fate: 'taken' | 'not taken' | 'no paper',
  terminalId: string,
  { reprintNamesRequest }: Dialect,
): CardServiceResponse =>
  responseTo(request, fate === 'taken' ? 'Success' : 'Failure', terminalId, {
    ...(fate === 'taken' ? { terminal, tender } : { said: `paper: ${fate}` }),
    ...(reprintNamesRequest && { originalHeader: { requestId, workstationId } }),
  })
