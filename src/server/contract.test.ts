import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract } from '../../scripts/contract.ts'

const text = await contract()
const document = JSON.parse(text)

test('the contract that is checked in is the one the server has: else `npm run contract`', () => {
  expect(text).toBe(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'))
})

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, { schema: unknown }> }>>
}

const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

test('every operation has a name of its own and says how it refuses', () => {
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { responses, summary } of operations) {
    expect(summary).toMatch(/\.$/)
    expect(responses.default?.content?.['application/problem+json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
  }
})

test('every write but signing in carries an idempotency key', () => {
  const door = new Set(['signIn', 'signInByLink'])
  for (const { method, operationId, parameters = [] } of operations) {
    const key = parameters.find(({ name }) => name === 'Idempotency-Key')
    expect([operationId, key?.required]).toEqual([
      operationId,
      method === 'get' ? undefined : !door.has(operationId),
    ])
  }
})
