import { mask } from '../../outbound/mask.ts'
import type { Conversation, Question, ReceiptKind, TerminalReceipt } from '../terminal.ts'
import type { DeviceRequest, DeviceResponse, Output } from './messages.ts'
import type { OpiSettings } from './settings.ts'

/** Whose paper the terminal is about to send: of this request, of an earlier one, or of one that is not ours to take. */
export type PaperOf = 'this request' | 'an earlier one' | 'nobody'

export interface Desk {
  answer(request: DeviceRequest, paperOf: PaperOf): Promise<DeviceResponse>
  /** Paper of this request that the terminal offered so far, stored or not. */
  readonly paper: number
  /** Paper of any request that the terminal offered so far. */
  readonly offered: number
  /** Resolves when everything that is being stored is stored, or could not be. */
  settled(): Promise<void>
}

/** Does for a terminal what a till does (3.4): shows, stores paper, asks the cashier. */
export const createDesk = (settings: OpiSettings, conversation: Conversation): Desk => {
  const storing = new Set<Promise<unknown>>()
  const given = new Map<string, Promise<DeviceResponse>>()
  let paper = 0
  let offered = 0

  const keep = async (receipt: TerminalReceipt, paperOf: PaperOf): Promise<string> => {
    offered += 1
    if (paperOf === 'this request') paper += 1
    if (paperOf === 'nobody') return 'DeviceUnavailable'
    const stored = Promise.resolve(conversation.keepReceipt(receipt))
    const settled = stored.then(
      () => 'Success',
      () => 'Failure',
    )
    storing.add(settled)
    return settled.finally(() => storing.delete(settled))
  }

  const output = (one: Output, request: DeviceRequest, paperOf: PaperOf): Promise<string> | string => {
    switch (one.target) {
      case 'CashierDisplay':
      case 'CustomerDisplay':
        return show(one)
      case 'Printer':
      case 'PrinterReceipt':
        return keep(receipt('customer', one, request, paperOf), paperOf)
      case 'JournalPrinter':
        return keep(receipt(settings.journalPrinterPrints, one, request, paperOf), paperOf)
      case 'E-Journal':
        return keep(receipt('e_journal', one, request, paperOf), paperOf)
      // Goods and service are given at the counter by people; unanswered, the terminal would reverse (3.4).
      case 'DeliveryBox':
      case 'Log':
        return 'Success'
      default:
        return 'DeviceUnavailable'
    }
  }

  const show = (one: Output): string => {
    const to = one.target === 'CustomerDisplay' ? 'customer' : 'cashier'
    conversation.display({ to, lines: one.lines.map(mask) })
    return 'Success'
  }

  const receipt = (
    kind: ReceiptKind,
    one: Output,
    request: DeviceRequest,
    paperOf: PaperOf,
  ): TerminalReceipt => {
    const lines = (one.eJournal === undefined ? one.lines : [one.eJournal]).map(mask)
    return {
      kind,
      lines,
      ...(kind !== 'e_journal' && speaksOf(settings.signatureWords, lines) && { signature: true }),
      ...(paperOf === 'an earlier one' && { earlier: { reference: ownerOf(request, settings) } }),
    }
  }

  const ask = async (request: DeviceRequest): Promise<boolean | null> => {
    const lines = request.outputs.flatMap((one) => one.lines).map(mask)
    try {
      return await conversation.ask({ kind: kindOf(lines), lines })
    } catch {
      return null
    }
  }

  const kindOf = (lines: readonly string[]): Question['kind'] =>
    speaksOf(settings.signatureWords, lines)
      ? 'signature'
      : speaksOf(settings.identificationWords, lines)
        ? 'identification'
        : 'confirmation'

  const respond = async (request: DeviceRequest, paperOf: PaperOf): Promise<DeviceResponse> => {
    const outputs = await Promise.all(
      request.outputs.map(async (one) => ({
        target: one.target,
        result: await output(one, request, paperOf),
      })),
    )
    const input = request.input && (await typed(request, request.input))
    return {
      element: 'DeviceResponse',
      workstationId: request.workstationId,
      requestId: request.requestId,
      requestType: request.requestType,
      overallResult: worst([...outputs.map(({ result }) => result), input?.result ?? 'Success']),
      outputs,
      ...(input && { input }),
    }
  }

  const typed = async (
    request: DeviceRequest,
    { target, command }: NonNullable<DeviceRequest['input']>,
  ): Promise<NonNullable<DeviceResponse['input']>> => {
    if (target !== 'CashierKeyboard' || command !== 'GetConfirmation')
      return { target, result: 'DeviceUnavailable' }
    const confirmed = await ask(request)
    return confirmed === null ? { target, result: 'TimedOut' } : { target, result: 'Success', confirmed }
  }

  return {
    get paper() {
      return paper
    },
    get offered() {
      return offered
    },
    // A request that comes a second time, because our response got lost, is not done a second time.
    answer: (request, paperOf) => {
      const key = JSON.stringify([request, paperOf])
      const answer = given.get(key) ?? respond(request, paperOf)
      given.set(key, answer)
      return answer
    },
    settled: async () => {
      await Promise.allSettled(storing)
    },
  }
}

const worst = (results: readonly string[]): string =>
  results.find((result) => result !== 'Success') ?? 'Success'

const speaksOf = (words: string, lines: readonly string[]): boolean => {
  const text = lines.join('\n').toLowerCase()
  return words
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .some((word) => word !== '' && text.includes(word))
}

/** 3.2: a device request is numbered `<RequestID>.<n>`, after the command it belongs to. */
export const baseOf = (requestId: string): string => requestId.split('.')[0] ?? requestId

const ownerOf = (request: DeviceRequest, { inquiryNumber }: OpiSettings): number | null => {
  const base = Number(baseOf(request.requestId))
  return Number.isInteger(base) && base > 0 && base !== inquiryNumber ? base : null
}
