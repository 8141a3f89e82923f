import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dateOf } from '../day.ts'
import { noDay } from '../side.ts'
import { type Reading, readItems } from './read-items.ts'

const folder = mkdtempSync(join(tmpdir(), 'saldo-match-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (content: string | Buffer, reading: Reading = {}) => {
  const path = join(folder, 'items.csv')
  writeFileSync(path, content)
  const answer = await readItems(path, reading, () => {})
  if ('complaints' in answer)
    return { complaints: answer.complaints.map(({ line, column, code }) => `${line} ${column} ${code}`) }
  const { side } = answer
  return {
    rows: side.ids.map((id, at) => {
      const day = side.day[at] as number
      return `${id} ${side.minor[at]} ${day === noDay ? '-' : dateOf(day)} ${side.names[at]}`
    }),
  }
}

const head = 'id,amount,currency,date,name\n'

test('every encoding that is certain is read: with and without a mark, wide, and of old Windows', async () => {
  const text = `${head}P1,12.50,EUR,2026-11-20,Åsa Nyström €\n`
  const rows = ['P1 1250 2026-11-20 Åsa Nyström €']
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const content of [
    text,
    `\ufeff${text}`,
    wide,
    Buffer.from(text, 'utf16le'),
    Buffer.from(wide).swap16(),
    Buffer.from(text.replace('€', '\x80'), 'latin1'),
  ])
    expect(await read(content)).toEqual({ rows })
  const odd = Buffer.concat([Buffer.from(`${head}P1,1.00,EUR,,\n`), Buffer.from([0x50, 0x81, 0x0a])])
  expect(await read(odd)).toEqual({ complaints: ['3  encoding'] })
})

test('amounts are read in every writing that is certain', async () => {
  const amounts = [
    '1.234,50',
    '1234,5',
    '-12,00',
    '12,00-',
    '(12,00)',
    '€ 7,00',
    '1 234,50',
    '+3',
    '7,00 EUR',
    "1'000,00",
  ]
  const content = `id;amount;currency\n${amounts.map((amount, at) => `P${at};${amount};EUR`).join('\n')}`
  const { rows } = await read(content)
  expect(rows?.map((row) => row.split(' ')[1])).toEqual([
    '123450',
    '123450',
    '-1200',
    '-1200',
    '-1200',
    '700',
    '123450',
    '300',
    '700',
    '100000',
  ])
})

test('a lone point before three digits is settled by the other amounts, or refused', async () => {
  expect(await read('id;amount;currency\nP1;1.234;EUR\nP2;5,50;EUR')).toMatchObject({
    rows: ['P1 123400 - ', 'P2 550 - '],
  })
  expect(await read('id;amount;currency\nP1;1.234;EUR\nP2;5;EUR')).toEqual({
    complaints: ['2 amount amount_unclear'],
  })
  expect(await read('id;amount;currency\nP1;1.234;EUR\nP2;5.50;EUR')).toEqual({
    complaints: ['2 amount decimals'],
  })
  expect(await read('id;amount;currency\nP1;1.234;EUR', { decimalMark: ',' })).toMatchObject({
    rows: ['P1 123400 - '],
  })
})

test('days are read in every form that is certain', async () => {
  const days = [
    '2026-03-04',
    '20260304',
    '4.3.2026',
    '4 mrt 2026',
    '2026-03-04T10:00:00Z',
    '04/03/2026',
    '2026/03/04',
  ]
  const content = `${head}${days.map((day, at) => `P${at},1.00,EUR,${day},`).join('\n')}\nP9,1.00,EUR,31/03/2026,`
  const { rows } = await read(content)
  expect(rows?.slice(0, -1).map((row) => row.split(' ')[2])).toEqual(days.map(() => '2026-03-04'))
})

test('a day that could be another is refused with line and column, unless the file or a rule tells', async () => {
  const row = `${head}P1,1.00,EUR,03/04/2026,`
  expect(await read(row)).toEqual({ complaints: ['2 date date_unclear'] })
  expect(await read(`${row}\nP2,1.00,EUR,12/31/2026,`)).toMatchObject({
    rows: ['P1 100 2026-03-04 ', 'P2 100 2026-12-31 '],
  })
  expect(await read(`${row}\nP2,1.00,EUR,31/12/2026,\nP3,1.00,EUR,12/31/2026,`)).toEqual({
    complaints: ['2 date date_unclear'],
  })
  expect(await read(row, { dayOrder: 'day-month' })).toEqual({ rows: ['P1 100 2026-04-03 '] })
})

test('what is not sound is refused with its line and column, all of it at once', async () => {
  const content = `${head}P1,,EUR,2026-11-20,
P1,1.00,EUR,2026-11-20,
P2,abc,EUR,2026-11-20,
P3,1.005,EUR,2026-11-20,
P4,1.00,XXX,2026-11-20,
P5,1.00,EUR,2026-02-30,
,1.00,EUR,,
P6,1.00,EUR,,,,extra
"P7
line",1.00,EUR,,
P8,99999999999999,EUR,,
P9,x,EUR,,`
  expect(await read(content)).toEqual({
    complaints: [
      '2 amount empty',
      '3 id id_twice',
      '4 amount not_an_amount',
      '5 amount decimals',
      '6 currency currency_unknown',
      '7 date not_a_date',
      '8 id empty',
      '9  too_many_cells',
      '12 amount too_large',
      '13 amount not_an_amount',
    ],
  })
})

test('a table without its columns, or torn, is refused', async () => {
  expect(await read('name,amount\nx,1')).toEqual({
    complaints: ['1 id column_missing', '1 currency column_missing'],
  })
  expect(await read('')).toEqual({ complaints: ['1  no_header'] })
  expect(await read(`${head}P1,"1.00,EUR,,\nP2,2.00,EUR,,`)).toMatchObject({
    complaints: ['2  quote_not_closed'],
  })
  expect(await read('id,amount\nP1,1.00', { currency: 'EUR' })).toMatchObject({ rows: ['P1 100 - '] })
})
