import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ccvSimulator } from '../../ccv/simulator.ts'
import { cloudConformance } from '../cloud-conformance.ts'
import { type ConformanceParty, terminalConformance } from '../conformance.ts'
import { orderOf, rehearsalDesk, untilIdle } from '../rehearsal.ts'
import { ccvCloud } from './driver.ts'
import { openCloud, startWith } from './rehearse.ts'
import { ownReference } from './session.ts'

const party: ConformanceParty = {
  driver: ccvCloud,
  simulator: ccvSimulator,
  start: startWith(),
  inquiry: ['transaction'],
  busy: 'refused',
  bookedAs: ownReference,
  abort: /POST .*\/cancel/,
  nobodyThere: 'ccv.not_reached',
  powerCut: 'short',
  skip: {
    answer_twice: 'one request over HTTP has one answer; what comes twice is a webhook',
    answer_another: 'one request over HTTP has one answer',
    answer_late: 'slow_answer, in the suite of cloud drivers',
    fragment: 'HTTP has its own framing',
    join_frames: 'HTTP has its own framing',
    bad_frame: 'HTTP has its own framing',
    silent: 'a cloud that says nothing is one that loses the request or the answer',
    'busy on transaction': 'reading needs no terminal',
    forget: 'CCV forgets when it is read: in the suite of cloud drivers',
    tip: 'the Payment API names no tip (fact sheet of CCV, 2.3)',
    offline: 'the Payment API does not say that an approval is offline',
    ask_signature: 'the cashier is asked after the approval, and decides nothing (2.3)',
    drop_device_line: 'the terminal has no line to the till',
    paper_acknowledged: 'paper is read, and can be read again: nobody has to be told that it is kept',
    paper_owed: 'paper is read, and can be read again',
    cable: 'late_success, in the suite of cloud drivers',
  },
}

terminalConformance(party)

cloudConformance({
  driver: ccvCloud,
  start: startWith(),
  bookedAs: ownReference,
  // Fact sheet of CCV, 2.6, RG1.
  signatureAmount: 5001n,
})

cloudConformance({
  title: 'strict, with short lists, oldest first, and without brands',
  driver: ccvCloud,
  start: startWith(
    {},
    {
      dialect: {
        ...{ pageSize: 1, listOrder: 'oldest first', terminalNamesBrand: false, declineCode: 'card_refused' },
        ...{ userAgentRequired: true, idempotencyMinimum: 6, idempotencyMismatch: '409' },
      },
    },
  ),
  bookedAs: ownReference,
})

describe('a CCV', () => {
  test('that was started again is asked for what it remembers', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'ccv-')), 'state.json')
    const first = await startWith()({ stateFile, faults: [{ fault: 'lose_answer' }] }, 'long')
    const order = orderOf(7, 1250n)
    expect((await first.terminal.pay(order, rehearsalDesk())).state).toBe('unknown')
    await untilIdle(first.simulator)
    await first.simulator.stop()
    const second = await startWith()({ stateFile }, 'long')
    const found = await second.terminal.inquire(order, { messages: [], receipts: [] }, rehearsalDesk())
    expect(found.state).toBe('accepted')
    expect(second.simulator.book()).toHaveLength(1)
    await second.simulator.stop()
  })

  test('that does not know the key takes nothing and says so in plain words, on a check as well', async () => {
    const { simulator, terminal } = await startWith({ apiKey: 't_wrong' })({}, 'long')
    const wrong = { code: 'ccv.wrong_key' }
    expect(await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).toMatchObject({
      state: 'not_taken',
      reason: wrong,
    })
    expect(await terminal.check()).toMatchObject({ alive: false, reason: wrong })
    expect(simulator.book()).toEqual([])
    await simulator.stop()
  })

  test.each([{ terminalId: 'NOBODY' }, { managementSystemId: 'GrundmasterBE' }])(
    'that does not know the terminal starts nothing: %o',
    async (settings) => {
      const { simulator, terminal } = await startWith(settings)({}, 'long')
      expect(await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).toMatchObject({
        state: 'refused',
        reason: { code: 'ccv.invalid_config' },
      })
      expect(simulator.book()).toEqual([])
      await simulator.stop()
    },
  )

  test('reached under its older path answers as well (1.1)', async () => {
    const { simulator } = await startWith()({}, 'long')
    const apiAddress = `http://127.0.0.1:${simulator.port}/vpos/api/v1`
    const terminal = openCloud(simulator.port, { apiAddress, apiKey: simulator.key })
    expect((await terminal.pay(orderOf(7, 1250n), rehearsalDesk())).state).toBe('accepted')
    await simulator.stop()
  })
})
