import { formatDecimal } from '../../money/decimal.ts'
import type { Screen } from '../../simulators/simulator.ts'
import { moneyOf } from './amount.ts'
import { authoriseAtTerminal, refuseAtTerminal } from './authorise.ts'
import type { Result, Transaction } from './memory.ts'
import type { Office } from './office.ts'
import { can, type Stage } from './situation.ts'
import { stageTexts } from './stage-texts.ts'
import { isFinal, setAside, settle } from './transactions.ts'

/** A terminal as CCV's administration knows it (part 8). */
export interface RegisteredTerminal {
  readonly terminalId: string
  readonly managementSystemId?: string
  readonly online?: boolean
  readonly state?: 'idle' | 'engineer'
}

/** A terminal as the cloud speaks to it. */
export interface CloudTerminal {
  readonly terminalId: string
  readonly managementSystemId: string
  /** Begins, or makes it fail: busy, offline. */
  run(transaction: Transaction): void
  /** After a restart: tells what it could not, or goes on. */
  resume(transaction: Transaction): void
  /** Whether it stopped before the host was asked. */
  stop(reference: string): boolean
  /** Whether this is the transaction it is at. */
  isAt(reference: string): boolean
  /** False if there is no such action. */
  play(action: string): boolean
  /** Somebody plays it now, or it plays itself. */
  playOn(): void
  screen(): Screen
}

interface Job {
  readonly reference: string
  readonly refund: boolean
  stage: Stage
  takeOff: () => void
}

export const standardManagementSystem = 'GrundmasterNL'

/** 2.4: one transaction at a time, through card, PIN and host; what it could not tell it tells when it is back. */
export const createCloudTerminal = (office: Office, place: RegisteredTerminal): CloudTerminal => {
  const { agenda, dialect, faults, memory, timeline } = office
  const { terminalId } = place
  let power = true
  let cable = place.online ?? true
  let ownFunction = place.state === 'engineer'
  let paper = true
  let paperOwed = false
  let job: Job | null = null
  let lines: readonly string[] = stageTexts.welcome

  const lives = new Map<string, () => void>()

  const reachable = () => power && cable
  const show = (name: keyof typeof stageTexts) => {
    lines = stageTexts[name]
    office.changed()
  }

  const rest = () => {
    job?.takeOff()
    job = null
    show(paperOwed ? 'owed' : 'welcome')
  }

  const tell = (reference: string, result: Result) => {
    lives.get(reference)?.()
    lives.delete(reference)
    settle(office, reference, result)
  }

  /** Tells CCV at once, or when the line is back. */
  const report = (reference: string, result: Result) => {
    setAside(office, reference, result)
    if (reachable()) tell(reference, result)
  }

  const reportWhatWaits = () => {
    if (!reachable()) return
    for (const { reference, behind } of memory.transactions.unsettled())
      if (behind.terminalId === terminalId && behind.result && !behind.withheld)
        tell(reference, behind.result)
  }

  const end = (result: Result) => {
    const reference = job?.reference
    rest()
    if (reference) report(reference, result)
  }

  const fails = (transaction: Transaction, ms: number) =>
    void agenda.after(ms, () =>
      settle(office, transaction.reference, { status: 'failed', failureCode: 'processing_error' }),
    )

  const run = (transaction: Transaction) => {
    const { reference, type, created } = transaction
    const on = type === 'refund' ? 'refund' : 'payment'
    const left = created + dialect.lifeMs - office.clock().getTime()
    lives.set(
      reference,
      agenda.after(Math.max(0, left), () => outlived(reference)),
    )
    if (!reachable() || faults.take('offline', on)) return fails(transaction, dialect.offlineMs)
    if (job || ownFunction || paperOwed || faults.take('busy', on)) return fails(transaction, dialect.busyMs)
    job = { reference, refund: type === 'refund', stage: 'card', takeOff: () => {} }
    enter('card')
  }

  const resume = (transaction: Transaction) => {
    const { status, behind, reference } = transaction
    if (isFinal(status) || behind.withheld) return
    if (!behind.result) return status === 'pending' ? run(transaction) : undefined
    agenda.after(0, () => behind.result && report(reference, behind.result))
  }

  // 2.4: from here on nobody outside knows; the terminal may still come back with its word.
  const outlived = (reference: string) => {
    if (memory.transactions.get(reference)?.status === 'pending')
      settle(office, reference, { status: 'manualintervention' })
  }

  const enter = (stage: Stage) => {
    if (!job) return
    job.stage = stage
    show(stage)
    arm()
  }

  const arm = () => {
    if (!job) return
    job.takeOff()
    const { stage } = job
    const alone = stage === 'printing' || office.mode() === 'auto'
    job.takeOff = alone
      ? agenda.after(timeline[stage], goOn)
      : agenda.after(timeline.person, () => end({ status: 'failed', failureCode: 'expired' }))
  }

  const goOn = () => {
    if (!job) return
    if (job.stage === 'card') enter(job.refund ? 'host' : 'pin')
    else if (job.stage === 'pin') enter('host')
    else if (job.stage === 'host') decide()
    else finish()
  }

  const transactionOf = ({ reference }: Job) => memory.transactions.get(reference)

  const decide = (declined = false) => {
    const transaction = job && transactionOf(job)
    if (!transaction) return rest()
    if (!cable) return end({ status: 'failed', failureCode: 'processing_error' })
    const refusal = refuseAtTerminal(office, transaction, { declined, paper })
    if (refusal) {
      end(refusal)
      return show('declined')
    }
    approve(transaction)
  }

  const approve = (transaction: Transaction) => {
    const { reference, type } = transaction
    const on = type === 'refund' ? 'refund' : 'payment'
    const result = authoriseAtTerminal(office, transaction)
    const withheld = faults.take('manual_intervention', on)
    setAside(office, reference, result, withheld !== null)
    if (withheld) {
      rest()
      return settle(office, reference, { status: 'manualintervention' })
    }
    const late = faults.take('late_success', on)
    const death = faults.take('die_after_authorising', on)
    if (late) cut(late.ms ?? Math.round((dialect.lifeMs * 500) / 360))
    if (death) return switchOff(death.ms)
    paperOwed = !paper
    enter('printing')
  }

  const finish = () => {
    const result = job && transactionOf(job)?.behind.result
    if (result) end(result)
    else rest()
  }

  const cut = (ms: number) => {
    cable = false
    agenda.after(ms, plugIn)
  }

  const plugIn = () => {
    cable = true
    reportWhatWaits()
    office.changed()
  }

  const switchOff = (ms?: number) => {
    power = false
    if (job && !transactionOf(job)?.behind.result)
      setAside(office, job.reference, { status: 'failed', failureCode: 'processing_error' })
    rest()
    if (ms !== undefined) agenda.after(ms, switchOn)
  }

  const switchOn = () => {
    power = true
    reportWhatWaits()
    office.changed()
  }

  const stopBeforeHost = (): boolean => {
    if (job?.stage !== 'card' && job?.stage !== 'pin') return false
    end({ status: 'failed', failureCode: 'cancelled' })
    return true
  }

  const at = (stage: Stage, act: () => void) => () => {
    if (job?.stage === stage) act()
  }

  const actions: Readonly<Record<string, () => void>> = {
    insert_card: at('card', goOn),
    enter_pin: at('pin', goOn),
    approve: at('host', goOn),
    decline: at('host', () => decide(true)),
    customer_stop: () => void stopBeforeHost(),
    pull_cable: () => {
      cable = false
    },
    plug_in: plugIn,
    switch_off: () => switchOff(),
    switch_on: switchOn,
    paper_out: () => {
      paper = false
    },
    paper_in: () => {
      paper = true
      paperOwed = false
      if (!job) rest()
    },
    own_function: () => {
      ownFunction = true
      if (!job) show('busy')
    },
    end_own_function: () => {
      ownFunction = false
      if (!job) rest()
    },
  }

  const stageNow = () =>
    power ? (cable ? (job?.stage ?? (ownFunction ? 'busy' : 'idle')) : 'unplugged') : 'off'

  const amountNow = (): string | null => {
    const transaction = job && transactionOf(job)
    if (!transaction) return null
    const amount = moneyOf(transaction)
    return `${amount.currency} ${formatDecimal(amount)}`
  }

  return {
    terminalId,
    managementSystemId: place.managementSystemId ?? standardManagementSystem,
    run,
    resume,
    stop: (reference) => job?.reference === reference && reachable() && stopBeforeHost(),
    isAt: (reference) => job?.reference === reference,
    play: (action) => {
      const act = actions[action]
      act?.()
      return act !== undefined
    },
    playOn: arm,
    screen: () => ({
      stage: stageNow(),
      lines: power ? (cable ? lines : [...lines, ...stageTexts.unplugged]) : [],
      amount: amountNow(),
      can: can({ power, cable, paper, stage: job?.stage ?? (ownFunction ? 'busy' : 'idle') }),
      receiptOwed: paperOwed,
    }),
  }
}
