import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { ccvOpi } from './driver.ts'
import { opiSettings } from './settings.ts'
import { ccvOpiSimulator } from './simulator.ts'

const missing = (keys: readonly string[]): string[] => keys.filter((key) => !isTextKey(key))

test('every reason the driver gives has a text', () => {
  const sources = readdirSync(import.meta.dirname).filter((file) => /^(?!.*test).*\.ts$/.test(file))
  const text = sources.map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).join('\n')
  const codes = [...text.matchAll(/'((?:terminal|line)\.[a-z_]+)'/g)].map(([, code]) => `reason.${code}`)
  expect(codes.length).toBeGreaterThan(20)
  expect(missing(codes)).toEqual([])
})

test('every setting, every step of the checklist and everything the simulator knows has a text', () => {
  const settings = Object.values(opiSettings.properties).flatMap((field) => {
    const { title, description } = field as { title?: string; description?: string }
    return [title ?? '?', description ?? '?']
  })
  const actions = ccvOpiSimulator.actions.map(({ code }) => `simulator.ccv-opi.action.${code}`)
  const faults = ccvOpiSimulator.faults.map(({ code }) => `simulator.ccv-opi.fault.${code}`)
  expect(missing([...settings, ...ccvOpi.checklist, ...actions, ...faults])).toEqual([])
})
