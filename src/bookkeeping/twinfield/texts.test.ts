import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { twinfield } from './connector.ts'
import { twinfieldSettings } from './settings.ts'

const missing = (keys: readonly string[]): string[] => keys.filter((key) => !isTextKey(key))

const sources = readdirSync(import.meta.dirname)
  .filter((file) => /^(?!.*(test|simulator)).*\.ts$/.test(file))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n')

test('every reason the connector gives has a text', () => {
  const codes = [...sources.matchAll(/'((?:twinfield|line)\.[a-z_]+)'/g)].map(([, code]) => `reason.${code}`)
  expect(new Set(codes).size).toBeGreaterThan(25)
  expect(missing(codes)).toEqual([])
})

test('every setting, every step of the checklist and every fact has a text', () => {
  const settings = Object.values(twinfieldSettings.properties).flatMap((field) => {
    const { title, description } = field as { title?: string; description?: string }
    return [title ?? '?', description ?? '?']
  })
  const facts = ['user', 'organisation', 'cluster'].map((fact) => `twinfield.fact.${fact}`)
  expect(missing([...settings, ...twinfield.checklist, ...facts])).toEqual([])
})
