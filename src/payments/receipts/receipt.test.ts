import { expect, test } from 'vitest'
import { euro, sampleFacts as facts, sayDutch, saying } from './fixtures/sample-receipt.ts'
import type { Paper } from './paper.ts'
import { composeReceipt } from './receipt.ts'

const texts = (paper: Paper): string[] =>
  paper.blocks.flatMap((block) => {
    if (block.kind === 'pair') return [`${block.left}: ${block.right}`]
    if (block.kind === 'terminal') return block.lines
    return 'text' in block ? [block.text] : 'label' in block ? [block.label] : []
  })

test('a receipt says who, what, when and how, in the shop’s own time', () => {
  expect(texts(composeReceipt(facts, sayDutch)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Garage De Klöver',
    'Werkplaatsweg 12',
    '1234 AB Voorbeelddam',
    'Tel. 000-0000000',
    'Btw NL000000001B01',
    'Betaalbewijs',
    'Bon: B-000042',
    'Factuur: 2026-0417',
    'Order: WO-8812',
    'Datum: 21-11-2026',
    'Tijd: 00:05:09',
    'Kassa: Balie 1',
    'Geholpen door: Søren',
    'Adviseur: Renée Müller',
    'Totaal: € 281,12',
    'Betaald met Maestro: € 150,00',
    'Pas: •••• 4321',
    'Autorisatiecode: A1B2C3',
    'Referentie: 000917',
    'Contant betaald: € 131,12',
    'Afronding: € -0,02',
    'Gegeven: € 150,00',
    'Wisselgeld: € 18,90',
    'Geheel betaald',
    '       KOPIE KAARTHOUDER',
    '',
    'Terminal:        12345678',
    'Totaal        150,00 EUR',
    '   AKKOORD é €  ',
    'Bedankt en goede reis',
  ])
})

test('what is not known is left out, what is open is said', () => {
  const paper = composeReceipt(
    {
      ...facts,
      shop: { ...facts.shop, telephone: null, vatId: null },
      invoiceNumber: null,
      orderNumber: null,
      adviser: null,
      tenders: [
        {
          kind: 'card',
          issuer: null,
          cardNumber: null,
          amount: euro(16000n),
          tip: euro(1000n),
          surcharge: euro(0n),
          approvalCode: null,
          terminalReference: null,
        },
      ],
      open: euro(13112n),
      terminalCopies: [],
    },
    saying('en'),
  )
  const said = texts(paper).join('\n')
  expect(said).toContain('Paid by card')
  expect(said).toContain('of which tip: €\u00a010,00')
  expect(said).toContain('Still to pay: €\u00a0131,12')
  expect(said).not.toMatch(/null|Invoice|Order|VAT|Tel|surcharge|Paid in full/)
  expect(texts(composeReceipt({ ...facts, open: null }, sayDutch))).not.toContain('Geheel betaald')
})

test('a reprint is marked, a signature is asked for what the card paid, the shop’s copy is called so', () => {
  const signed = facts.terminalCopies.map((copy) => ({ ...copy, signature: true }))
  const paper = composeReceipt({ ...facts, for: 'merchant', copy: true, terminalCopies: signed }, sayDutch)
  expect(paper.blocks).toContainEqual({ kind: 'mark', text: 'KOPIE' })
  expect(paper.blocks).toContainEqual({ kind: 'signature', label: 'Handtekening voor €\u00a0150,00' })
  expect(texts(paper)).toContain('Betaalbewijs – voor de zaak')
  expect(texts(paper)).not.toContain('Bedankt en goede reis')
  expect(composeReceipt(facts, sayDutch).blocks.map((block) => block.kind)).not.toContain('mark')
})

test('a receipt of a refund says how much went back to which card, when it is there, and nothing of what was paid', () => {
  const [card] = facts.tenders
  if (card?.kind !== 'card') throw new Error('the sample begins with a card')
  const refund = { ...facts, refund: true, tenders: [{ ...card, amount: euro(1000n) }], terminalCopies: [] }
  const said = texts(composeReceipt(refund, sayDutch)).map((text) => text.replaceAll('\u00a0', ' '))
  expect(said).toContain('Bewijs van terugbetaling')
  expect(said).toContain('Terugbetaald op Maestro: € 10,00')
  expect(said.at(-1)).toBe('Het bedrag staat meestal de volgende werkdag op uw rekening')
  expect(said.join('\n')).not.toMatch(/Totaal|Betaald|betaald$/m)
})

test('what lies beyond the invoice is named on the receipt', () => {
  const [card] = facts.tenders
  if (card?.kind !== 'card') throw new Error('the sample begins with a card')
  const surplus = { kind: 'cash_back', amount: euro(2000n) } as const
  const said = texts(composeReceipt({ ...facts, tenders: [{ ...card, surplus }] }, sayDutch))
  expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toContain('waarvan contant meegegeven: € 20,00')
})
