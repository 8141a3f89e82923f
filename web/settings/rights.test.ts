import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exceptionsFrom, rights as known, rightsOf, roles } from '../../src/organisation/rights.ts'
import { exceptionsOf, rights } from './rights.ts'

test('lists the very rights the server knows', () => expect(rights).toEqual(known))

const some = fc.subarray([...known])

test('what is wished is what the person then has, whatever they had before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), some, some, some, (role, given, withheld, wished) => {
      // As the server keeps them: only what differs from the role.
      const before = exceptionsFrom({ role, given, withheld })
      const person = { ...before, rights: [...rightsOf(before)] }
      const after = exceptionsOf(person, wished)
      expect([...rightsOf({ role, ...after })].toSorted()).toEqual([...wished].toSorted())
    }),
  )
})
