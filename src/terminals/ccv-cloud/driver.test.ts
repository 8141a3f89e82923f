import { ccvSimulator } from '../../ccv/simulator.ts'
import { cloudConformance } from '../cloud-conformance.ts'
import { type ConformanceParty, terminalConformance } from '../conformance.ts'
import { ccvCloud } from './driver.ts'
import { startWith } from './rehearse.ts'
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
  title: 'whose lists are short and oldest first',
  driver: ccvCloud,
  start: startWith({}, { dialect: { pageSize: 1, listOrder: 'oldest first' } }),
  bookedAs: ownReference,
})
