import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { asJsonNumber, moneyOf, readCurrency } from '../amount.ts'
import { type CloudTerminal, type RegisteredTerminal, standardManagementSystem } from '../cloud-terminal.ts'
import type { Result, Transaction } from '../memory.ts'
import type { Office } from '../office.ts'
import { enterInBook, isFinal, setNumber, settle } from '../transactions.ts'
import { createSheets, type Sheets } from './sheets.ts'
import { type Conversation, converse, type OpiAddress } from './till.ts'
import type { Command, Response } from './words.ts'

const failed = (failureCode: string): Result => ({ status: 'failed', failureCode })

// 3.3 in the words of 1.6.
const endings: Readonly<Record<string, string>> = {
  Failure: 'rejected',
  Aborted: 'cancelled',
  TimedOut: 'expired',
}

interface Job {
  readonly reference: string
  readonly number: string
  readonly sheets: Sheets
  conversation: Conversation | null
}

/**
 * A cloud terminal whose device is spoken to over OPI-NL, as CCV's cloud does (part 0): what a till in the shop does
 * with it makes it busy here, and the other way round. What happens at the device is played there.
 */
export const createOpiTerminal = (
  office: Office,
  place: RegisteredTerminal,
  address: OpiAddress,
): CloudTerminal => {
  const { agenda, dialect, memory } = office
  const workstationId = address.workstationId ?? 'CCVCLOUD'
  let job: Job | null = null

  const say = async (running: Job, requestType: string, transaction?: Transaction) => {
    const amount = transaction && moneyOf(transaction)
    const command: Command = {
      workstationId,
      requestId: requestType === 'RepeatLastMessage' ? '0' : running.number,
      requestType,
      at: office.clock(),
      ...(amount && { amount: { currency: amount.currency, value: formatDecimal(amount) } }),
    }
    const conversation = converse(address, command, (request) => {
      running.sheets.take(request)
      office.changed()
    })
    running.conversation = conversation
    return conversation.ending
  }

  const end = (running: Job, result: Result, ms = 0) => {
    if (job === running) job = null
    agenda.after(ms, () => settle(office, running.reference, result))
    office.changed()
  }

  const begin = (transaction: Transaction): Job => {
    const { reference, behind } = transaction
    const number = behind.number ?? memory.count
    setNumber(office, reference, number)
    return { reference, number: String(number), sheets: createSheets(), conversation: null }
  }

  const run = (transaction: Transaction) => {
    outliveLater(transaction)
    if (job) return void end(begin(transaction), failed('processing_error'), dialect.busyMs)
    job = begin(transaction)
    void pay(job, transaction)
  }

  const outliveLater = ({ reference, created }: Transaction) => {
    const left = created + dialect.lifeMs - office.clock().getTime()
    agenda.after(Math.max(0, left), () => {
      if (memory.transactions.get(reference)?.status === 'pending')
        settle(office, reference, { status: 'manualintervention' })
    })
  }

  const pay = async (running: Job, transaction: Transaction, again = true): Promise<void> => {
    const type = transaction.type === 'refund' ? 'PaymentRefund' : 'CardPayment'
    const word = await say(running, type, transaction)
    if (word === 'not reached') end(running, failed('processing_error'), dialect.offlineMs)
    else if (word === 'no word') recoverLater(running, transaction)
    else if (word.overallResult === 'Success') approve(running, transaction, word.approved)
    else if (word.overallResult === 'PrintLastTicket' && again) {
      // 3.7, step 5: an owed receipt comes first; whose it was does not matter to the terminal.
      const ofAnother = { ...running, sheets: createSheets() }
      await say(ofAnother, 'TicketReprint')
      await pay(running, transaction, false)
    } else end(running, failed(endings[word.overallResult] ?? 'processing_error'), busyMs(word))
  }

  const busyMs = ({ overallResult }: Response) => (overallResult === 'DeviceUnavailable' ? dialect.busyMs : 0)

  const approve = (running: Job, transaction: Transaction, approved: Response['approved']) => {
    const asked = moneyOf(transaction)
    const currency = readCurrency(approved?.currency) ?? asked.currency
    const moved = parseDecimal(approved?.value ?? '', currency) ?? asked
    enterInBook(office, transaction, moved)
    const other =
      formatDecimal(moved) === formatDecimal(asked) ? {} : { authorisedAmount: asJsonNumber(moved) }
    end(running, { status: 'success', details: { ...running.sheets.details(), ...other } })
  }

  const recoverLater = (running: Job, transaction: Transaction) =>
    void agenda.after(dialect.recoverMs, () => void recover(running, transaction))

  // 3.7: what was the terminal's last message, and does it owe a receipt.
  const recover = async (running: Job, transaction: Transaction): Promise<void> => {
    const word = await say(running, 'RepeatLastMessage')
    if (typeof word === 'string' || word.overallResult === 'DeviceUnavailable')
      return recoverLater(running, transaction)
    const last = word.original
    const own =
      last?.header.workstationId === workstationId && last.header.requestId.split('.')[0] === running.number
    if (!own) return end(running, failed('processing_error'))
    if (last.overallResult && last.overallResult !== 'Success')
      return end(running, failed(endings[last.overallResult] ?? 'processing_error'))
    const reprint = await say(running, 'TicketReprint')
    if (typeof reprint !== 'string' && reprint.overallResult === 'Success')
      return approve(running, transaction, reprint.approved)
    if (last.overallResult === 'Success') return approve(running, transaction, word.approved)
    recoverLater(running, transaction)
  }

  return {
    terminalId: place.terminalId,
    managementSystemId: place.managementSystemId ?? standardManagementSystem,
    run,
    resume: (transaction) => {
      if (isFinal(transaction.status)) return
      outliveLater(transaction)
      job = begin(transaction)
      void recover(job, transaction)
    },
    stop: (reference) => {
      if (job?.reference !== reference) return false
      job.conversation?.abort()
      return true
    },
    isAt: (reference) => job?.reference === reference,
    // The device is played where it is; the cloud can only ask it to stop.
    play: (action) => {
      if (action === 'customer_stop') job?.conversation?.abort()
      return true
    },
    playOn: () => {},
    screen: () => {
      const running = job && memory.transactions.get(job.reference)
      const amount = running && moneyOf(running)
      return {
        stage: job ? 'busy' : 'idle',
        lines: job?.sheets.shown() ?? [],
        amount: amount ? `${amount.currency} ${formatDecimal(amount)}` : null,
        can: job ? ['customer_stop'] : [],
        receiptOwed: false,
      }
    },
  }
}
