import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTextKey } from '../../../languages/say.ts'
import { snelstart } from './connector.ts'
import { snelstartSettings } from './settings.ts'
import { snelstartSimulator } from './simulator.ts'

const missing = (keys: readonly string[]): string[] => keys.filter((key) => !isTextKey(key))

const sourcesIn = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => /^(?!.*test).*\.ts$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')

test('every reason the connector gives has a text', () => {
  const codes = [...sourcesIn(import.meta.dirname).matchAll(/'((?:snelstart|line)\.[a-z_]+)'/g)].map(
    ([, code]) => `reason.${code}`,
  )
  expect(new Set(codes).size).toBeGreaterThan(15)
  expect(missing(codes)).toEqual([])
})

test('every setting, every step of the checklist and everything the simulator knows has a text', () => {
  const settings = Object.values(snelstartSettings.properties).flatMap((field) => {
    const { title, description } = field as { title?: string; description?: string }
    return [title ?? '?', description ?? '?']
  })
  const actions = snelstartSimulator.actions.map(({ code }) => `simulator.snelstart.action.${code}`)
  const faults = snelstartSimulator.faults.map(({ code }) => `simulator.snelstart.fault.${code}`)
  const happened = [
    ...snelstartSimulator.actions.map(({ code }) => `snelstart_${code}`),
    'snelstart_booked',
    'snelstart_invoice_gone',
  ].map((code) => `simulator.happened.${code}`)
  expect(missing([...settings, ...snelstart.checklist, ...actions, ...faults, ...happened])).toEqual([])
})
