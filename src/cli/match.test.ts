import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from './run.ts'

let folder: string
let said: string
let complained: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saldo-match-'))
  said = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const file = (name: string, content?: string): string => {
  const path = join(folder, name)
  if (content !== undefined) writeFileSync(path, content)
  return path
}

const head = 'id,amount,currency,date,reference,text,email,name,iban,kind\n'
const left = `${head}P1,100.00,EUR,2026-11-20,2026-0417,,,"Bos, Jan",,payment
P2,150.00,EUR,2026-11-20,,2026-0418 en 2026-0419,,,,payment
P3,30.00,EUR,2026-11-20,2026-0420,,,,,payment
P4,30.00,EUR,2026-11-21,2026-0420,,,,,payment
`
const right = `${head}"I,1",100.00,EUR,2026-11-01,2026-0417,,,Jan Bos,,invoice
I2,90.00,EUR,2026-11-01,2026-0418,,,,,invoice
I3,60.00,EUR,2026-11-01,2026-0419,,,,,invoice
I4,30.00,EUR,2026-11-01,2026-0420,,,,,invoice
`
const saldo = (...args: string[]): Promise<number> =>
  run(['node', 'saldo', ...args], { drivers: [], simulators: [] } as never)

const match = (...more: string[]): Promise<number> =>
  saldo(
    'match',
    '--left',
    file('left.csv'),
    '--right',
    file('right.csv'),
    '--out',
    file('out.csv'),
    '--report',
    file('report.json'),
    ...more,
  )

test('pairs are written with amount, pass and words, questions with their candidates', async () => {
  file('left.csv', left)
  file('right.csv', right)
  expect(await match()).toBe(0)
  const lines = readFileSync(file('out.csv'), 'utf8').trim().split('\n')
  expect(lines[0]).toBe('left,right,amount,pass,why')
  expect(lines[1]).toBe(
    'P1,"I,1",100.00,exact-reference,The reference 2026-0417 is the same; the amount is the same; 19 days later; the name agrees',
  )
  expect(lines.slice(2).map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
    'P2,I2,90.00,batch',
    'P2,I3,60.00,batch',
  ])
  const report = JSON.parse(readFileSync(file('report.json'), 'utf8'))
  expect(report.summary).toMatchObject({ matches: 2, pairs: 3, questions: 1, proposals: 0 })
  expect(report.questions).toMatchObject([
    {
      kind: 'question',
      doubt: 'tie',
      candidates: [
        {
          left: ['P3'],
          right: ['I4'],
          agree: ['reference', 'amount', 'currency', 'date'],
          missing: ['email', 'iban', 'name'],
        },
        { left: ['P4'], right: ['I4'] },
      ],
    },
  ])
  expect(report.open.map(({ id, why }: { id: string; why: string }) => `${id} ${why}`)).toEqual([
    'P3 asked',
    'P4 asked',
    'I4 asked',
  ])
  expect(readdirSync(folder).sort()).toEqual(['left.csv', 'out.csv', 'report.json', 'right.csv'])
})

test('nothing is written and nothing is left where the input is not sound', async () => {
  file('left.csv', `${left}P4,1.00,EUR,,,,,,,\n`)
  file('right.csv', right.replace('90.00', ''))
  expect(await match()).toBe(2)
  expect(complained).toContain('left.csv, line 6, column id: The id P4 is already on line 5.')
  expect(complained).toContain('right.csv, line 3, column amount: This is empty.')
  expect(existsSync(file('out.csv')) || existsSync(file('report.json'))).toBe(false)
})

test('where the report cannot be written the pairs are not either', async () => {
  file('left.csv', left)
  file('right.csv', right)
  const code = await saldo(
    'match',
    '--left',
    file('left.csv'),
    '--right',
    file('right.csv'),
    '--out',
    file('out.csv'),
    '--report',
    join(folder, 'nowhere', 'report.json'),
  )
  expect(code).toBe(1)
  expect(readdirSync(folder).sort()).toEqual(['left.csv', 'right.csv'])
})

test('rules decide what may stand, what was rejected and who pays for whom', async () => {
  file('left.csv', left)
  file('right.csv', right)
  const rules = file('rules.json', JSON.stringify({ duplicates: 'earliest', rejected: [['P1', 'I,1']] }))
  expect(await match('--rules', rules)).toBe(0)
  const pairs = readFileSync(file('out.csv'), 'utf8').trim().split('\n').slice(1)
  expect(pairs.map((line) => line.split(',').slice(0, 2).join('-'))).toEqual(['P2-I2', 'P2-I3', 'P3-I4'])
  for (const wrong of [
    '{',
    '{"unattnded":[]}',
    '{"unattended":["amount-and-date"]}',
    '{"differences":{"fee":{"percent":-1}}}',
    '{"aliases":[{"kind":"x"}]}',
  ]) {
    file('rules.json', wrong)
    expect(await match('--rules', rules), wrong).toBe(2)
  }
})

test('evaluate prints precision, recall, questions and time by kind', async () => {
  file('left.csv', left)
  file('right.csv', right)
  const truth = file(
    'truth.csv',
    'left,right,kind\nP1,"I,1",plain\nP2,I2,several\nP2,I3,several\nP3,I4,double\nP4,,double\n',
  )
  expect(
    await saldo(
      'match',
      'evaluate',
      '--truth',
      truth,
      '--left',
      file('left.csv'),
      '--right',
      file('right.csv'),
    ),
  ).toBe(0)
  const rows = said.split('\n').map((line) => line.trim().split(/\s+/).slice(0, 8).join(' '))
  expect(rows.slice(0, 5)).toEqual([
    'kind pairs right wrong asked missed precision recall',
    'double 1 0 0 1 0 – 0.0000',
    'plain 1 1 0 0 0 1.0000 1.0000',
    'several 2 2 0 0 0 1.0000 1.0000',
    'all 4 3 0 1 0 1.0000 0.7500',
  ])
  expect(said).toContain('Not matched, double: 1 (Several are equally good.)')
  file('truth.csv', 'left,right\nP9,I2\n')
  expect(
    await saldo(
      'match',
      'evaluate',
      '--truth',
      truth,
      '--left',
      file('left.csv'),
      '--right',
      file('right.csv'),
    ),
  ).toBe(2)
  expect(complained).toContain('truth.csv, line 2, column left: There is no item P9 on the left.')
})

test('what is missing on the command line is said', async () => {
  expect(await saldo('match', '--left', 'a.csv')).toBe(2)
  expect(complained).toContain('--right, --out, --report')
})
