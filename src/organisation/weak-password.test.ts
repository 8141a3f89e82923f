import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { weakPassword } from './weak-password.ts'

const whose = { name: 'Anna de Vries', email: 'anna@garage-test.example', organisation: 'Garage Test' }

test.each([
  ['elf tekens.', 'input.password_short'],
  ['x'.repeat(129), 'input.password_long'],
  ['Wachtwoord123', 'input.password_common'],
  ['P@ssw0rd2026!', 'input.password_common'],
  ['welkomwelkom1', 'input.password_common'],
  ['123456789012', 'input.password_common'],
  ['abcdefghijklmn', 'input.password_common'],
  ['aaaabbbbaaaa', 'input.password_common'],
  ['AnnadeVries1!', 'input.password_common'],
  ['anna@garage-test.example', 'input.password_common'],
  ['garagetest2026', 'input.password_common'],
])('%s is refused: %s', (password, code) => {
  const refused = weakPassword(password, whose)
  expect(isRefusal(refused) && refused.refused.code).toBe(code)
})

test.each(['een paard in de gang', 'wachtwoord van oma Jo', '三隻小豬蓋房子在山上住著呢', 'k7#Vq9-tLm2x'])(
  '%s is accepted',
  (password) => expect(weakPassword(password, whose)).toBeNull(),
)
