import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { ccvOnline } from './client.ts'
import { refusal } from './reasons.ts'
import { onlineSettings } from './settings.ts'

const missing = (keys: readonly string[]): string[] => keys.filter((key) => !isTextKey(key))

test('every reason the client gives has a text', () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((file) => /^(?!.*test).*\.ts$/.test(file))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  const codes = [...sources.join('\n').matchAll(/'(ccv_online\.[a-z_]+)'/g)].map(
    ([, code]) => `reason.${code}`,
  )
  expect(codes.length).toBeGreaterThan(10)
  expect(missing(codes)).toEqual([])
})

test('every failure of CCV’s list that tells a shop something has a text of its own', () => {
  const source = readFileSync(`${import.meta.dirname}/reasons.ts`, 'utf8')
  const known = [...source.matchAll(/'([a-z]+_[a-z_]+)'/g)].flatMap(([, word]) => word ?? [])
  expect(known.length).toBeGreaterThan(3)
  const codes = known.map((word) => refusal(word, null).code)
  expect(codes).not.toContain('ccv_online.refund_refused')
  expect(missing(codes.map((code) => `reason.${code}`))).toEqual([])
})

test('every setting, every fact and every step of the checklist has a text', () => {
  const settings = Object.values(onlineSettings.properties).flatMap((field) => {
    const { title, description } = field as { title?: string; description?: string }
    return [title ?? '?', description ?? '?']
  })
  const facts = ['keyMode', 'keyMark', 'methods', 'address'].map((fact) => `ccv-online.fact.${fact}`)
  expect(missing([...settings, ...facts, ...ccvOnline.checklist])).toEqual([])
})
