import type { Face } from './fonts.ts'
import type { Block, Paper } from './paper.ts'

export type Pdf = PDFKit.PDFDocument

/** A piece of paper that is not torn apart: how high it is, and how it is drawn with its top left at a place. */
export interface Row {
  readonly height: number
  draw(x: number, y: number): void
}

/** How wide a paper is set, and in which size of letters, both in points. */
export interface Setting {
  readonly width: number
  readonly size: number
}

/** The paper as rows that a column or a page can take one by one. */
export const rowsOf = (pdf: Pdf, paper: Paper, setting: Setting): Row[] =>
  paper.blocks.flatMap((block) => rowsOfBlock(pdf, block, setting))

const rowsOfBlock = (pdf: Pdf, block: Block, setting: Setting): Row[] => {
  const { width, size } = setting
  switch (block.kind) {
    case 'heading':
      return [textRow(pdf, block.text, { width, size: size * 1.5, face: 'strong', align: 'center' })]
    case 'text':
      return [
        textRow(pdf, block.text, {
          width,
          size,
          face: faceOf(block),
          align: block.centred ? 'center' : 'left',
        }),
      ]
    case 'pair':
      return [pairRow(pdf, block, setting)]
    case 'terminal':
      return terminalRows(pdf, block.lines, setting)
    case 'signature':
      return [
        gap(size * 2.5),
        ruleRow(pdf, width),
        textRow(pdf, block.label, { width, size: size * 0.85, face: 'regular', align: 'left' }),
      ]
    case 'mark':
      return [markRow(pdf, block.text, setting)]
    case 'rule':
      return [ruleRow(pdf, width)]
    case 'space':
      return [gap(size)]
  }
}

const faceOf = ({ strong }: { strong?: boolean }): Face => (strong ? 'strong' : 'regular')

const gap = (height: number): Row => ({ height, draw: () => {} })

interface Text {
  readonly width: number
  readonly size: number
  readonly face: Face
  readonly align: 'left' | 'center' | 'right'
}

const textRow = (pdf: Pdf, text: string, { width, size, face, align }: Text): Row => ({
  height: pdf.font(face).fontSize(size).heightOfString(text, { width, align }),
  draw: (x, y) => pdf.font(face).fontSize(size).text(text, x, y, { width, align }),
})

/** Label left and value right, on one line where they fit, else the value below. */
const pairRow = (
  pdf: Pdf,
  pair: { left: string; right: string; strong?: boolean },
  { width, size }: Setting,
): Row => {
  const face = faceOf(pair)
  pdf.font(face).fontSize(size)
  const [left, right] = [pdf.widthOfString(pair.left), pdf.widthOfString(pair.right)]
  const label = textRow(pdf, pair.left, { width, size, face, align: 'left' })
  const value = textRow(pdf, pair.right, { width, size, face, align: 'right' })
  const beside = left + right + size <= width
  return {
    height: beside ? Math.max(label.height, value.height) : label.height + value.height,
    draw: (x, y) => {
      label.draw(x, y)
      value.draw(x, beside ? y : y + label.height)
    },
  }
}

// Noto Sans Mono: every letter is 600 units of 1000 wide.
const monoWidth = 0.6

/** A line that is wider than the paper makes all lines smaller: a terminal's columns have to stay columns. */
const terminalRows = (pdf: Pdf, lines: readonly string[], { width, size }: Setting): Row[] => {
  const longest = Math.max(1, ...lines.map((line) => [...line].length))
  const fitting = Math.min(size * 0.9, width / (longest * monoWidth))
  return lines.map((line) => ({
    height: fitting * 1.3,
    draw: (x, y) => {
      if (line.trim()) pdf.font('mono').fontSize(fitting).text(line, x, y, { lineBreak: false })
    },
  }))
}

const ruleRow = (pdf: Pdf, width: number): Row => ({
  height: 8,
  draw: (x, y) =>
    pdf
      .moveTo(x, y + 4)
      .lineTo(x + width, y + 4)
      .lineWidth(0.5)
      .stroke(),
})

const markRow = (pdf: Pdf, text: string, { width, size }: Setting): Row => {
  const inside = textRow(pdf, text, { width, size: size * 1.3, face: 'strong', align: 'center' })
  return {
    height: inside.height + 10,
    draw: (x, y) => {
      pdf
        .rect(x, y + 3, width, inside.height + 4)
        .lineWidth(1)
        .stroke()
      inside.draw(x, y + 5)
    },
  }
}
