import { expect, test } from 'vitest'
import { money } from '../../src/money/money.ts'
import { notesFor } from './notes-for.ts'

const euros = (minor: bigint) => notesFor(money(minor, 'EUR')).map((note) => Number(note.minor) / 100)

test('offers the round sums above what is due, each once', () => {
  expect(euros(1235n)).toEqual([15, 20, 50, 100])
  expect(euros(41250n)).toEqual([415, 420, 450, 500])
})

test('what is due itself is no choice: it stands in the field already', () => {
  expect(euros(2000n)).toEqual([50, 100, 200, 500])
})

test('counts in whole units of a currency without decimals', () => {
  expect(notesFor(money(1234n, 'JPY')).map((note) => note.minor)).toEqual([1235n, 1240n, 1250n, 1300n])
})
