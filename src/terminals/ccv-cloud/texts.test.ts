import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { ccvCloud } from './driver.ts'
import { failureReason } from './reasons.ts'
import { cloudSettings } from './settings.ts'

const missing = (keys: readonly string[]): string[] => keys.filter((key) => !isTextKey(key))

test('every reason the driver gives has a text', () => {
  const sources = [import.meta.dirname, `${import.meta.dirname}/../../ccv`].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /^(?!.*test).*\.ts$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  )
  const codes = [...sources.join('\n').matchAll(/'((?:terminal|ccv)\.[a-z_]+)'/g)].map(
    ([, code]) => `reason.${code}`,
  )
  expect(codes.length).toBeGreaterThan(20)
  expect(missing(codes)).toEqual([])
})

test('every failure of CCV’s list has a text of its own', () => {
  const source = readFileSync(`${import.meta.dirname}/reasons.ts`, 'utf8')
  const known = [...source.matchAll(/^ {2}'([a-z_]+)',$/gm)].map(([, word]) => word ?? '')
  expect(known.length).toBeGreaterThan(10)
  const codes = known.map((failureCode) => failureReason({ failureCode } as never).code)
  expect(codes).not.toContain('ccv.refused')
  expect(missing(codes.map((code) => `reason.${code}`))).toEqual([])
})

test('every setting and every step of the checklist has a text', () => {
  const settings = Object.values(cloudSettings.properties).flatMap((field) => {
    const { title, description } = field as { title?: string; description?: string }
    return [title ?? '?', description ?? '?']
  })
  expect(missing([...settings, ...ccvCloud.checklist])).toEqual([])
})
