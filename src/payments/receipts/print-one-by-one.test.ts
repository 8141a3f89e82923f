import { afterEach, expect, test } from 'vitest'
import type { Answer } from '../../outbound/answer.ts'
import { escposOf } from './escpos.ts'
import type { Printed } from './network-printer.ts'
import { networkPrinterDefaults } from './network-printer.ts'
import { printOneByOne } from './print-one-by-one.ts'
import { type RunningPrinter, startPrinterSimulator } from './printer-simulator.ts'

let simulator: RunningPrinter
afterEach(() => simulator.stop())

const start = async (...faults: { fault: string; bytes?: number; times?: number }[]) => {
  simulator = await startPrinterSimulator({ port: 0, faults })
}
const paper = (text: string): Uint8Array =>
  escposOf([{ title: '', language: 'nl', blocks: [{ kind: 'text', text }] }], { columns: 42 })
const papers = ['one', 'two', 'three', 'four'].map(paper)
const lengthOf = (count: number): number =>
  papers.slice(0, count).reduce((sum, { length }) => sum + length, 0)

const printAll = async (more: { asksStatus?: boolean } = {}): Promise<Answer<Printed>[]> => {
  const printer = { ...networkPrinterDefaults, host: '127.0.0.1', port: simulator.port }
  const answers: Answer<Printed>[] = []
  for await (const answer of printOneByOne({ ...printer, statusMs: 60, printMs: 300, ...more }, papers))
    answers.push(answer)
  return answers
}
const words = () => simulator.paper().map((sheet) => sheet.trim())
const printed = { state: 'accepted', detail: { confirmed: true } }

test('all come out in their order, each cut off, each said to be printed', async () => {
  await start()
  expect(await printAll()).toEqual([printed, printed, printed, printed])
  expect(words()).toEqual(['one', 'two', 'three', 'four'])
})

test('paper that ends in the third: two are printed, the third perhaps, and nothing of the fourth ever left', async () => {
  await start({ fault: 'paper_ends', bytes: lengthOf(2) + 3 * 4 })
  const answers = await printAll()
  expect(answers.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'unknown'])
  expect(answers[2]).toMatchObject({ reason: { code: 'printer.paper_out' } })
  expect(words()).toEqual(['one', 'two'])
  simulator.play('new_paper')
  expect(words()).toEqual(['one', 'two', 'three'])
})

test('paper that ends behind a cut: what was printed is said to be printed', async () => {
  // The word about the first goes back before the second is begun.
  await start({ fault: 'paper_ends', bytes: lengthOf(1) + 3 * 2 })
  const answers = await printAll()
  expect(answers.map(({ state }) => state)).toEqual(['accepted', 'not_taken'])
  expect(words()).toEqual(['one'])
})

test.each(['paper_out', 'cover_open', 'offline'])('a printer with %s gets nothing', async (fault) => {
  await start({ fault })
  expect(await printAll()).toEqual([{ state: 'not_taken', reason: { code: `printer.${fault}` } }])
})

test('a line lost in the second leaves that one unknown', async () => {
  await start({ fault: 'cut_line', bytes: lengthOf(1) + 60 })
  const answers = await printAll()
  expect(answers.map(({ state }) => state)).toEqual(['accepted', 'unknown'])
})

test('a printer that tells nothing prints all the same, unconfirmed', async () => {
  await start({ fault: 'no_status' })
  const answers = await printAll()
  expect(answers).toEqual(papers.map(() => ({ state: 'accepted', detail: { confirmed: false } })))
  expect(words()).toEqual(['one', 'two', 'three', 'four'])
})

test('one that stops reading is given up at the first, which may be on paper', async () => {
  await start({ fault: 'hang' })
  expect(await printAll()).toEqual([{ state: 'unknown', reason: { code: 'printer.silent' } }])
})

test('where nothing listens nothing is printed', async () => {
  await start()
  await simulator.stop()
  expect(await printAll()).toMatchObject([{ state: 'not_taken', reason: { code: 'line.refused' } }])
})
