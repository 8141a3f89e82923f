import { expect, test } from 'vitest'
import { readPdfText } from './fixtures/read-pdf-text.ts'
import { euro, sampleFacts, sayDutch } from './fixtures/sample-receipt.ts'
import { composeHelpDeskSheet } from './help-desk-sheet.ts'
import { type Layout, pdfOf } from './pdf.ts'
import { composeReceipt } from './receipt.ts'

const madeAt = new Date('2026-11-21T09:00:00Z')
const receipt = composeReceipt(sampleFacts, sayDutch)
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    composeReceipt({ ...sampleFacts, number: `B-${index}` }, sayDutch),
  )
const boxes = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, w, h]) => [Number(w), Number(h)])
const make = (papers: (typeof receipt)[], layout: Layout) =>
  pdfOf(papers, { layout, author: 'Garage De Klöver', madeAt })

test('the text can be read out of the PDF again, with its euros, accents and the terminal’s columns', async () => {
  const [text = ''] = readPdfText(await make([receipt], 'roll'))
  expect(text).toContain('Garage De Klöver')
  expect(text).toContain('Renée Müller')
  expect(text).toContain('€\u00a0281,12')
  expect(text).toContain('       KOPIE KAARTHOUDER')
  expect(text).toContain('Totaal        150,00 EUR')
  expect(text).toContain('AKKOORD é €')
  expect(text).not.toContain('\ufffd')
})

test('names from all of Europe have letters', async () => {
  const paper = { ...receipt, blocks: [{ kind: 'text', text: 'Łukasz Žižek Ő ğ Ångström Ñ ß −€' } as const] }
  expect(readPdfText(await make([paper], 'roll'))).toEqual(['Łukasz Žižek Ő ğ Ångström Ñ ß −€'])
})

test('a roll is 80 mm wide and as long as what stands on it', async () => {
  const [short, long] = [composeReceipt({ ...sampleFacts, terminalCopies: [] }, sayDutch), receipt]
  const [first, second] = boxes(await make([short, long], 'roll'))
  expect(first?.[0]).toBeCloseTo(226.77, 1)
  expect(second?.[1]).toBeGreaterThan((first?.[1] ?? 0) + 40)
})

test('many receipts share A4 pages, each of them once', async () => {
  const pdf = await make(numbered(9), 'a4 columns')
  const text = readPdfText(pdf)
  expect(boxes(pdf).length).toBeLessThan(9)
  expect(new Set(boxes(pdf).map(String)).size).toBe(1)
  expect(text.join('\n').match(/^B-\d$/gm)).toEqual([
    'B-0',
    'B-1',
    'B-2',
    'B-3',
    'B-4',
    'B-5',
    'B-6',
    'B-7',
    'B-8',
  ])
})

test('a receipt longer than a page runs on and loses no line', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => `regel ${index} einde`)
  const long = composeReceipt({ ...sampleFacts, terminalCopies: [{ lines, signature: true }] }, sayDutch)
  for (const layout of ['a4', 'a4 columns'] as const) {
    const pages = readPdfText(await make([long], layout))
    expect(pages.length).toBeGreaterThan(2)
    const text = pages.join('\n')
    for (const line of lines) expect(text).toContain(line)
  }
})

test('the same papers at the same time are the same bytes, and say what and whose they are', async () => {
  const [one, two] = [await make([receipt], 'roll'), await make([receipt], 'roll')]
  expect(Buffer.compare(one, two)).toBe(0)
  const head = Buffer.from(one).toString('latin1')
  expect(head).toContain('(Betaalbewijs B-000042)')
  expect(head).toContain('(D:20261121090000Z)')
  expect(head).toContain('/Lang (nl)')
})

test('the sheet for the help desk holds what it needs to find the payment', async () => {
  const sheet = composeHelpDeskSheet(
    {
      language: 'nl',
      provider: 'CCV',
      telephone: '000-1111111',
      shop: sampleFacts.shop,
      terminal: 'Balie 1',
      terminalId: 'T-12345678',
      merchantNumber: null,
      amount: euro(15000n),
      askedAt: sampleFacts.at,
      invoiceNumber: '2026-0417',
      references: [{ name: 'RequestID', value: '417' }],
      known: ['00:05:09 De betaling is naar de betaalautomaat gestuurd.', '00:05:40 De verbinding viel weg.'],
    },
    sayDutch,
  )
  const text = readPdfText(await make([sheet], 'a4')).join('\n')
  for (const fact of [
    'CCV',
    '000-1111111',
    '€\u00a0150,00',
    'T-12345678',
    '21-11-2026',
    '00:05:09',
    '2026-0417',
    '417',
    'De verbinding viel weg.',
    'Goedgekeurd',
  ])
    expect(text).toContain(fact)
  expect(text).not.toContain('merchantnummer')
})
