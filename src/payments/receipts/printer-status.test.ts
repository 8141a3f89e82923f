import { expect, test } from 'vitest'
import { reasonOfStatus } from './printer-status.ts'

test.each([
  ['ready', [0x12, 0x12, 0x12, 0x12], null],
  ['near its end of paper, which still prints', [0x12, 0x12, 0x12, 0x1e], null],
  ['offline by its feed button', [0x1a, 0x1a, 0x12, 0x12], 'printer.offline'],
  ['out of paper and therefore offline', [0x1a, 0x32, 0x12, 0x72], 'printer.paper_out'],
  ['open and therefore offline', [0x1a, 0x16, 0x12, 0x12], 'printer.cover_open'],
  ['stuck at its knife', [0x1a, 0x52, 0x1a, 0x12], 'printer.fault'],
  ['saying something else', [0xff, 0xff, 0xff, 0xff], null],
])('a printer that is %s', (_, status, code) => {
  expect(reasonOfStatus(Uint8Array.from(status))?.code ?? null).toBe(code)
})
