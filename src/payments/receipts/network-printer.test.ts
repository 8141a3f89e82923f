import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { StartSimulator } from '../../simulators/simulator.ts'
import { escposOf } from './escpos.ts'
import { sampleFacts, sayDutch } from './fixtures/sample-receipt.ts'
import { checkPrinter, type NetworkPrinter, networkPrinterDefaults, printOver } from './network-printer.ts'
import type { Block, Paper } from './paper.ts'
import { type RunningPrinter, startPrinterSimulator } from './printer-simulator.ts'
import { composeReceipt } from './receipt.ts'

const running: RunningPrinter[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})
const start = async (options: StartSimulator = {}): Promise<RunningPrinter> => {
  const simulator = await startPrinterSimulator({ port: 0, ...options })
  running.push(simulator)
  return simulator
}
const printerAt = ({ port }: { port: number }, more: Partial<NetworkPrinter> = {}): NetworkPrinter => ({
  ...networkPrinterDefaults,
  host: '127.0.0.1',
  port,
  statusMs: 1_000,
  ...more,
})
const paper = (...blocks: Block[]): Paper => ({ title: '', language: 'nl', blocks })
const receipt = composeReceipt(sampleFacts, sayDutch)
const bytes = escposOf([receipt], { columns: 42 })

test('a receipt comes out over the line as it was written, cut off', async () => {
  const simulator = await start()
  expect(await printOver(printerAt(simulator), bytes)).toEqual({
    state: 'accepted',
    detail: { confirmed: true },
  })
  const [sheet = '', ...more] = simulator.paper()
  expect(more).toEqual([])
  const lines = sheet.split('\n')
  expect(lines).toContain('             Garage De Klöver')
  expect(lines).toContain('Adviseur                      Renée Müller')
  expect(lines).toContain('Totaal                            € 281,12')
  expect(lines).toContain('Afronding                          € -0,02')
  expect(lines).toContain('       KOPIE KAARTHOUDER')
  expect(lines.map((line) => line.trimEnd())).toContain('   AKKOORD é €')
  expect(lines).toContain('─'.repeat(42))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(42)
  expect(simulator.sheets()[0]?.lines.find((line) => line.text.startsWith('Totaal  '))?.bold).toBe(true)
  expect(simulator.sheets()[0]?.lines.find((line) => line.text.startsWith('Adviseur'))?.bold).toBe(false)
})

test('euro, Western, Nordic, Central European letters print; a minus is a hyphen; no text is a command', async () => {
  const simulator = await start()
  const text = '€ é ø å Ø ü ñ ł ž Ő “x” \u22125 字 \u001bp\u0000'
  await printOver(printerAt(simulator), escposOf([paper({ kind: 'text', text })], { columns: 42 }))
  expect(simulator.paper()[0]?.split('\n')[0]).toBe('€ é ø å Ø ü ñ ł ž Ő “x” -5 ?  p ')
})

test('the euro and é are the bytes IBM gave them in code page 858', () => {
  const sent = Buffer.from(escposOf([paper({ kind: 'text', text: '€é' })], { columns: 42 }))
  expect(sent.toString('hex')).toContain('1b7413d582')
})

test('a terminal’s wide lines come in small letters, and only what fits no paper is broken', async () => {
  const simulator = await start()
  const [wide, endless] = ['  breed '.padEnd(50, '.'), 'x'.repeat(70)]
  const block: Block = { kind: 'terminal', lines: [wide, '', endless] }
  const after: Block = { kind: 'pair', left: 'a', right: 'b' }
  await printOver(printerAt(simulator), escposOf([paper(block, after)], { columns: 42 }))
  expect(simulator.paper()[0]?.split('\n').slice(0, 5)).toEqual([
    wide,
    '',
    'x'.repeat(56),
    'x'.repeat(14),
    `a${' '.repeat(40)}b`,
  ])
})

test('several papers are cut apart', async () => {
  const simulator = await start({ dialect: { columns: 48 } })
  await printOver(printerAt(simulator), escposOf([receipt, receipt], { columns: 48 }))
  expect(simulator.paper()).toHaveLength(2)
  expect(simulator.paper()[0]).toBe(simulator.paper()[1])
})

test.each([
  ['paper_out', 'printer.paper_out'],
  ['cover_open', 'printer.cover_open'],
  ['offline', 'printer.offline'],
])('a printer that says %s gets nothing to print', async (fault, code) => {
  const simulator = await start({ faults: [{ fault }] })
  const printer = printerAt(simulator)
  expect(await printOver(printer, bytes)).toEqual({ state: 'not_taken', reason: { code } })
  expect(await checkPrinter(printer)).toEqual({ code })
  simulator.clearFaults()
  expect(simulator.paper()).toEqual([])
  expect(await checkPrinter(printer)).toBeNull()
  expect(await printOver(printer, bytes)).toMatchObject({ state: 'accepted' })
})

test('paper that ends while nobody may ask leaves it unknown, and a new roll brings the receipt after all', async () => {
  const simulator = await start({ faults: [{ fault: 'paper_out' }] })
  expect(await printOver(printerAt(simulator, { asksStatus: false }), bytes)).toEqual({
    state: 'unknown',
    reason: { code: 'printer.silent' },
  })
  expect(simulator.paper()).toEqual([])
  expect(simulator.screen()).toMatchObject({ stage: 'paper_out', can: ['new_paper', 'tear_off'] })
  simulator.play('new_paper')
  expect(simulator.paper()).toHaveLength(1)
})

test('paper that ends while it prints is unknown, with the reason', async () => {
  const simulator = await start({ faults: [{ fault: 'paper_ends', bytes: 200 }] })
  expect(await printOver(printerAt(simulator), bytes)).toEqual({
    state: 'unknown',
    reason: { code: 'printer.paper_out' },
  })
})

test('a printer that does not say how it is prints all the same, unconfirmed', async () => {
  const simulator = await start({ faults: [{ fault: 'no_status' }] })
  const answer = await printOver(printerAt(simulator, { statusMs: 30 }), bytes)
  expect(answer).toEqual({ state: 'accepted', detail: { confirmed: false } })
  expect(simulator.paper()).toHaveLength(1)
})

test('a line lost in the middle is unknown', async () => {
  const simulator = await start({ faults: [{ fault: 'cut_line', bytes: 200 }] })
  const answer = await printOver(printerAt(simulator), bytes)
  expect(answer).toMatchObject({
    state: 'unknown',
    reason: { code: expect.stringMatching(/^line\.(lost|broken)$/) },
  })
  expect(simulator.paper()).toEqual([])
})

test('a printer that stops reading does not hold the till', async () => {
  const simulator = await start({ faults: [{ fault: 'hang' }] })
  const printer = printerAt(simulator, { statusMs: 20, printMs: 60 })
  expect(await printOver(printer, bytes)).toEqual({ state: 'unknown', reason: { code: 'printer.silent' } })
  const endless = new Uint8Array(20_000_000)
  expect(await printOver(printer, endless)).toEqual({ state: 'unknown', reason: { code: 'printer.silent' } })
})

test('a slow printer gets its time', async () => {
  const simulator = await start({ faults: [{ fault: 'slow', ms: 20 }] })
  expect(await printOver(printerAt(simulator), bytes)).toMatchObject({ state: 'accepted' })
  expect(simulator.paper()).toHaveLength(1)
})

test('where nothing listens, nothing is on paper', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  expect(await printOver(printerAt({ port }), bytes)).toMatchObject({
    state: 'not_taken',
    reason: { code: 'line.refused' },
  })
  expect(await checkPrinter(printerAt({ port }))).toMatchObject({ code: 'line.refused' })
})
