import { expect, test } from 'vitest'
import { parseDecimal } from '../../src/money/decimal.ts'
import { money } from '../../src/money/money.ts'
import { totalsOf } from '../../src/orders/vat.ts'
import { previewTotal } from './preview-total.ts'

const line = (net: string, vatRate: string) => ({ net: parseDecimal(net, 'EUR'), vatRate })

test('comes to what Saldo will count, on awkward cents too', () => {
  const lines = [
    line('0.33', '21'),
    line('0.33', '21'),
    line('10.05', '9'),
    line('99.99', '9.5'),
    line('5.00', '0'),
  ]
  const known = lines.flatMap(({ net, vatRate }) => (net ? [{ net, vatRate }] : []))
  expect(previewTotal(lines, 'EUR')).toEqual(totalsOf(known, 'EUR').total)
})

test('a line without an amount counts nothing', () => {
  expect(previewTotal([line('1.00', '21'), { net: null, vatRate: '21' }], 'EUR')).toEqual(money(121n, 'EUR'))
})
