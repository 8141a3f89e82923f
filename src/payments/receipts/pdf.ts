import PDFDocument from 'pdfkit'
import { faces, fontBytes } from './fonts.ts'
import type { Paper } from './paper.ts'
import { type Pdf, type Row, rowsOf } from './pdf-rows.ts'

const millimetres = (mm: number): number => (mm * 72) / 25.4

/** `roll`: 80 mm wide, one page as long as each paper. `a4 columns`: several side by side. `a4`: one a page. */
export type Layout = 'roll' | 'a4 columns' | 'a4'

export interface PdfOptions {
  readonly layout: Layout
  /** Of the whole document; of one paper its own title is used. */
  readonly title?: string
  /** Who issues it: the shop's name. */
  readonly author?: string
  readonly madeAt: Date
}

const a4 = { width: millimetres(210), height: millimetres(297), margin: millimetres(15) }
const roll = { width: millimetres(80), margin: millimetres(4), highest: 14_400 }

/** The papers as one PDF with its text in it; the same papers and the same time give the same bytes. */
export const pdfOf = (papers: readonly Paper[], options: PdfOptions): Promise<Uint8Array> => {
  const pdf = openPdf(papers, options)
  const written = bytesOf(pdf)
  layOut[options.layout](pdf, papers)
  pdf.end()
  return written
}

const openPdf = (papers: readonly Paper[], options: PdfOptions): Pdf => {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: papers[0]?.language ?? 'en',
    displayTitle: true,
    info: {
      Title: options.title ?? papers[0]?.title ?? '',
      Author: options.author ?? '',
      Creator: 'Saldo',
      Producer: 'Saldo',
      CreationDate: options.madeAt,
      ModDate: options.madeAt,
    },
  })
  for (const face of Object.keys(faces) as (keyof typeof faces)[]) pdf.registerFont(face, fontBytes(face))
  return pdf
}

const bytesOf = (pdf: Pdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })

const layOut: Record<Layout, (pdf: Pdf, papers: readonly Paper[]) => void> = {
  roll: (pdf, papers) => {
    const width = roll.width - 2 * roll.margin
    for (const paper of papers) {
      const pages = intoColumns([rowsOf(pdf, paper, { width, size: 9 })], roll.highest - 2 * roll.margin)
      for (const rows of pages) {
        pdf.addPage({ size: [roll.width, heightOf(rows) + 2 * roll.margin], margin: 0 })
        drawColumn(rows, roll.margin, roll.margin)
      }
    }
  },
  'a4 columns': (pdf, papers) => {
    const gutter = millimetres(12)
    const width = (a4.width - 2 * a4.margin - gutter) / 2
    const receipts = papers.map((paper) => rowsOf(pdf, paper, { width, size: 9 }))
    intoColumns(receipts, a4.height - 2 * a4.margin).forEach((rows, index) => {
      if (index % 2 === 0) pdf.addPage({ size: [a4.width, a4.height], margin: 0 })
      drawColumn(rows, a4.margin + (index % 2) * (width + gutter), a4.margin)
    })
  },
  a4: (pdf, papers) => {
    const width = a4.width - 2 * a4.margin
    for (const paper of papers) {
      for (const rows of intoColumns([rowsOf(pdf, paper, { width, size: 11 })], a4.height - 2 * a4.margin)) {
        pdf.addPage({ size: [a4.width, a4.height], margin: 0 })
        drawColumn(rows, a4.margin, a4.margin)
      }
    }
  },
}

const heightOf = (rows: readonly Row[]): number => rows.reduce((height, row) => height + row.height, 0)

const between = millimetres(10)

/** A receipt stays whole where a column can hold it; a longer one runs on in the next. */
const intoColumns = (receipts: readonly Row[][], height: number): Row[][] => {
  const columns: Row[][] = []
  let column: Row[] = []
  const next = () => {
    if (column.length > 0) columns.push(column)
    column = []
  }
  for (const rows of receipts) {
    const needed = heightOf(rows)
    if (column.length > 0 && heightOf(column) + between + needed > height) next()
    if (column.length > 0) column.push({ height: between, draw: () => {} })
    for (const row of rows) {
      if (heightOf(column) + row.height > height) next()
      column.push(row)
    }
  }
  next()
  return columns
}

const drawColumn = (rows: readonly Row[], x: number, y: number): void => {
  let top = y
  for (const row of rows) {
    row.draw(x, top)
    top += row.height
  }
}
