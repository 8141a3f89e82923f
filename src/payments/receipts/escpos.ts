import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Block, Paper } from './paper.ts'

export interface RollPrinter {
  /** Letters on a line in font A: 42 or 48 on 80 mm, 32 on 58 mm. */
  readonly columns: 32 | 42 | 48
}

// All of Western and Central Europe with the euro, in pages that every ESC/POS printer of the last decades has.
const codePages = ['cp858', 'windows1252', 'cp852', 'cp437'] as const

/** The papers in ESC/POS, each cut off. */
export const escposOf = (papers: readonly Paper[], { columns }: RollPrinter): Uint8Array =>
  Buffer.concat(papers.map((paper) => printed(paper, columns)))

const cut = Buffer.of(0x1d, 0x56, 0x01)

const printed = (paper: Paper, columns: RollPrinter['columns']): Uint8Array => {
  const printer = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    codepageMapping: 'epson',
    codepageCandidates: [...codePages],
    // The knife stands some lines above the print head.
    feedBeforeCut: 4,
    newline: '\n',
  })
  printer.initialize().codepage('auto')
  for (const block of paper.blocks) print(printer, block, columns)
  const bytes = Buffer.from(printer.cut('partial').encode())
  // The encoder feeds once more behind the knife, which would be the first line of the next paper.
  return bytes.subarray(0, bytes.lastIndexOf(cut) + cut.length)
}

type Printer = InstanceType<typeof ReceiptPrinterEncoder>

const print = (printer: Printer, block: Block, columns: number): Printer => {
  switch (block.kind) {
    case 'heading':
      return centred(printer.bold(true).height(2), block.text).height(1).bold(false)
    case 'text':
      return printText(printer, block)
    case 'pair':
      return printPair(printer, block, columns)
    case 'terminal':
      return printTerminal(printer, block.lines, columns)
    case 'signature':
      return printer.newline(3).rule().line(printable(block.label))
    case 'mark':
      return centred(printer.bold(true), `*** ${block.text} ***`).bold(false)
    case 'rule':
      return printer.rule()
    case 'space':
      return printer.newline()
  }
}

const centred = (printer: Printer, text: string): Printer =>
  printer.align('center').line(printable(text)).align('left')

const printText = (
  printer: Printer,
  { text, strong, centred: middle }: Extract<Block, { kind: 'text' }>,
): Printer => {
  printer.bold(strong === true)
  return (middle ? centred(printer, text) : printer.line(printable(text))).bold(false)
}

const printPair = (printer: Printer, pair: Extract<Block, { kind: 'pair' }>, columns: number): Printer => {
  const [left, right] = [printable(pair.left), printable(pair.right)]
  const room = columns - length(left) - length(right)
  printer.bold(pair.strong === true)
  if (room > 0) printer.line(left + ' '.repeat(room) + right)
  else printer.line(left).line(right.padStart(columns))
  return printer.bold(false)
}

/** Lines that do not fit come in font B, three quarters as wide, and only then are broken. */
const printTerminal = (printer: Printer, lines: readonly string[], columns: number): Printer => {
  const clean = lines.map(printable)
  const small = clean.some((line) => length(line) > columns)
  if (small) printer.font('B')
  const most = small ? Math.floor((columns * 4) / 3) : columns
  for (const line of clean.flatMap((line) => broken(line, most))) printer.line(line)
  return small ? printer.font('A') : printer
}

const length = (text: string): number => [...text].length

const broken = (line: string, most: number): string[] => {
  const letters = [...line]
  const pieces = Math.max(1, Math.ceil(letters.length / most))
  return Array.from({ length: pieces }, (_, piece) =>
    letters.slice(piece * most, (piece + 1) * most).join(''),
  )
}

/** No text may carry a command to the printer, and some signs of typography have no place in its code pages. */
const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/\p{Cc}/gu, ' ')
